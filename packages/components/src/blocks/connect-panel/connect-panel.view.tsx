"use client";
import type { Application, AuthMethod, Connect, ConnectMode } from "@cobalt-kit/hooks";
import {
  forwardRef,
  useEffect,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type FocusEvent,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  type RefObject,
} from "react";
import { flushSync } from "react-dom";
import { useUnfinishedWork } from "../../parts/dialog/unfinished-work.ts";
import { Button } from "../../parts/button/button.tsx";
import { ConfirmDialog } from "../../parts/dialog/confirm-dialog.tsx";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { PlugIcon } from "../../parts/icon/icons.tsx";
import { Notice } from "../../parts/notice/notice.tsx";
import { containsNode, focusedElement, isElement, isFocusLost } from "../../composed-tree.ts";
import { useMessages, useUI } from "../../ui-context.ts";
import { usePageGuard } from "../../use-page-guard.ts";
import { usePartClass } from "../../use-part-class.ts";
import { type AuthFormHandle } from "./auth-form.tsx";
import { ConnectProgress, isElsewhere, isUnderWay } from "./connect-progress.tsx";
import { ConnectionCard, type Disconnect } from "./connection-card.tsx";
import { LockedNotice } from "../locked/locked-notice.tsx";
import type { Lock } from "../locked/use-lock.ts";
import { MethodChoice } from "./method-choice.tsx";
import { MethodForm } from "./method-form.tsx";
import { connectPanelMessages } from "./messages.ts";
import { LongText } from "../../parts/name/long-text.tsx";

export interface ConnectPanelViewProps extends ComponentPropsWithoutRef<"div"> {
  application: Application;
  connect: Connect;
  disconnect: Disconnect;
  /** Where people sign in, for what is said of it. @default "popup" */
  connectMode?: ConnectMode | undefined;
  /** Why nothing can be connected or disconnected; absent where it can. */
  lock?: Lock | undefined;
  /** Asks for an application of the ecosystem, which cannot be connected yet. */
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
    { application, connect, disconnect, connectMode = "popup", lock, accessRequest, className, ...props },
    ref,
  ) {
    const t = useMessages(connectPanelMessages);
    const { name, authMethods, connections, status, help, ecosystem, multipleConnections } = application;
    const { renderLocked } = useUI();
    const { state } = connect;
    const [chosenType, setChosenType] = useState<string>();
    const [reconnecting, setReconnecting] = useState(false);
    // The one of several that is renewed; none while another one is added.
    const [target, setTarget] = useState<string>();
    const [endingAll, setEndingAll] = useState(false);
    const [reopening, setReopening] = useState(false);
    const [entered, setEntered] = useState(false);
    const forms = useRef(new Map<string, AuthFormHandle>());
    const progress = useRef<HTMLDivElement>(null);
    const body = useRef<HTMLDivElement>(null);
    const choice = useRef<HTMLDivElement>(null);

    const method = authMethods.find(({ type }) => type === chosenType) ?? authMethods[0];
    const connected = status === "connected";
    if (reconnecting && state.status === "connected") setReconnecting(false);
    if (reopening && state.status !== "starting" && !isElsewhere(state)) setReopening(false);
    const elsewhere = isElsewhere(state) || (reopening && state.status === "starting");
    const busy = state.status === "starting" || state.status === "verifying";
    const oneClick = authMethods.length === 1 && method?.type === "oauth2" && method.inputs.length === 0;
    const several = multipleConnections === true && connections.length > 0;
    const expiredOneClick = status === "expired" && oneClick && !several && lock === undefined;
    const showsForm = several
      ? reconnecting && !oneClick
      : (!connected && !expiredOneClick) || (reconnecting && !oneClick);
    const other = state.status === "connected" ? state.otherIdentity : undefined;

    const isFilled = (): boolean => [...forms.current.values()].some((form) => form.isFilled());
    usePageGuard(entered, isFilled);
    useUnfinishedWork(() => {
      const question = { leave: t.leave, stay: t.stay };
      if (isUnderWay(state)) return { ...question, title: t.leaveTitle(name), text: t.leaveText(name) };
      return isFilled() ? { ...question, title: t.leaveKeysTitle(name), text: t.leaveKeysText } : undefined;
    });
    useEffect(() => {
      if (state.status !== "connected") return;
      for (const form of forms.current.values()) form.clear();
    }, [state.status]);
    const focusWatch = useFollowingFocus(state.status, body, progress);

    // The button that opens or closes the form goes away with the press, so the focus goes on to what comes instead.
    function startReconnecting(connectionId?: string): void {
      setTarget(connectionId);
      if (oneClick) return connect.authorize(connectionId === undefined ? undefined : { connectionId });
      connect.reset();
      flushSync(() => setReconnecting(true));
      const chosen = choice.current?.querySelector<HTMLElement>("input:checked");
      (chosen ?? choice.current?.querySelector<HTMLElement>("input, button"))?.focus();
    }

    function stopReconnecting(): void {
      connect.reset();
      flushSync(() => setReconnecting(false));
      body.current?.querySelector("button")?.focus();
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
          {connections.map((connection, index) => (
            <ConnectionCard
              key={connection.id ?? connection.authType ?? index}
              application={application}
              connection={connection}
              disconnect={disconnect}
              onReconnect={
                (!several && !connected) || reconnecting || elsewhere
                  ? undefined
                  : () => startReconnecting(several ? connection.id : undefined)
              }
              reconnecting={busy && (!several || target === connection.id)}
              lockedBy={lock?.id}
              finalFocus={() => body.current}
            />
          ))}
          {several && !elsewhere && !reconnecting ? (
            <div className="ck-connect-actions">
              <Button
                pending={busy && target === undefined}
                aria-disabled={lock !== undefined}
                aria-describedby={lock?.id}
                onClick={() => startReconnecting()}
              >
                {t.connectAnother}
              </Button>
              {connections.length > 1 ? (
                <Button
                  variant="plain"
                  aria-disabled={lock !== undefined}
                  aria-describedby={lock?.id}
                  onClick={() => {
                    disconnect.reset();
                    setEndingAll(true);
                  }}
                >
                  {t.disconnectAll}
                </Button>
              ) : null}
            </div>
          ) : null}
          <ConfirmDialog
            open={endingAll}
            onOpenChange={setEndingAll}
            title={t.disconnectAllTitle(name)}
            description={t.disconnectAllText(name)}
            confirmLabel={t.disconnectAll}
            pending={disconnect.pending}
            error={disconnect.error}
            finalFocus={() => body.current}
            onConfirm={() => void disconnect.run({}).then((worked) => worked && setEndingAll(false))}
          />
          {other === undefined ? null : (
            <Notice tone="warning" title={t.otherIdentityTitle}>
              <p className="ck-alert-text">{t.otherIdentityText(other.before, other.now)}</p>
            </Notice>
          )}
          {status === "expired" && !elsewhere ? (
            <Notice
              tone="warning"
              title={t.expiredTitle}
              actions={
                expiredOneClick ? (
                  <Button variant="primary" size="small" pending={busy} onClick={() => startReconnecting()}>
                    {busy ? t.starting : t.reconnect(name)}
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
            onReopen={() => {
              setReopening(true);
              connect.reopen();
            }}
          />
          {/* Where there is a form, it says so itself, beside what was typed. */}
          {state.status === "failed" && !showsForm ? <ErrorNotice error={state.error} /> : null}
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
          ) : (
            <div
              ref={choice}
              className="ck-connect-choice"
              hidden={!showsForm || elsewhere}
              onInput={() => setEntered(true)}
            >
              {help === undefined ? null : (
                <Notice>
                  <p className="ck-alert-text">
                    <LongText text={help} />
                  </p>
                </Notice>
              )}
              {authMethods.length > 1 ? (
                <MethodChoice
                  applicationName={name}
                  methods={authMethods}
                  value={method?.type ?? ""}
                  onValueChange={(type) => {
                    setChosenType(type);
                    if (!busy) connect.reset();
                  }}
                />
              ) : null}
              {showsForm
                ? authMethods.map((offered) => (
                    <MethodForm
                      key={offered.type}
                      handle={(form) => {
                        if (form === null) forms.current.delete(offered.type);
                        else forms.current.set(offered.type, form);
                      }}
                      applicationName={name}
                      method={offered}
                      helped={help !== undefined}
                      sameTab={connectMode === "redirect"}
                      again={several ? target !== undefined : connections.length > 0}
                      hidden={offered !== method}
                      state={state}
                      onSubmit={(values) => submit(offered, values)}
                      onCancel={connected || several ? stopReconnecting : undefined}
                    />
                  ))
                : null}
            </div>
          )}
        </div>
      </div>
    );
  });

interface FocusWatch {
  onFocus: () => void;
  onBlur: (event: FocusEvent) => void;
}

/** Whoever was in the panel stays in it when what had the focus goes away; whoever was elsewhere is left alone. */
function useFollowingFocus(
  status: string,
  body: RefObject<HTMLElement | null>,
  progress: RefObject<HTMLElement | null>,
): FocusWatch {
  const before = useRef(status);
  const inside = useRef(false);
  useEffect(() => {
    if (before.current === status) return;
    before.current = status;
    const panel = body.current;
    if (!inside.current || panel === null) return;
    const hidden = focusedElement(panel)?.closest("[hidden]") != null;
    if (hidden || isFocusLost(panel.parentNode ?? panel)) (progress.current ?? panel).focus();
  }, [status, body, progress]);
  return {
    onFocus() {
      inside.current = true;
    },
    onBlur({ currentTarget, relatedTarget }) {
      // Nothing gets the focus when the window loses it, or what had it is hidden: then it is still ours.
      if (isElement(relatedTarget) && !containsNode(currentTarget, relatedTarget)) inside.current = false;
    },
  };
}
