"use client";
import type { Connect } from "@cobalt-kit/hooks";
import { forwardRef, type ForwardRefExoticComponent, type ReactElement, type RefAttributes } from "react";
import { ButtonLink } from "../../parts/button/button-link.tsx";
import { Button } from "../../parts/button/button.tsx";
import { ExternalIcon } from "../../parts/icon/icons.tsx";
import { Notice } from "../../parts/notice/notice.tsx";
import { useMessages } from "../../ui-context.ts";
import { connectPanelMessages } from "./messages.ts";

export interface ConnectProgressProps {
  applicationName: string;
  connect: Connect;
  /** A closed or lost window is being opened again. */
  reopening: boolean;
  /** Connecting is not allowed any longer. */
  locked: boolean;
  onReopen: () => void;
}

/** Whether the person has to do something elsewhere first. */
export function isElsewhere({ status }: Connect["state"]): boolean {
  return status === "waiting" || status === "blocked" || status === "abandoned";
}

/** Whether leaving now would end a connection that is being made. */
export function isUnderWay(state: Connect["state"]): boolean {
  return state.status === "starting" || state.status === "verifying" || isElsewhere(state);
}

/** What to do while a connection is under way in another window, and how the last attempt ended. */
export const ConnectProgress: ForwardRefExoticComponent<ConnectProgressProps & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, ConnectProgressProps>(function ConnectProgress(
    { applicationName: name, connect, reopening, locked, onReopen },
    ref,
  ) {
    const t = useMessages(connectPanelMessages);
    const { state } = connect;
    const cancel = (
      <Button variant="plain" onClick={() => connect.cancel()}>
        {t.cancel}
      </Button>
    );
    const check = (label: string, checking: boolean, variant?: "primary"): ReactElement => (
      <Button variant={variant} pending={checking} onClick={() => connect.checkNow()}>
        {label}
      </Button>
    );

    // What a rule forbids meanwhile can only be ended.
    const actions = (others: ReactElement): ReactElement =>
      locked ? (
        cancel
      ) : (
        <>
          {others}
          {cancel}
        </>
      );

    switch (state.status) {
      case "starting":
        if (!reopening) return <></>;
        return <Notice ref={ref} tabIndex={-1} title={state.sameTab ? t.leaving(name) : t.starting} actions={cancel} />;
      case "waiting":
        if (state.sameTab) {
          const title = state.windowClosed ? t.closedText(name) : t.leaving(name);
          return <Notice ref={ref} tabIndex={-1} title={title} actions={cancel} />;
        }
        return (
          <Notice
            ref={ref}
            tabIndex={-1}
            data-connect="waiting"
            title={state.windowClosed ? t.closedTitle : t.waitingTitle(name)}
            actions={actions(<Button onClick={onReopen}>{t.openAgain}</Button>)}
          >
            <p className="ck-alert-text">{state.windowClosed ? t.closedText(name) : t.waitingText(name)}</p>
          </Notice>
        );
      case "blocked":
        return (
          <Notice
            ref={ref}
            tabIndex={-1}
            tone="warning"
            data-connect="blocked"
            title={t.blockedTitle}
            actions={actions(
              <>
                <ButtonLink variant="primary" href={state.authUrl} target="_blank" rel="noreferrer">
                  <span>{t.openSignIn(name)}</span>
                  <ExternalIcon />
                </ButtonLink>
                <Button onClick={() => connect.continueHere()}>{t.sameTab}</Button>
                {check(t.done, state.checking)}
              </>,
            )}
          >
            {!locked && <p className="ck-alert-text">{t.blockedText(name)}</p>}
            {!locked && window !== window.top && <p className="ck-alert-text">{t.blockedInFrame}</p>}
          </Notice>
        );
      case "abandoned":
        return (
          <Notice
            ref={ref}
            tabIndex={-1}
            tone="warning"
            data-connect="abandoned"
            title={state.sameTab ? t.returnedTitle(name) : t.abandonedTitle(name)}
            actions={actions(
              state.sameTab ? (
                <>
                  <Button variant="primary" onClick={onReopen}>
                    {t.goAgain(name)}
                  </Button>
                  {check(t.checkAgain, state.checking)}
                </>
              ) : (
                <>
                  {check(t.done, state.checking, "primary")}
                  <Button onClick={onReopen}>{t.openAgain}</Button>
                </>
              ),
            )}
          >
            {!locked && <p className="ck-alert-text">{state.sameTab ? t.returnedText(name) : t.abandonedText}</p>}
          </Notice>
        );
      case "timed-out":
        return (
          <Notice ref={ref} tabIndex={-1} role="alert" tone="warning" title={t.timedOutTitle(name)}>
            <p className="ck-alert-text">{t.timedOutText}</p>
          </Notice>
        );
      case "cancelled":
        return (
          <Notice ref={ref} tabIndex={-1}>
            <p className="ck-alert-text">{t.cancelledText}</p>
          </Notice>
        );
      default:
        return <></>;
    }
  });
