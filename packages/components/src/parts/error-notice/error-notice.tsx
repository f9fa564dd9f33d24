"use client";
import { forwardRef, type ForwardRefExoticComponent, type ReactNode, type RefAttributes } from "react";
import { useMessages } from "../../ui-context.ts";
import type { Messages } from "../../messages/messages.ts";
import { cx } from "../../cx.ts";
import { Button } from "../button/button.tsx";
import { CopyButton } from "../copy-button/copy-button.tsx";
import { Notice, type NoticeProps } from "../notice/notice.tsx";

export interface ErrorNoticeProps extends Omit<NoticeProps, "tone" | "title" | "children"> {
  /** A `CobaltError`; its code picks the words. */
  error: { code: keyof Messages["errors"]; detail?: string | undefined; requestId?: string | undefined };
  /** Shows "Try again". */
  onRetry?: (() => void) | undefined;
  /** The retry is under way. */
  retrying?: boolean | undefined;
  /** Says what failed, in place of the code's general title. */
  title?: ReactNode;
}

/** What went wrong, what to do next, what the server said, and a request id to quote. Renders a `<div role="alert">`. */
export const ErrorNotice: ForwardRefExoticComponent<ErrorNoticeProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  ErrorNoticeProps
>(function ErrorNotice({ error, onRetry, retrying = false, title, actions, className, ...props }, ref) {
  const { common: t, errors } = useMessages();
  const text = errors[error.code];
  const retry =
    onRetry === undefined ? null : (
      <Button size="small" pending={retrying} onClick={() => onRetry()}>
        {t.tryAgain}
      </Button>
    );
  return (
    <Notice
      role="alert"
      {...props}
      ref={ref}
      className={cx("ck-error-notice", className)}
      tone="danger"
      title={title ?? text.title}
      data-code={error.code}
      {...(retry === null && actions === undefined
        ? {}
        : {
            actions: (
              <>
                {retry}
                {actions}
              </>
            ),
          })}
    >
      <p className="ck-alert-text">{title === undefined ? text.action : `${text.title}. ${text.action}`}</p>
      {error.detail === undefined ? null : (
        <p className="ck-alert-text" data-muted="">
          {error.detail}
        </p>
      )}
      {error.requestId === undefined ? null : (
        <p className="ck-alert-text ck-error-notice-request" data-muted="">
          <span>
            {t.requestId} <code className="ck-error-notice-id">{error.requestId}</code>
          </span>
          <CopyButton text={error.requestId} label={t.copyRequestId} />
        </p>
      )}
    </Notice>
  );
});
