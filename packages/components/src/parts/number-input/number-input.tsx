"use client";
import { forwardRef, type ForwardRefExoticComponent, type ReactElement, type RefAttributes, useState } from "react";
import { useUI } from "../../ui-context.ts";
import { TextInput, type TextInputProps } from "../text-input/text-input.tsx";
import { readNumber, showNumber, unreadNumber } from "./number-text.ts";

/** Props of {@link NumberInput}. */
export interface NumberInputProps extends Omit<TextInputProps, "type" | "value" | "defaultValue" | "onValueChange"> {
  /** The number as plain text, such as `"1250.5"`; if the text is not a number, the text as typed. */
  value: string;
  /** Called with the number as plain text, or with a text that `Number` does not accept. */
  onValueChange: (value: string) => void;
}

/**
 * A text box for a number, typed in the digits and signs of the customer's language, of any length and never rounded. On
 * leaving the box it shows how it was understood. Renders an `<input>`.
 *
 * @keyboard Digits and signs of the language: are typed. Arrows and the mouse wheel change nothing
 * @example
 * <NumberInput aria-label="Daily limit" value={limit} onValueChange={setLimit} />
 */
export const NumberInput: ForwardRefExoticComponent<NumberInputProps & RefAttributes<HTMLInputElement>> = forwardRef<
  HTMLInputElement,
  NumberInputProps
>(function NumberInput({ value, onValueChange, onBlur, ...props }, ref): ReactElement {
  const { locale } = useUI();
  // In another language the same text may be another number.
  const [typed, setTyped] = useState<{ text: string; value: string; locale: string }>();
  return (
    <TextInput
      {...props}
      ref={ref}
      type="number"
      value={typed?.value === value && typed.locale === locale ? typed.text : showNumber(value, locale)}
      onValueChange={(text) => {
        const read = readNumber(text, locale) ?? unreadNumber(text);
        setTyped({ text, value: read, locale });
        onValueChange(read);
      }}
      onBlur={(event) => {
        onBlur?.(event);
        setTyped(undefined);
      }}
    />
  );
});
