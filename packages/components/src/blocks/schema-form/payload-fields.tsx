"use client";
import type { ReactElement, Ref } from "react";
import { JsonInput } from "../../fields/json/json-input.tsx";
import { Field } from "../../parts/field/field.tsx";
import { useMessages } from "../../ui-context.ts";
import { schemaFormMessages } from "./messages.ts";
import { SchemaForm } from "./schema-form.tsx";
import type { Payload } from "./use-payload.ts";

/** Props of {@link PayloadFields}. */
export interface PayloadFieldsProps {
  payload: Payload;
  /** Names the JSON. */
  label: string;
  /** Said where nothing is known of the fields. */
  noFields: string;
  hint?: string | undefined;
  error?: string | undefined;
  jsonRef: Ref<HTMLElement>;
}

/** A payload by its fields, with its JSON beside them where there is room, else below. */
export function PayloadFields({ payload, label, noFields, hint, error, jsonRef }: PayloadFieldsProps): ReactElement {
  const t = useMessages(schemaFormMessages);
  return (
    <div className="ck-payload-fields">
      <div className="ck-payload-fields-sides">
        <div className="ck-payload-fields-side">
          {payload.draft === undefined ? (
            <p className="ck-schema-form-note">{noFields}</p>
          ) : (
            <>
              {!payload.isJson && <p className="ck-schema-form-note">{t.formWaits}</p>}
              <SchemaForm draft={payload.draft} disabled={!payload.isJson} />
            </>
          )}
        </div>
        <Field
          className="ck-payload-fields-side"
          label={label}
          required
          error={error}
          hint={hint ?? (payload.hasSecrets ? t.secretsLeftOut : undefined)}
        >
          {(control) => (
            <JsonInput {...control} inputRef={jsonRef} rows={12} value={payload.text} onValueChange={payload.setText} />
          )}
        </Field>
      </div>
    </div>
  );
}
