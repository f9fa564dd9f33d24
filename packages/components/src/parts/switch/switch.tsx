"use client";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
} from "react";
import { usePartClass } from "../../use-part-class.ts";

/** Props of {@link Switch}. */
export interface SwitchProps extends ComponentPropsWithoutRef<"button"> {
  /** On or off. @selector [data-checked] */
  checked: boolean;
  /** Called with the requested state. */
  onCheckedChange?: ((checked: boolean) => void) | undefined;
  /** The change is being stored: keeps focus, ignores presses. @selector [data-pending] */
  pending?: boolean | undefined;
}

/**
 * Switches something on or off, with immediate effect. Label it with a `<label>`, `aria-label` or `aria-labelledby`. Renders a `<button role="switch">`.
 *
 * @keyboard Enter, Space: switches it
 * @example
 * <Switch aria-label="Announce paid invoices" checked={enabled} onCheckedChange={setEnabled} />
 */
export const Switch: ForwardRefExoticComponent<SwitchProps & RefAttributes<HTMLButtonElement>> = forwardRef<
  HTMLButtonElement,
  SwitchProps
>(function Switch({ checked, onCheckedChange, pending = false, onClick, className, ...props }, ref): ReactElement {
  const refuses = pending || props["aria-disabled"] === true || props["aria-disabled"] === "true";
  return (
    <button
      type="button"
      {...props}
      ref={ref}
      role="switch"
      aria-checked={checked}
      aria-disabled={refuses ? true : undefined}
      className={usePartClass("switch", className)}
      data-checked={checked ? "" : undefined}
      data-pending={pending ? "" : undefined}
      onClick={(event) => {
        if (refuses) return event.preventDefault();
        onClick?.(event);
        if (!event.defaultPrevented) onCheckedChange?.(!checked);
      }}
    >
      <span className="ck-switch-thumb" aria-hidden="true" />
    </button>
  );
});
