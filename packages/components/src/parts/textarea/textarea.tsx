"use client";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
} from "react";
import { cx } from "../../cx.ts";
import { usePartClass } from "../../use-part-class.ts";
import { hiddenFromRecorders } from "../text-input/hidden-from-recorders.ts";
import { isolateName } from "../../messages/isolate-name.ts";

/** Props of {@link Textarea}. */
export interface TextareaProps extends ComponentPropsWithoutRef<"textarea"> {
  /** Called with the text after each change. */
  onValueChange?: ((value: string) => void) | undefined;
  /** Keeps what is typed from session recorders. Leave `value` out then: React would write it into the markup. */
  secret?: boolean | undefined;
}

/**
 * A text box for several lines, which grows with its text where the browser supports it. Renders a `<textarea>`.
 *
 * @example
 * <Textarea value={note} onValueChange={setNote} />
 */
export const Textarea: ForwardRefExoticComponent<TextareaProps & RefAttributes<HTMLTextAreaElement>> = forwardRef<
  HTMLTextAreaElement,
  TextareaProps
>(function Textarea({ onValueChange, onChange, className, secret = false, rows = 3, ...props }, ref): ReactElement {
  const { className: hidden, ...marks } = hiddenFromRecorders;
  return (
    <textarea
      dir={props.value ? "auto" : undefined}
      {...(secret ? marks : {})}
      {...props}
      placeholder={props.placeholder && isolateName(props.placeholder)}
      ref={ref}
      rows={rows}
      className={cx(usePartClass("textarea", className), secret && hidden)}
      onChange={(event) => {
        onChange?.(event);
        if (!event.defaultPrevented) onValueChange?.(event.currentTarget.value);
      }}
    />
  );
});
