"use client";
import { forwardRef, type ForwardRefExoticComponent, type RefAttributes, useState } from "react";
import { Button } from "../../parts/button/button.tsx";
import { TextInput } from "../../parts/text-input/text-input.tsx";
import { useMessages } from "../../ui-context.ts";
import { FieldFrame } from "../field-frame.tsx";
import type { ConfigFieldProps } from "../field-props.ts";
import { configFieldMessages } from "../messages.ts";
import { useInputRef } from "../use-input-ref.ts";
import { dayOf } from "./date-text.ts";

/**
 * A setting that holds a day, such as `"2026-03-12"`. A stored value, including a time of day, is kept as it is until it is edited.
 * A stored text that the browser's date control cannot show is shown in a text box, with a button that switches to the date control.
 *
 * @example
 * <DateField field={field} value={value} onValueChange={setValue} />
 */
export const DateField: ForwardRefExoticComponent<ConfigFieldProps<string> & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, ConfigFieldProps<string>>(function DateField(
    { value = "", onValueChange, disabled, inputRef, ...frame },
    ref,
  ) {
    const t = useMessages(configFieldMessages);
    const attach = useInputRef(inputRef);
    // The control is chosen by what comes from outside: half a date that is being typed is no reason for another one.
    const [shown, setShown] = useState({ value, asText: isText(value) });
    if (shown.value !== value) setShown({ value, asText: isText(value) });
    const change = (next: string, asText: boolean): void => {
      setShown({ value: next, asText });
      onValueChange(next);
    };
    const { asText } = shown;
    return (
      <FieldFrame {...frame} ref={ref}>
        {(control) => (
          <>
            <TextInput
              {...control}
              // Another element each: a browser keeps what it thinks of the text of one.
              key={asText ? "text" : "date"}
              ref={attach}
              type={asText ? "text" : "date"}
              max={asText ? undefined : "9999-12-31"}
              placeholder={frame.field.placeholder}
              disabled={disabled}
              value={asText ? value : (dayOf(value) ?? value)}
              onValueChange={(next) => change(next, asText)}
            />
            {asText && disabled !== true && (
              <Button size="small" className="ck-date-replace" onClick={() => change("", false)}>
                {t.chooseDate}
              </Button>
            )}
          </>
        )}
      </FieldFrame>
    );
  });

function isText(value: string): boolean {
  return value !== "" && dayOf(value) === undefined;
}
