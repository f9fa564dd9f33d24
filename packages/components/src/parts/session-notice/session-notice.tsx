"use client";
import { forwardRef, type ForwardRefExoticComponent, type RefAttributes } from "react";
import { cx } from "../../cx.ts";
import { useMessages } from "../../ui-context.ts";
import { Button } from "../button/button.tsx";
import { Notice, type NoticeProps } from "../notice/notice.tsx";
import { commonMessages } from "../../messages/common-messages.ts";
import { errorMessages } from "../../messages/error-messages.ts";

export interface SessionNoticeProps extends Omit<NoticeProps, "tone" | "title" | "children" | "actions"> {
  /** Requests a new session. */
  onRenew: () => void;
  /** Whether a new session is being requested: the button says so and waits. */
  renewing?: boolean | undefined;
}

/**
 * Says once, above everything else, that the session has ended, and offers to renew it. Renders a `<div role="alert">`.
 *
 * @keyboard Enter, Space: tries again, from its button
 * @example
 * const { status, renew, renewing } = useSessionStatus();
 * return status === "expired" ? <SessionNotice renewing={renewing} onRenew={() => void renew()} /> : null;
 */
export const SessionNotice: ForwardRefExoticComponent<SessionNoticeProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  SessionNoticeProps
>(function SessionNotice({ onRenew, renewing = false, className, ...props }, ref) {
  const { tryAgain } = useMessages(commonMessages);
  const text = useMessages(errorMessages)["session-expired"];
  return (
    <Notice
      role="alert"
      {...props}
      ref={ref}
      className={cx("ck-session-notice", className)}
      tone="warning"
      title={text.title}
      actions={
        <Button size="small" pending={renewing} onClick={() => onRenew()}>
          {tryAgain}
        </Button>
      }
    >
      <p className="ck-alert-text">{text.action}</p>
    </Notice>
  );
});
