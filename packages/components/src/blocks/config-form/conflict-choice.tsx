"use client";
import type { ConfigField, DraftValue } from "@cobalt-kit/hooks";
import type { ReactElement } from "react";
import { Button } from "../../parts/button/button.tsx";
import { Notice } from "../../parts/notice/notice.tsx";
import { useMessages } from "../../ui-context.ts";
import { describeValue } from "./describe-value.ts";
import { lostEditsMessages } from "./lost-edits-messages.ts";

/** Props of {@link ConflictChoice}. */
export interface ConflictChoiceProps {
  field: ConfigField;
  mine: DraftValue;
  theirs: DraftValue;
  onChoose: (side: "mine" | "theirs") => void;
}

/** A field was changed here and elsewhere: both values, and a choice. */
export function ConflictChoice({ field, mine, theirs, onChoose }: ConflictChoiceProps): ReactElement {
  const { conflict: t, values } = useMessages(lostEditsMessages);
  return (
    <Notice
      role="group"
      aria-label={t.label(field.name)}
      tone="warning"
      className="ck-config-form-conflict"
      title={t.title}
      actions={
        <>
          <Button size="small" onClick={() => onChoose("mine")}>
            {t.keepMine}
          </Button>
          <Button size="small" onClick={() => onChoose("theirs")}>
            {t.takeTheirs}
          </Button>
        </>
      }
    >
      <dl className="ck-config-form-sides">
        <dt>{t.mine}</dt>
        <dd className="ck-config-form-side" dir="auto">
          {describeValue(field, mine, values)}
        </dd>
        <dt>{t.theirs}</dt>
        <dd className="ck-config-form-side" dir="auto">
          {describeValue(field, theirs, values)}
        </dd>
      </dl>
    </Notice>
  );
}
