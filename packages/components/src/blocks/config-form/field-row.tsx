"use client";
import { type CobaltError, type ConfigField, type FieldKey, useDraftField } from "@cobalt-kit/hooks";
import { fieldKind } from "@cobalt-kit/hooks/fields";
import { memo, type MemoExoticComponent, type ReactElement, useCallback, useRef, useState } from "react";
import { FieldBoundary } from "../../fields/field-boundary.tsx";
import type { ConfigFieldProps, ConfigFieldValue } from "../../fields/field-props.ts";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";
import { useMessages } from "../../ui-context.ts";
import { ConfigFieldView } from "./config-field-view.tsx";
import { fieldName } from "./field-focus.ts";
import type { FormParts } from "./form-parts.ts";
import { useStandingError } from "../../use-standing-error.ts";
import { useOnce } from "../../use-once.ts";
import { useErrorText } from "./use-error-text.ts";
import { configFormMessages } from "./messages.ts";
import { errorMessages } from "../../messages/error-messages.ts";

/** Comes with the code of rules. */
const WithRuleColumns = retryableLazy(async () => (await import("../config-editor/late-parts.ts")).WithRuleColumns);

/** Few edits meet another's. */
const ConflictChoice = retryableLazy(async () => (await import("../config-editor/late-parts.ts")).ConflictChoice);

/** Props of {@link FieldRow}. */
export interface FieldRowProps {
  form: FormParts;
  field: ConfigField;
  /** Name of the field whose value decides the choices. */
  parentName: string | undefined;
  workflowId: string | undefined;
}

/** One field of a draft. A key typed into it renders this row alone. */
export const FieldRow: MemoExoticComponent<(props: FieldRowProps) => ReactElement> = memo(function FieldRow({
  form,
  field: stored,
  parentName,
  workflowId,
}: FieldRowProps): ReactElement {
  const t = useMessages(configFormMessages);
  const errors = useMessages(errorMessages);
  const errorText = useErrorText();
  const { id } = stored;
  const {
    value,
    error,
    conflict,
    dependency,
    field = stored,
    setValue,
  } = useDraftField(form.store, { workflowId, id });
  const kind = fieldKind(field.type);
  const row = useRef<HTMLDivElement>(null);
  const name = fieldName({ workflowId, id });
  const inputRef = useCallback((element: HTMLElement | null) => form.focus.note(name, element), [form, name]);

  const [busy, once] = useOnce();
  const retrying = busy || dependency?.status === "loading" || dependency?.status === "saving-parent";
  const last = useStandingError(dependency?.status === "failed" ? dependency : undefined, retrying);
  const [pressed, setPressed] = useState<() => void>();
  // Another value above it is no further try: what was said of the former one goes.
  const failed = retrying && last?.retry !== pressed ? undefined : last;

  function after(cause: CobaltError | undefined, retry: () => void): () => void {
    return () => {
      setPressed(() => retry);
      once(() => form.renewAfter(cause).then(retry));
    };
  }

  const props: ConfigFieldProps<ConfigFieldValue> = {
    field,
    value,
    onValueChange: setValue,
    error: error && (error.cause ? t.choicesFailed(errors[error.cause.code].title) : errorText(field, error)),
    onRetry: error?.retry && after(error.cause, error.retry),
    inputRef,
  };
  if (dependency !== undefined) {
    const waiting = dependency.status === "waiting";
    props.disabled = true;
    if (waiting) props.hint = t.chooseParentFirst(dependency.parent.name);
    else if (failed !== undefined) {
      props.optionsState = {
        status: "failed",
        message: t.choicesFailed(errors[failed.error.code].title),
        onRetry: after(failed.error, failed.retry),
        retrying,
      };
    } else props.optionsState = { status: "loading" };
  } else if (busy) {
    props.optionsState = { status: "loading" };
  } else if (parentName !== undefined && kind.choices === "value" && field.options?.length === 0) {
    props.hint = t.noChoices(parentName);
  }

  return (
    <div ref={row} tabIndex={-1} className="ck-config-field" data-field={name}>
      {kind.hasColumns ? (
        <FieldBoundary field={field} rows={kind.rows?.(value, field)}>
          <WithRuleColumns {...props} fields={form.fields} />
        </FieldBoundary>
      ) : (
        <ConfigFieldView {...props} fields={form.fields} />
      )}
      {conflict !== undefined && (
        <BlockBoundary>
          <ConflictChoice
            field={field}
            mine={value}
            theirs={conflict.theirs}
            onChoose={(side) => {
              const key: FieldKey = { workflowId, id };
              form.store.resolveConflict(key, side);
              // The buttons go with the question.
              form.focus.lead(row.current?.parentElement ?? null, key);
            }}
          />
        </BlockBoundary>
      )}
    </div>
  );
});
