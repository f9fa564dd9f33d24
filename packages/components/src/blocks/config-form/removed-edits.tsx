"use client";
import type { ConfigDraft } from "@cobalt-kit/hooks";
import { Fragment, type ReactElement } from "react";
import { Notice } from "../../parts/notice/notice.tsx";
import { useMessages } from "../../ui-context.ts";
import { describeValue } from "./describe-value.ts";
import { fieldName } from "./field-focus.ts";
import { lostEditsMessages } from "./lost-edits-messages.ts";
import { shortName } from "../../messages/isolate-name.ts";

/** What was typed into fields that were taken away meanwhile, so that it can be copied. */
export function RemovedEdits({ edits }: { edits: ConfigDraft["removed"] }): ReactElement {
  const t = useMessages(lostEditsMessages);
  return (
    <Notice role="status" tone="warning" title={t.removed}>
      <dl className="ck-config-form-sides">
        {edits.map(({ key, field, value }) => (
          <Fragment key={fieldName(key)}>
            <dt dir="auto">{shortName(field.name)}</dt>
            <dd className="ck-config-form-side" dir="auto">
              {describeValue(field, value, t.values)}
            </dd>
          </Fragment>
        ))}
      </dl>
    </Notice>
  );
}
