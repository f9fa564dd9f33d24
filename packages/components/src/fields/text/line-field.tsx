"use client";
import { forwardRef, type ForwardRefExoticComponent, type RefAttributes } from "react";
import { TextInput } from "../../parts/text-input/text-input.tsx";
import { FieldFrame } from "../field-frame.tsx";
import type { ConfigFieldProps } from "../field-props.ts";
import { useInputRef } from "../use-input-ref.ts";

export type LineField = ForwardRefExoticComponent<ConfigFieldProps<string> & RefAttributes<HTMLDivElement>>;

/** Fields of one line differ in the keyboard they ask for. */
export function createLineField(type: "text" | "email" | "url", displayName: string): LineField {
  const Line: LineField = forwardRef<HTMLDivElement, ConfigFieldProps<string>>(function Line(
    { value = "", onValueChange, disabled, inputRef, ...frame },
    ref,
  ) {
    const attach = useInputRef(inputRef);
    return (
      <FieldFrame {...frame} ref={ref}>
        {(control) => (
          <TextInput
            {...control}
            ref={attach}
            type={type}
            placeholder={frame.field.placeholder}
            disabled={disabled}
            value={value}
            onValueChange={onValueChange}
          />
        )}
      </FieldFrame>
    );
  });
  Line.displayName = displayName;
  return Line;
}
