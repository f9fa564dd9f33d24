"use client";
import { forwardRef, type ForwardRefExoticComponent, type RefAttributes } from "react";
import { TextInput } from "../../parts/text-input/text-input.tsx";
import { FieldFrame } from "../field-frame.tsx";
import { useMessages } from "../../ui-context.ts";
import type { ConfigFieldProps } from "../field-props.ts";
import { configFieldMessages } from "../messages.ts";
import { useInputRef } from "../use-input-ref.ts";

/**
 * A setting that holds a secret. The element keeps what is typed: it never gets into the markup, and session recorders are
 * told to leave it out. `value` is only written into the element, when it changes.
 *
 * @example
 * <PasswordField field={field} value={value} onValueChange={setValue} />
 */
export const PasswordField: ForwardRefExoticComponent<ConfigFieldProps<string> & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, ConfigFieldProps<string>>(function PasswordField(
    { value = "", onValueChange, disabled, inputRef, ...frame },
    ref,
  ) {
    const attach = useInputRef(inputRef);
    const { secretStored } = useMessages(configFieldMessages);
    const stored = frame.field.secretStored === true ? secretStored : undefined;
    return (
      <FieldFrame {...frame} ref={ref} hint={frame.hint ?? stored}>
        {(control) => (
          <TextInput
            {...control}
            ref={attach}
            type="password"
            placeholder={frame.field.placeholder}
            disabled={disabled}
            value={value}
            onValueChange={onValueChange}
          />
        )}
      </FieldFrame>
    );
  });
