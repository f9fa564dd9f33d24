"use client";
import { forwardRef, type ForwardRefExoticComponent, type RefAttributes, useState } from "react";
import { NumberInput } from "../../parts/number-input/number-input.tsx";
import { exampleNumber } from "../../parts/number-input/example-number.ts";
import { isNumberText } from "../../parts/number-input/plain-number.ts";
import { useMessages, useUI } from "../../ui-context.ts";
import { FieldFrame } from "../field-frame.tsx";
import type { ConfigFieldProps } from "../field-props.ts";
import { configFieldMessages } from "../messages.ts";
import { useInputRef } from "../use-input-ref.ts";

/**
 * A setting that holds a number, typed in the digits and signs of the customer's language. The value is plain text such
 * as `"12.5"`, of any length. Text that is not a number yet is kept as typed, with a message once focus leaves the box. Scrolling over it changes nothing.
 *
 * @example
 * <NumberField field={field} value={value} onValueChange={setValue} />
 */
export const NumberField: ForwardRefExoticComponent<ConfigFieldProps<string> & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, ConfigFieldProps<string>>(function NumberField(
    { value = "", onValueChange, disabled, inputRef, ...frame },
    ref,
  ) {
    const { locale } = useUI();
    const t = useMessages(configFieldMessages);
    const attach = useInputRef(inputRef);
    /** The last text that was left in the box after an edit: what others stored is not judged. */
    const [left, setLeft] = useState<string>();
    const [edited, setEdited] = useState(false);
    const refused = left === value && value.trim() !== "" && !isNumberText(value);
    return (
      <FieldFrame
        {...frame}
        ref={ref}
        error={frame.error ?? (refused ? t.notANumber(exampleNumber(locale)) : undefined)}
      >
        {(control) => (
          <NumberInput
            {...control}
            ref={attach}
            placeholder={frame.field.placeholder}
            disabled={disabled}
            value={value}
            onValueChange={(next) => {
              setEdited(true);
              onValueChange(next);
            }}
            onBlur={() => {
              if (edited) setLeft(value);
            }}
          />
        )}
      </FieldFrame>
    );
  });
