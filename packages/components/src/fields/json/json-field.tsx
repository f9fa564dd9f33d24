"use client";
import { stringifyJson } from "@cobalt-kit/hooks/fields";
import { forwardRef, type ForwardRefExoticComponent, type ReactElement, type RefAttributes } from "react";
import { FieldFrame } from "../field-frame.tsx";
import type { ConfigFieldProps } from "../field-props.ts";
import { JsonInput } from "./json-input.tsx";

/** Props of {@link JsonField}. */
export type JsonFieldProps = ConfigFieldProps<string>;

/**
 * A field of type `json`. Its value is text that may not be valid JSON yet; the draft decides what is sent.
 *
 * @example
 * <JsonField field={field} value={text} onValueChange={setText} />
 */
export const JsonField: ForwardRefExoticComponent<JsonFieldProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  JsonFieldProps
>(function JsonField({ value, onValueChange, disabled, inputRef, ...props }, ref): ReactElement {
  return (
    <FieldFrame {...props} ref={ref}>
      {(control) => (
        <JsonInput
          {...control}
          value={asText(value)}
          onValueChange={onValueChange}
          disabled={disabled}
          placeholder={props.field.placeholder}
          inputRef={inputRef}
        />
      )}
    </FieldFrame>
  );
});

/** What is no text, where a host hands on what is stored, is written as one. */
function asText(value: unknown): string {
  if (typeof value === "string") return value;
  return value === undefined ? "" : stringifyJson(value, 2);
}
