"use client";
import { forwardRef, type ForwardRefExoticComponent, type RefAttributes, useEffect, useMemo } from "react";
import { stringifyJson } from "@cobalt-kit/hooks/fields";
import { optionText } from "../../parts/select/option-key.ts";
import { CopyButton } from "../../parts/copy-button/copy-button.tsx";
import { TextInput } from "../../parts/text-input/text-input.tsx";
import { Textarea } from "../../parts/textarea/textarea.tsx";
import { useMessages } from "../../ui-context.ts";
import { FieldFrame } from "../field-frame.tsx";
import type { ConfigFieldProps, ConfigFieldValue } from "../field-props.ts";
import { beginningOf } from "../large-value/beginning.ts";
import { isOptionValue } from "../option-values.ts";
import { useInputRef } from "../use-input-ref.ts";
import { warnUnknownType } from "./warn-unknown-type.ts";
import { configFieldMessages } from "../messages.ts";

/**
 * A setting whose type or value has no control of its own. Plain text can be edited; anything else is shown and kept as it is.
 *
 * @example
 * <UnknownField field={field} value={value} onValueChange={setValue} />
 */
export const UnknownField: ForwardRefExoticComponent<
  ConfigFieldProps<ConfigFieldValue> & RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, ConfigFieldProps<ConfigFieldValue>>(function UnknownField(
  { value = "", onValueChange, disabled, inputRef, ...frame },
  ref,
) {
  const t = useMessages(configFieldMessages);
  const attach = useInputRef(inputRef);
  const { field, hint } = frame;
  useEffect(() => warnUnknownType(field.type), [field.type]);
  const kept = value !== null && !isOptionValue(value);
  const text = useMemo(() => (isOptionValue(value) ? "" : stringifyJson(value, 2)), [value]);
  return (
    <FieldFrame {...frame} ref={ref} hint={kept ? t.notEditable : hint}>
      {(control) =>
        kept ? (
          <div className="ck-large-value">
            <Textarea
              {...control}
              ref={attach}
              className="ck-json-input-text"
              dir="ltr"
              readOnly
              rows={6}
              value={beginningOf(text)}
            />
            <div className="ck-large-value-actions">
              <CopyButton text={text} label={t.copyWhole} />
            </div>
          </div>
        ) : (
          <TextInput
            {...control}
            ref={attach}
            placeholder={field.placeholder}
            disabled={disabled}
            value={value === null ? "" : optionText(value)}
            onValueChange={onValueChange}
          />
        )
      }
    </FieldFrame>
  );
});
