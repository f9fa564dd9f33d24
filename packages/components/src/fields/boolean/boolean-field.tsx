"use client";
import { forwardRef, type ForwardRefExoticComponent, type RefAttributes } from "react";
import { Checkbox } from "../../parts/checkbox/checkbox.tsx";
import { FieldFrame } from "../field-frame.tsx";
import type { ConfigFieldProps } from "../field-props.ts";
import { useInputRef } from "../use-input-ref.ts";

/**
 * A setting that is on or off.
 *
 * @keyboard Space: ticks it, or takes the tick away
 * @example
 * <BooleanField field={field} value={value} onValueChange={setValue} />
 */
export const BooleanField: ForwardRefExoticComponent<ConfigFieldProps<boolean> & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, ConfigFieldProps<boolean>>(function BooleanField(
    { value = false, onValueChange, disabled, inputRef, ...frame },
    ref,
  ) {
    const attach = useInputRef(inputRef);
    // Unticked is an answer, too: such a field is never required, and says nothing about being optional.
    return (
      <FieldFrame {...frame} ref={ref} layout="inline" required>
        {(control) => (
          <Checkbox
            {...control}
            ref={attach}
            aria-required={undefined}
            disabled={disabled}
            checked={value}
            onCheckedChange={onValueChange}
          />
        )}
      </FieldFrame>
    );
  });
