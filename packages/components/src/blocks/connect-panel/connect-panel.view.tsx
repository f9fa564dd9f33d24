"use client";
import type { Application, AuthMethod, Connect, ConnectMode } from "@cobalt-kit/hooks";
import {
  forwardRef,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
} from "react";
import { flushSync } from "react-dom";
import { useUnfinishedWork } from "../../parts/dialog/unfinished-work.ts";
import { Button } from "../../parts/button/button.tsx";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { PlugIcon } from "../../parts/icon/icons.tsx";
import { Notice } from "../../parts/notice/notice.tsx";
import { useMessages, useUI } from "../../ui-context.ts";
import { usePartClass } from "../../use-part-class.ts";
import { LockedNotice } from "../locked/locked-notice.tsx";
import type { Lock } from "../locked/use-lock.ts";
import { ConnectForm, type ConnectFormHandle } from "./connect-form.tsx";
import { ConnectProgress, isElsewhere, isUnderWay } from "./connect-progress.tsx";
import type { Disconnect } from "./connection-card.tsx";
import { ConnectionList } from "./connection-list.tsx";
import { connectPanelMessages } from "./messages.ts";
import { useFollowingFocus } from "./use-following-focus.ts";

export interface ConnectPanelViewProps extends ComponentPropsWithoutRef<"div"> {
  application: Application;
  connect: Connect;
  disconnect: Disconnect;
  /** Where people sign in; changes the texts. @default "popup" */
  connectMode?: ConnectMode | undefined;
  /** Whether the form that reconnects an expired connection is open at first. @default false */
  defaultReconnecting?: boolean | undefined;
  /** Why nothing can be connected or disconnected; absent where it can. */
  lock?: Lock | undefined;
  /** Requests an application of the ecosystem, which cannot be connected yet. */
  accessRequest?: ReactElement | undefined;
}

/**
 * The connect panel without its hooks: a state and what can be done in it. Renders a `<div>`.
 *
 * @example
 * const connect = useConnect({ slug: application.slug });
 * return <ConnectPanelView application={application} connect={connect} disconnect={disconnect} />;
 */
export const ConnectPanelView: ForwardRefExoticComponent<ConnectPanelViewProps & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, ConnectPanelViewProps>(function ConnectPanelView(
    {
      application,
      connect,
      disconnect,
      connectMode = "popup",
      defaultReconnecting = false,
      lock,
      accessRequest,
      className,
      ...props
    },
    ref,
  ) {
    const t = useMessages(connectPanelMessages);
    const { name, authMethods, connections, status, ecosystem, multipleConnections } = application;
    const { renderLocked } = useUI();
    const { state } = connect;
    const connected = status === "connected";
    const expired = status === "expired";
    const several = multipleConnections === true && connections.length > 0;
    const [method] = authMethods;
    const oneClick = authMethods.length === 1 && method?.type === "oauth2" && method.inputs.length === 0;
    const sameTab = connectMode === "redirect";
    const [reconnecting, setReconnecting] = useState(defaultReconnecting && expired && !oneClick);
    // The one of several that is renewed; none while another one is added.
    const [target, setTarget] = useState(
      several && reconnecting ? connections.find((each) => each.status === "expired")?.id : undefined,
    );
    const [reopening, setReopening] = useState(false);
    const form = useRef<ConnectFormHandle>(null);
    const progress = useRef<HTMLDivElement>(null);
    const body = useRef<HTMLDivElement>(null);

    if (reconnecting && state.status === "connected") setReconnecting(false);
    if (reopening && state.status !== "starting" && !isElsewhere(state)) setReopening(false);
    const elsewhere = isElsewhere(state) || (reopening && state.status === "starting");
    const busy = state.status === "starting" || state.status === "verifying";
    const [unlocked, setUnlocked] = useState(false);
    if (lock === undefined && !unlocked) setUnlocked(true);
    const connectable = method !== undefined && !ecosystem;
    // Keys that were typed outlast a lock, which may be taken off again.
    const showsForm = connectable && unlocked && (reconnecting || (!connected && !expired && !several));
    const other = state.status === "connected" ? state.otherIdentity : undefined;

    useUnfinishedWork(() =>
      isUnderWay(state)
        ? { title: t.leaveTitle(name), text: t.leaveText(name), leave: t.leave, stay: t.stay }
        : undefined,
    );
    const focusWatch = useFollowingFocus(lock ? "locked" : state.status, body, progress);

    // The button that opens or closes the form goes away with the press, so the focus goes on to what comes instead.
    function start(connectionId?: string): void {
      setTarget(connectionId);
      if (oneClick) return connect.authorize(connectionId === undefined ? undefined : { connectionId });
      connect.reset();
      flushSync(() => setReconnecting(true));
      form.current?.focus();
    }

    function stopReconnecting(): void {
      connect.reset();
      flushSync(() => setReconnecting(false));
      body.current?.querySelector<HTMLElement>(`[data-starts="${CSS.escape(target ?? "")}"]`)?.focus();
    }

    function submit({ type }: AuthMethod, values: Record<string, string>): void {
      const named = target === undefined ? {} : { connectionId: target };
      if (type === "oauth2") connect.authorize({ ...named, inputs: values });
      else void connect.saveCredentials(values, { ...named, authType: type });
    }

    return (
      <div
        {...props}
        ref={ref}
        className={usePartClass("connect-panel", className)}
        data-status={status}
        data-connect={state.status}
      >
        <div ref={body} className="ck-connect-body" tabIndex={-1} {...focusWatch}>
          <ConnectionList
            application={application}
            disconnect={disconnect}
            onStart={(!several && !connected) || reconnecting || elsewhere ? undefined : start}
            starting={busy ? (target ?? null) : undefined}
            lock={lock}
            finalFocus={() => body.current}
          />
          {other === undefined ? null : (
            <Notice tone="warning" title={t.otherIdentityTitle}>
              <p className="ck-alert-text">{t.otherIdentityText(other.before, other.now)}</p>
            </Notice>
          )}
          {expired && !elsewhere && !reconnecting ? (
            <Notice
              tone="warning"
              title={several ? undefined : t.expiredTitle}
              actions={
                connectable && !lock && !several ? (
                  <Button variant="primary" size="small" pending={busy} data-starts="" onClick={() => start()}>
                    {!busy ? t.reconnect(name) : sameTab ? t.leaving(name) : t.starting}
                  </Button>
                ) : undefined
              }
            >
              <p className="ck-alert-text">{t.expiredText(name)}</p>
            </Notice>
          ) : null}
          <ConnectProgress
            ref={progress}
            applicationName={name}
            connect={connect}
            reopening={reopening}
            locked={lock !== undefined}
            onReopen={() => {
              setReopening(true);
              connect.reopen();
            }}
          />
          {/* Where there is a form, it says so itself, beside what was typed. */}
          {state.status === "failed" && (!showsForm || lock) ? <ErrorNotice error={state.error} /> : null}
          {ecosystem && !connected ? (
            (accessRequest ?? (
              <EmptyState icon={<PlugIcon />} title={t.unavailableTitle(name)} description={t.unavailableAction} />
            ))
          ) : method === undefined && !connected ? (
            <EmptyState icon={<PlugIcon />} title={t.noMethods} description={t.noMethodsAction} />
          ) : lock ? (
            <>
              <LockedNotice lock={lock} />
              {connected || renderLocked !== undefined ? null : (
                <div className="ck-connect-actions">
                  <Button variant="primary" aria-disabled aria-describedby={lock.id}>
                    {connections.length > 0 ? t.reconnect(name) : t.connect(name)}
                  </Button>
                </div>
              )}
            </>
          ) : null}
          {showsForm ? (
            <ConnectForm
              handle={form}
              application={application}
              state={state}
              again={several ? target !== undefined : connections.length > 0}
              sameTab={sameTab}
              hidden={elsewhere || lock !== undefined}
              onMethodChange={() => {
                if (!busy) connect.reset();
              }}
              onSubmit={submit}
              onCancel={reconnecting ? stopReconnecting : undefined}
            />
          ) : null}
        </div>
      </div>
    );
  });
