"use client";
import { forwardRef, type ForwardRefExoticComponent, type RefAttributes } from "react";
import { TextInput } from "../../parts/text-input/text-input.tsx";
import { FieldFrame } from "../field-frame.tsx";
import type { ConfigFieldProps } from "../field-props.ts";
import { useInputRef } from "../use-input-ref.ts";

/**
 * A setting that holds a day, as `"2026-03-12"`. A stored text that is no date is shown as it is.
 *
 * @example
 * <DateField field={field} value={value} onValueChange={setValue} />
 */
export const DateField: ForwardRefExoticComponent<ConfigFieldProps<string> & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, ConfigFieldProps<string>>(function DateField(
    { value = "", onValueChange, disabled, inputRef, ...frame },
    ref,
  ) {
    const attach = useInputRef(inputRef);
    // A day may be stored with a time behind it.
    const day = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(value)?.[0];
    return (
      <FieldFrame {...frame} ref={ref}>
        {(control) => (
          <TextInput
            {...control}
            ref={attach}
            type={day !== undefined || value === "" ? "date" : "text"}
            placeholder={frame.field.placeholder}
            disabled={disabled}
            value={day ?? value}
            onValueChange={onValueChange}
          />
        )}
      </FieldFrame>
    );
  });
