"use client";
import { forwardRef, type ForwardRefExoticComponent, type RefAttributes, useState } from "react";
import { TextInput } from "../../parts/text-input/text-input.tsx";
import { useUI } from "../../ui-context.ts";
import { FieldFrame } from "../field-frame.tsx";
import type { ConfigFieldProps } from "../field-props.ts";
import { useInputRef } from "../use-input-ref.ts";
import { readNumber, showNumber } from "./number-text.ts";

/**
 * A setting that holds a number, typed in the digits and separators of the customer's language. The value is its plain text,
 * such as `"12.5"`; what is no number yet is the text as typed. Scrolling over it changes nothing.
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
    const attach = useInputRef(inputRef);
    // While it is being typed, it stands as typed; after that as it was understood.
    const [typed, setTyped] = useState<{ text: string; value: string }>();
    return (
      <FieldFrame {...frame} ref={ref}>
        {(control) => (
          <TextInput
            {...control}
            ref={attach}
            type="number"
            placeholder={frame.field.placeholder}
            disabled={disabled}
            value={typed?.value === value ? typed.text : showNumber(value, locale)}
            onValueChange={(text) => {
              const read = readNumber(text, locale);
              setTyped({ text, value: read });
              onValueChange(read);
            }}
            onBlur={() => setTyped(undefined)}
          />
        )}
      </FieldFrame>
    );
  });
