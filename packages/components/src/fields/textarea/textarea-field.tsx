"use client";
import { forwardRef, type ForwardRefExoticComponent, type RefAttributes } from "react";
import { Textarea } from "../../parts/textarea/textarea.tsx";
import { FieldFrame } from "../field-frame.tsx";
import type { ConfigFieldProps } from "../field-props.ts";
import { useInputRef } from "../use-input-ref.ts";

/**
 * A setting of several lines.
 *
 * @example
 * <TextareaField field={field} value={value} onValueChange={setValue} />
 */
export const TextareaField: ForwardRefExoticComponent<ConfigFieldProps<string> & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, ConfigFieldProps<string>>(function TextareaField(
    { value = "", onValueChange, disabled, inputRef, ...frame },
    ref,
  ) {
    const attach = useInputRef(inputRef);
    return (
      <FieldFrame {...frame} ref={ref}>
        {(control) => (
          <Textarea
            {...control}
            ref={attach}
            placeholder={frame.field.placeholder}
            disabled={disabled}
            value={value}
            onValueChange={onValueChange}
          />
        )}
      </FieldFrame>
    );
  });
