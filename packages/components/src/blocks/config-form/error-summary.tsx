"use client";
import type { ConfigDraftStore, ConfigField, DraftIssue, FieldKey } from "@cobalt-kit/hooks";
import type { ReactElement } from "react";
import { Notice } from "../../parts/notice/notice.tsx";
import { useMessages } from "../../ui-context.ts";
import { fieldName } from "./field-focus.ts";
import type { FormPage } from "./pages.ts";
import { useErrorText } from "./use-error-text.ts";
import { useFieldErrors } from "./use-field-errors.ts";
import { configFormMessages } from "./messages.ts";
import { LongText } from "../../parts/name/long-text.tsx";

/** Props of {@link ErrorSummary}. */
export interface ErrorSummaryProps {
  store: ConfigDraftStore;
  pages: readonly FormPage[];
  /** Whose fields those on the pages are. */
  workflowId: string | undefined;
  /** Fields that were wrong when saving was last tried. */
  problems: readonly FieldKey[];
  /** What the server found wrong where there is no field to say so. */
  others: readonly DraftIssue[];
  /** Leads to a field. */
  onChoose: (key: FieldKey) => void;
}

/** What keeps the form from being saved; a line goes when its field is mended. */
export function ErrorSummary({
  store,
  pages,
  workflowId,
  problems,
  others,
  onChoose,
}: ErrorSummaryProps): ReactElement | null {
  const t = useMessages(configFormMessages);
  const errorText = useErrorText();
  const wrong = useFieldErrors(store, problems);
  const lines = wrong.flatMap((key) => {
    const field = fieldOf(pages, key, workflowId);
    const { error } = store.getField(key);
    return field === undefined || error === undefined ? [] : [{ key, field, text: errorText(field, error) }];
  });
  const count = lines.length + others.length;
  if (count === 0) return null;
  return (
    <Notice role="alert" tone="danger" title={t.fieldsNeedAttention(count)}>
      <ul role="list" className="ck-config-form-problems">
        {lines.map(({ key, field, text }) => (
          <li key={fieldName(key)}>
            <button type="button" className="ck-config-form-problem" onClick={() => onChoose(key)}>
              {t.problem(field.name, text)}
            </button>
          </li>
        ))}
        {others.map(({ field, message }) => (
          <li key={fieldName(field)}>
            {message === undefined || message.trim() === "" ? t.errors.refused : <LongText text={message} />}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function fieldOf(pages: readonly FormPage[], key: FieldKey, workflowId: string | undefined): ConfigField | undefined {
  for (const page of pages) {
    const fields =
      key.workflowId === workflowId
        ? page.fields
        : (page.workflows.find(({ id }) => id === key.workflowId)?.fields ?? []);
    const field = fields.find(({ id }) => id === key.id);
    if (field !== undefined) return field;
  }
  return undefined;
}
