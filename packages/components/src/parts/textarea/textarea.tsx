"use client";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
} from "react";
import { usePartClass } from "../../use-part-class.ts";

/** Props of {@link Textarea}. */
export interface TextareaProps extends ComponentPropsWithoutRef<"textarea"> {
  /** Called with the text after each change. */
  onValueChange?: ((value: string) => void) | undefined;
}

/**
 * A box for several lines, which grows with its text where the browser can. Renders a `<textarea>`.
 *
 * @example
 * <Textarea value={note} onValueChange={setNote} />
 */
export const Textarea: ForwardRefExoticComponent<TextareaProps & RefAttributes<HTMLTextAreaElement>> = forwardRef<
  HTMLTextAreaElement,
  TextareaProps
>(function Textarea({ onValueChange, onChange, className, rows = 3, ...props }, ref): ReactElement {
  return (
    <textarea
      dir={props.value ? "auto" : undefined}
      {...props}
      ref={ref}
      rows={rows}
      className={usePartClass("textarea", className)}
      onChange={(event) => {
        onChange?.(event);
        if (!event.defaultPrevented) onValueChange?.(event.currentTarget.value);
      }}
    />
  );
});
