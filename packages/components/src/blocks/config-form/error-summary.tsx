"use client";
import type { ConfigDraftStore, ConfigField, FieldKey } from "@cobalt-kit/hooks";
import { type ReactElement, useCallback, useSyncExternalStore } from "react";
import { Notice } from "../../parts/notice/notice.tsx";
import { useMessages } from "../../ui-context.ts";
import { errorText } from "./config-sections.tsx";

/** Props of {@link ErrorSummary}. */
export interface ErrorSummaryProps {
  store: ConfigDraftStore;
  fields: readonly ConfigField[];
  /** Fields that were wrong when saving was last tried. */
  problems: readonly FieldKey[];
  /** Leads to a field. */
  onChoose: (fieldId: string) => void;
}

/** What keeps the form from being saved; a line goes when its field is mended. */
export function ErrorSummary({ store, fields, problems, onChoose }: ErrorSummaryProps): ReactElement | null {
  const t = useMessages().configForm;
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = problems.map((key) => store.subscribe(listener, key));
      return () => ends.forEach((end) => end());
    },
    [store, problems],
  );
  const read = (): string => JSON.stringify(problems.map((key) => store.getField(key).error));
  useSyncExternalStore(subscribe, read, read);

  const lines = problems.flatMap((key) => {
    const field = fields.find(({ id }) => id === key.id);
    const { value, error } = store.getField(key);
    return field === undefined || error === undefined
      ? []
      : [{ field, text: errorText(t.errors, field, value, error) }];
  });
  if (lines.length === 0) return null;
  return (
    <Notice role="alert" tone="danger" title={t.fieldsNeedAttention(lines.length)}>
      <ul role="list" className="ck-config-form-problems">
        {lines.map(({ field, text }) => (
          <li key={field.id}>
            <button type="button" className="ck-config-form-problem" onClick={() => onChoose(field.id)}>
              {t.problem(field.name, text)}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
