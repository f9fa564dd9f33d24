"use client";
import {
  forwardRef,
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
} from "react";
import { cx } from "../../cx.ts";
import { usePartClass } from "../../use-part-class.ts";
import { AlertIcon, CheckIcon, InfoIcon } from "../icon/icons.tsx";
import { wrapTexts } from "../../wrap-texts.ts";

export interface NoticeProps extends Omit<ComponentPropsWithoutRef<"div">, "title"> {
  /** What the message means; determines colour and icon. @default "info" @selector [data-tone] */
  tone?: "info" | "success" | "warning" | "danger" | undefined;
  /** What it is about, in one line. */
  title?: ReactNode;
  /** Buttons and links, beneath the text. */
  actions?: ReactNode;
}

/**
 * A message box within the page: what happened, what to do, and buttons to do it. Renders a `<div>`.
 *
 * @example
 * <Notice tone="warning" title="Your connection has expired"><NoticeText>Reconnect to continue.</NoticeText></Notice>
 */
export const Notice: ForwardRefExoticComponent<NoticeProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  NoticeProps
>(function Notice({ tone = "info", title, actions, className, children, ...props }, ref) {
  const Glyph = tone === "success" ? CheckIcon : tone === "info" ? InfoIcon : AlertIcon;
  return (
    <div {...props} ref={ref} className={usePartClass("alert", className)} data-tone={tone}>
      <Glyph className="ck-icon ck-alert-glyph" />
      <div className="ck-alert-body">
        {title === undefined ? null : <p className="ck-alert-title">{title}</p>}
        {wrapTexts(children)}
        {actions === undefined ? null : <div className="ck-alert-actions">{actions}</div>}
      </div>
    </div>
  );
});

/**
 * A line of text in a `Notice`. Renders a `<p>`.
 *
 * @example
 * <Notice><NoticeText>Changes are saved by themselves.</NoticeText></Notice>
 */
export const NoticeText: ForwardRefExoticComponent<
  ComponentPropsWithoutRef<"p"> & RefAttributes<HTMLParagraphElement>
> = /* @__PURE__ */ forwardRef<HTMLParagraphElement, ComponentPropsWithoutRef<"p">>(function NoticeText(
  { className, ...props },
  ref,
) {
  return <p {...props} ref={ref} className={cx("ck-alert-text", className)} />;
});
