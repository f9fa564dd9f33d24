"use client";
import { forwardRef, useContext, type ForwardRefExoticComponent, type ReactNode, type RefAttributes } from "react";
import { commonMessages } from "../../messages/common-messages.ts";
import { type ErrorMessage, errorMessages } from "../../messages/error-messages.ts";
import { useMessages } from "../../ui-context.ts";
import { cx } from "../../cx.ts";
import { Button } from "../button/button.tsx";
import { CopyButton } from "../copy-button/copy-button.tsx";
import { Notice, type NoticeProps } from "../notice/notice.tsx";
import { SessionToldContext } from "./session-told-context.ts";
import { errorNoticeMessages } from "./messages.ts";
import { warnLostSession } from "./warn-lost-session.ts";
import { wrapTexts } from "../../wrap-texts.ts";
import { LongText } from "../name/long-text.tsx";
import { Name } from "../name/name.tsx";

export interface ErrorNoticeProps extends Omit<NoticeProps, "title" | "children"> {
  /** A `CobaltError`, whose code selects the text. Any other error gets a general text. */
  error: unknown;
  /** Shows "Try again". */
  onRetry?: (() => void) | undefined;
  /** The retry is in progress. */
  retrying?: boolean | undefined;
  /** Replaces the general title of the code. */
  title?: ReactNode;
  /** Replaces what the code says to do. */
  advice?: ReactNode;
}

/**
 * Says what went wrong, what to do next, what the server said, and which request id to quote. Renders a `<div role="alert">`.
 *
 * @keyboard Enter, Space: tries again, or copies the request id, from its buttons
 * @example
 * const { error, refetch } = useApplications();
 * return error && <ErrorNotice error={error} onRetry={() => void refetch()} />;
 */
export const ErrorNotice: ForwardRefExoticComponent<ErrorNoticeProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  ErrorNoticeProps
>(function ErrorNotice(
  { error, tone = "danger", onRetry, retrying = false, title, advice, actions, className, ...props },
  ref,
) {
  const t = useMessages(errorNoticeMessages);
  const { tryAgain } = useMessages(commonMessages);
  const { code, detail, requestId } = readError(error);
  const known = new Map<string, ErrorMessage>(Object.entries(useMessages(errorMessages))).get(code ?? "");
  const told = useContext(SessionToldContext);
  if (process.env.NODE_ENV === "development") warnLostSession(error);
  // An error of what could not be done meanwhile: a warning is where it is told.
  if (told && code === "session-expired" && tone === "danger") return null;
  const retry =
    onRetry === undefined ? null : (
      <Button size="small" pending={retrying} onClick={() => onRetry()}>
        {tryAgain}
      </Button>
    );
  return (
    <Notice
      role="alert"
      {...props}
      tone={tone}
      ref={ref}
      className={cx("ck-error-notice", className)}
      title={title ?? known?.title ?? t.unknownTitle}
      data-code={code}
      actions={
        retry === null && actions === undefined ? undefined : (
          <>
            {retry}
            {wrapTexts(actions)}
          </>
        )
      }
    >
      <p className="ck-alert-text">
        {advice ??
          (known && title !== undefined ? `${known.title}. ${known.action}` : (known?.action ?? t.unknownAction))}
      </p>
      {detail === undefined ? null : (
        <p className="ck-alert-text" data-muted="">
          <LongText text={detail} />
        </p>
      )}
      {requestId === undefined ? null : (
        <p className="ck-alert-text ck-error-notice-request" data-muted="">
          <span>
            <span>{`${t.requestId} `}</span>
            <code className="ck-error-notice-id">
              <Name text={requestId} />
            </code>
          </span>
          <CopyButton text={requestId} label={t.copyRequestId} />
        </p>
      )}
    </Notice>
  );
});

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
export const SessionNotice: ForwardRefExoticComponent<SessionNoticeProps & RefAttributes<HTMLDivElement>> =
  /* @__PURE__ */ forwardRef<HTMLDivElement, SessionNoticeProps>(function SessionNotice(
    { onRenew, renewing, ...props },
    ref,
  ) {
    return (
      <ErrorNotice {...props} ref={ref} tone="warning" error={sessionEnded} retrying={renewing} onRetry={onRenew} />
    );
  });

/** Every reason reads the same: what to do is the same. */
const sessionEnded = { code: "session-expired" };

interface ErrorParts {
  code: string | undefined;
  detail: string | undefined;
  requestId: string | undefined;
}

/** Whatever was thrown: each part that is a text counts, and nothing else is believed. */
function readError(error: unknown): ErrorParts {
  const { code, detail, requestId }: { [Part in keyof ErrorParts]?: unknown } = Object(error);
  return { code: textOf(code), detail: textOf(detail), requestId: textOf(requestId) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
