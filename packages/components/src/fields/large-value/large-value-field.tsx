"use client";
import { forwardRef, type ForwardRefExoticComponent, type RefAttributes } from "react";
import { Button } from "../../parts/button/button.tsx";
import { CopyButton } from "../../parts/copy-button/copy-button.tsx";
import { Textarea } from "../../parts/textarea/textarea.tsx";
import { useMessages } from "../../ui-context.ts";
import { FieldFrame } from "../field-frame.tsx";
import type { ConfigFieldProps } from "../field-props.ts";
import { configFieldMessages } from "../messages.ts";
import { useInputRef } from "../use-input-ref.ts";
import { beginningOf } from "./beginning.ts";

/** A text that is too long for a control: its beginning, with a way to copy it whole and one to replace it. */
export const LargeValueField: ForwardRefExoticComponent<ConfigFieldProps<string> & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, ConfigFieldProps<string>>(function LargeValueField(
    { value = "", onValueChange, disabled = false, inputRef, ...frame },
    ref,
  ) {
    const t = useMessages(configFieldMessages);
    const attach = useInputRef(inputRef);
    return (
      <FieldFrame {...frame} ref={ref} hint={t.tooLong(value.length)}>
        {(control) => (
          <div className="ck-large-value">
            <Textarea {...control} ref={attach} readOnly disabled={disabled} rows={6} value={beginningOf(value)} />
            <div className="ck-large-value-actions">
              {!disabled && (
                <Button size="small" onClick={() => onValueChange("")}>
                  <span>{t.replace}</span>
                </Button>
              )}
              <CopyButton text={value} label={t.copyWhole} />
            </div>
          </div>
        )}
      </FieldFrame>
    );
  });
