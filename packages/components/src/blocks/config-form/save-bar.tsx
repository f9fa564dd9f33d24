"use client";
import type { ReactElement } from "react";
import { Button } from "../../parts/button/button.tsx";
import { CheckIcon } from "../../parts/icon/icons.tsx";
import { useMessages } from "../../ui-context.ts";
import { configFormMessages } from "./messages.ts";

/** Props of {@link SaveBar}. */
export interface SaveBarProps {
  dirtyCount: number;
  saving: boolean;
  /** The last save went well. */
  saved: boolean;
  onDiscard: () => void;
}

/** Save and Discard, and what there is to save. Always there, so that the first change moves nothing. */
export function SaveBar({ dirtyCount, saving, saved: wentWell, onDiscard }: SaveBarProps): ReactElement {
  const t = useMessages(configFormMessages);
  const dirty = dirtyCount > 0;
  const saved = wentWell && !dirty;
  return (
    <div className="ck-config-form-bar">
      <span className="ck-config-form-state" data-saved={saved ? "" : undefined}>
        {saved && <CheckIcon />}
        <span>{saved ? t.saved : dirty ? t.unsaved(dirtyCount) : t.unchanged}</span>
      </span>
      {dirty && (
        <Button variant="plain" aria-disabled={saving} onClick={onDiscard}>
          {t.discard}
        </Button>
      )}
      <Button type="submit" variant={dirty || saving ? "primary" : "secondary"} pending={saving}>
        {saving ? t.saving : dirty ? t.saveChanges(dirtyCount) : t.save}
      </Button>
    </div>
  );
}
