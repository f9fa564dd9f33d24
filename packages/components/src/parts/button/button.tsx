"use client";
import { forwardRef, type ComponentPropsWithoutRef, type ForwardRefExoticComponent, type RefAttributes } from "react";
import { usePartClass } from "../../use-part-class.ts";
import { wrapTexts } from "../../wrap-texts.ts";

export interface ButtonProps extends ComponentPropsWithoutRef<"button"> {
  /** Disabled, but focusable, so that the reason can be read. Presses do nothing. @selector [aria-disabled="true"] */
  "aria-disabled"?: ComponentPropsWithoutRef<"button">["aria-disabled"];
  /**
   * `"plain"` has no border until it is hovered; `"danger"` is for what cannot be undone.
   * @default "secondary"
   * @selector [data-variant]
   */
  variant?: "primary" | "secondary" | "plain" | "danger" | undefined;
  /**
   * 36 px high, or 32.
   * @default "medium"
   * @selector [data-size]
   */
  size?: "medium" | "small" | undefined;
  /** A square for a single icon. Give it an `aria-label`. @selector [data-icon-only] */
  iconOnly?: boolean | undefined;
  /** Work is in progress: keeps focus, ignores presses. @selector [data-pending] */
  pending?: boolean | undefined;
}

/**
 * A pressable action. Renders a `<button>`.
 *
 * @keyboard Enter, Space: presses it. The focus stays while it is pending
 * @example
 * <Button variant="primary" pending={saving} onClick={save}>Save</Button>
 */
export const Button: ForwardRefExoticComponent<ButtonProps & RefAttributes<HTMLButtonElement>> = forwardRef<
  HTMLButtonElement,
  ButtonProps
>(function Button(
  { variant = "secondary", size = "medium", iconOnly = false, pending = false, className, onClick, children, ...props },
  ref,
) {
  const refuses = pending || props["aria-disabled"] === true || props["aria-disabled"] === "true";
  return (
    <button
      type="button"
      {...props}
      ref={ref}
      className={usePartClass("button", className)}
      data-variant={variant}
      data-size={size}
      data-icon-only={iconOnly ? "" : undefined}
      data-pending={pending ? "" : undefined}
      aria-disabled={refuses ? true : undefined}
      onClick={refuses ? (event) => event.preventDefault() : onClick}
    >
      {typeof children === "string" ? children : wrapTexts(children)}
    </button>
  );
});
