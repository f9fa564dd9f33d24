"use client";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
} from "react";
import { usePartClass } from "../../use-part-class.ts";

/** Props of {@link Checkbox}. */
export interface CheckboxProps extends Omit<ComponentPropsWithoutRef<"input">, "type"> {
  /** Disabled, but focusable: keeps its state and its focus. @selector [aria-disabled="true"] */
  "aria-disabled"?: ComponentPropsWithoutRef<"input">["aria-disabled"];
  /** Called with the new state after each change. */
  onCheckedChange?: ((checked: boolean) => void) | undefined;
}

/**
 * A checkbox. Label it with a `<label>` or a `Field`. Renders an `<input type="checkbox">`.
 *
 * @keyboard Space: ticks it, or takes the tick away
 * @example
 * <label><Checkbox checked={agreed} onCheckedChange={setAgreed} /> I agree</label>
 */
export const Checkbox: ForwardRefExoticComponent<CheckboxProps & RefAttributes<HTMLInputElement>> = forwardRef<
  HTMLInputElement,
  CheckboxProps
>(function Checkbox({ onCheckedChange, onChange, className, ...props }, ref): ReactElement {
  const refuses = props["aria-disabled"] === true || props["aria-disabled"] === "true";
  return (
    <input
      {...props}
      ref={ref}
      type="checkbox"
      className={usePartClass("checkbox", className)}
      onChange={(event) => {
        if (refuses) {
          event.currentTarget.checked = !event.currentTarget.checked;
          return;
        }
        onChange?.(event);
        if (!event.defaultPrevented) onCheckedChange?.(event.currentTarget.checked);
      }}
    />
  );
});
