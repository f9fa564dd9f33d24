"use client";
import { forwardRef, useEffect, useState, type ForwardRefExoticComponent, type RefAttributes } from "react";
import { useMessages } from "../../ui-context.ts";
import { Button, type ButtonProps } from "../button/button.tsx";
import { CheckIcon, CopyIcon } from "../icon/icons.tsx";
import { useAnnounce } from "../live-region/live-region.tsx";
import { copyButtonMessages } from "./messages.ts";

export interface CopyButtonProps extends Omit<ButtonProps, "children" | "value"> {
  /** The text to copy. A function is called on each press. */
  text: string | (() => string);
  /** The accessible name. @default messages.copyButton.copy */
  label?: string | undefined;
}

/**
 * Copies a text and says that it did. Renders a `<button>` with an icon.
 *
 * @keyboard Enter, Space: copies the text
 * @example
 * <CopyButton text={error.requestId} label="Copy request ID" />
 */
export const CopyButton: ForwardRefExoticComponent<CopyButtonProps & RefAttributes<HTMLButtonElement>> = forwardRef<
  HTMLButtonElement,
  CopyButtonProps
>(function CopyButton({ text, label, onClick, ...props }, ref) {
  const t = useMessages(copyButtonMessages);
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy(view: Window): Promise<void> {
    try {
      // Only the window with the focus may.
      await view.navigator.clipboard.writeText(typeof text === "function" ? text() : text);
      setCopied(true);
      announce(t.copied);
    } catch {
      announce(t.failed);
    }
  }

  return (
    <Button
      variant="plain"
      size="small"
      iconOnly
      aria-label={label ?? t.copy}
      title={copied ? t.copied : (label ?? t.copy)}
      {...props}
      ref={ref}
      data-copied={copied ? "" : undefined}
      onClick={(event) => {
        onClick?.(event);
        if (!event.defaultPrevented) void copy(event.nativeEvent.view ?? window);
      }}
    >
      {copied ? <CheckIcon /> : <CopyIcon />}
    </Button>
  );
});
