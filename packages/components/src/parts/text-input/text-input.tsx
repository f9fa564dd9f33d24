"use client";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useCallback,
  useEffect,
  useRef,
} from "react";
import { cx } from "../../cx.ts";
import { usePartClass } from "../../use-part-class.ts";
import { hiddenFromRecorders } from "./hidden-from-recorders.ts";
import { isolateName } from "../../messages/isolate-name.ts";

/** Props of {@link TextInput}. */
export interface TextInputProps extends Omit<ComponentPropsWithoutRef<"input">, "type"> {
  /**
   * `number` is a text box with a numeric keyboard: what was typed stays readable also when it is no number.
   * `password` never puts its value into the markup.
   * @default "text"
   */
  type?: "text" | "email" | "url" | "number" | "date" | "password" | "search" | undefined;
  /** The text. Leave it out, and read the element through `ref`, to keep a secret out of React's state too. */
  value?: string | undefined;
  /** Keeps what is typed from session recorders, also while it is shown. @default whether `type` is `password` */
  secret?: boolean | undefined;
  /** Called with the text after each change. */
  onValueChange?: ((value: string) => void) | undefined;
}

/**
 * A single-line text box. Renders an `<input>`.
 *
 * @example
 * <TextInput type="email" value={email} onValueChange={setEmail} />
 */
export const TextInput: ForwardRefExoticComponent<TextInputProps & RefAttributes<HTMLInputElement>> = forwardRef<
  HTMLInputElement,
  TextInputProps
>(function TextInput(
  { type = "text", secret = type === "password", value, defaultValue, onValueChange, onChange, className, ...props },
  ref,
): ReactElement {
  const element = useRef<HTMLInputElement | null>(null);
  const attach = useCallback(
    (node: HTMLInputElement | null) => {
      element.current = node;
      if (typeof ref === "function") ref(node);
      else if (ref !== null) ref.current = node;
    },
    [ref],
  );
  const { className: hidden, ...marks } = hiddenFromRecorders;

  // React mirrors its value into the `value` attribute, where session recorders read it. The property is not mirrored.
  const written = value ?? defaultValue;
  useEffect(() => {
    const input = element.current;
    if (secret && written !== undefined && input !== null && input.value !== String(written))
      input.value = String(written);
  }, [secret, written]);

  // An empty box keeps the direction of the page; browsers disagree on what `auto` means there.
  return (
    <input
      dir={type === "date" || !value ? undefined : "auto"}
      autoComplete={secret ? "new-password" : undefined}
      inputMode={type === "number" ? "decimal" : undefined}
      spellCheck={type === "text" ? undefined : false}
      {...(secret ? marks : {})}
      {...props}
      placeholder={props.placeholder && isolateName(props.placeholder)}
      {...(secret ? {} : value === undefined ? { defaultValue } : { value })}
      ref={attach}
      type={type === "number" ? "text" : type}
      className={cx(usePartClass("text-input", className), secret && hidden)}
      onChange={(event) => {
        onChange?.(event);
        if (!event.defaultPrevented) onValueChange?.(event.currentTarget.value);
      }}
    />
  );
});
