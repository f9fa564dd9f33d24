"use client";
import { forwardRef, type ComponentPropsWithoutRef, type ForwardRefExoticComponent, type RefAttributes } from "react";
import { usePartClass } from "../../use-part-class.ts";
import { AlertIcon, CheckIcon, ClockIcon, CloseIcon, InfoIcon, type IconComponent } from "../icon/icons.tsx";
import { wrapTexts } from "../../wrap-texts.ts";

export interface BadgeProps extends ComponentPropsWithoutRef<"span"> {
  /**
   * What it means. A glyph says the same, so that colour is never the only sign; `"neutral"` has none.
   * @default "neutral"
   * @selector [data-tone]
   */
  tone?: "neutral" | "success" | "warning" | "danger" | "info" | "progress" | undefined;
  /**
   * `"plain"` is text alone, where a pill would read like something to press.
   * @default "soft"
   * @selector [data-variant]
   */
  variant?: "soft" | "plain" | undefined;
}

const glyphs: Record<NonNullable<BadgeProps["tone"]>, IconComponent | undefined> = {
  neutral: undefined,
  success: CheckIcon,
  warning: AlertIcon,
  danger: CloseIcon,
  info: InfoIcon,
  progress: ClockIcon,
};

/**
 * A short status or label. Renders a `<span>`.
 *
 * @example
 * <Badge tone="success">Connected</Badge>
 */
export const Badge: ForwardRefExoticComponent<BadgeProps & RefAttributes<HTMLSpanElement>> = forwardRef<
  HTMLSpanElement,
  BadgeProps
>(function Badge({ tone = "neutral", variant = "soft", className, children, ...props }, ref) {
  const Glyph = glyphs[tone];
  return (
    <span {...props} ref={ref} className={usePartClass("badge", className)} data-tone={tone} data-variant={variant}>
      {Glyph === undefined ? null : <Glyph className="ck-badge-glyph" />}
      {wrapTexts(children)}
    </span>
  );
});
