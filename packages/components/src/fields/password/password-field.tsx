"use client";
import { forwardRef, type ForwardRefExoticComponent, type RefAttributes } from "react";
import { Button } from "../../parts/button/button.tsx";
import { TextInput } from "../../parts/text-input/text-input.tsx";
import { FieldFrame } from "../field-frame.tsx";
import { useMessages } from "../../ui-context.ts";
import type { ConfigFieldProps } from "../field-props.ts";
import { configFieldMessages } from "../messages.ts";
import { useInputRef } from "../use-input-ref.ts";
import { pastedText } from "./pasted-text.ts";

/**
 * A setting that holds a secret. The element keeps what is typed: it never gets into the markup, and session recorders are
 * told to leave it out. `value` is only written into the element, when it changes. A stored secret is not shown: it is replaced by
 * what is typed, and removed by `null`, for which there is a button where the setting is not required. Blanks and invisible characters
 * around what is pasted are left out, but for a person's password, which its name tells.
 *
 * @example
 * <PasswordField field={field} value={value} onValueChange={setValue} />
 */
export const PasswordField: ForwardRefExoticComponent<ConfigFieldProps<string | null> & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, ConfigFieldProps<string | null>>(function PasswordField(
    { value, onValueChange, disabled = false, inputRef, ...frame },
    ref,
  ) {
    const attach = useInputRef(inputRef);
    const t = useMessages(configFieldMessages);
    const { secretStored = false, required } = frame.field;
    const removed = value === null;
    const stored = removed ? t.secretRemoved : t.secretStored;
    return (
      <FieldFrame
        {...frame}
        ref={ref}
        hint={frame.hint ?? (secretStored ? stored : undefined)}
        actions={
          secretStored &&
          !required &&
          !disabled && (
            <Button size="small" onClick={() => onValueChange(removed ? undefined : null)}>
              <span>{removed ? t.keepSecret : t.removeSecret}</span>
            </Button>
          )
        }
      >
        {(control) => (
          <TextInput
            {...control}
            ref={attach}
            type="password"
            placeholder={frame.field.placeholder}
            disabled={disabled}
            value={value ?? ""}
            onChange={({ currentTarget, nativeEvent }) => {
              if (!isTyped(nativeEvent)) currentTarget.value = pastedText(frame.field.name, currentTarget.value);
              onValueChange(currentTarget.value);
            }}
          />
        )}
      </FieldFrame>
    );
  });

/** Sign by sign, or back to what was typed before. What is pasted, dropped or filled in by a program comes as a whole. */
function isTyped(event: Event): boolean {
  return "inputType" in event && /^(insert(Text|.*Composition)|delete|history)/.test(String(event.inputType));
}
