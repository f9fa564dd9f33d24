"use client";
import type { Application } from "@cobalt-kit/client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useCobalt } from "../cobalt-context.ts";
import { announceConnectState } from "./announce-connect-state.ts";
import { authorizeInPopup, type PopupAuthorization } from "./authorize-in-popup.ts";
import type { AuthorizeOptions, Connect, SaveKeysOptions } from "./connect.ts";
import type { ConnectState } from "./connect-state.ts";
import { connectError } from "./connect-error.ts";
import { connectWithKeys } from "./connect-with-keys.ts";
import { type ConnectionSnapshot, otherIdentity } from "./connection-change.ts";
import { knownApplication, refreshApplication, refreshConnection, writeApplication } from "./connection-cache.ts";
import { dropSignIn, keepSignIn, keptSignIn } from "./kept-sign-in.ts";
import { isAskedFor } from "./returned-sign-in.ts";
import { openConnectWindow } from "./open-connect-window.ts";

/** Options of `useConnect`: what to connect, and the callbacks. */
export interface UseConnectOptions {
  /** Slug of the application to connect. */
  slug: string;
  /** The connection to renew, for an application that can have several. @default a new one */
  connectionId?: string | undefined;
  /**
   * Where people sign in: in a window, or in this tab, which goes to the provider and comes back to your organization's redirection URL, or
   * by the browser's Back. The flow is kept in the tab's session storage and resumes then.
   * @default "popup"
   */
  connectMode?: ConnectMode | undefined;
  /** Navigates this tab to the provider. @default location.assign */
  navigate?: ((authUrl: string) => void) | undefined;
  /** Called once the application is connected and the cache shows it. */
  onConnected?: ((application: Application) => void) | undefined;
  /** Text shown in the provider's window until its page has loaded. @default "Connecting…" */
  windowText?: string | undefined;
}

/** Where people sign in. */
export type ConnectMode = "popup" | "redirect";

/** What is going on: a window that is waited for, or keys being checked. */
interface Run {
  slug: string;
  stop: AbortController;
  status: ConnectState["status"];
  popup?: PopupAuthorization;
  keys?: { authType: string; done: Promise<boolean> };
}

const IDLE: ConnectState = { status: "idle" };
const ENDS: ReadonlySet<ConnectState["status"]> = new Set(["connected", "cancelled", "timed-out", "failed"]);

/**
 * Connects an application, by signing in at the provider or with keys. Everything stops when the component unmounts.
 * `POST /api/v1/{slug}/integrate`, `POST /api/v2/app/{slug}/save`, `GET /api/v2/f-sdk/application/{slug}`.
 * `error.code`: `credentials-refused` when the provider said no, `unsafe-url` when its page must not be opened, `not-found` for an unknown application.
 *
 * @example
 * const { state, authorize } = useConnect({ slug: "slack" });
 * return <button onClick={() => authorize()}>{state.status === "waiting" ? "Waiting for Slack…" : "Connect Slack"}</button>;
 */
export function useConnect({
  slug,
  connectionId,
  connectMode = "popup",
  navigate = leavePage,
  onConnected,
  windowText = "Connecting…",
}: UseConnectOptions): Connect {
  const { session, queryClient } = useCobalt("useConnect");
  const [held, setHeld] = useState({ slug, state: IDLE });
  const state = held.slug === slug ? held.state : IDLE;
  const current = useRef<Run>(undefined);
  const given = { connectionId, connectMode, navigate, onConnected, windowText };
  const latest = useRef(given);
  useEffect(() => {
    latest.current = given;
  });
  useEffect(
    () => () => {
      if (current.current?.slug !== slug) return;
      current.current.stop.abort();
      current.current = undefined;
      void refreshApplication(queryClient, session, slug);
    },
    [queryClient, session, slug],
  );

  const show = useCallback(
    (run: Run, next: ConnectState) => {
      if (current.current !== run) return;
      announceConnectState(session, slug, run.status, next);
      run.status = next.status;
      if (ENDS.has(next.status)) {
        current.current = undefined;
        if (keptSignIn(session)?.slug === slug) dropSignIn(session);
      }
      setHeld({ slug, state: next });
      if (mayBeConnected(next)) void refreshApplication(queryClient, session, slug);
    },
    [queryClient, session, slug],
  );

  const settle = useCallback(
    async (application: Application) => {
      await writeApplication(queryClient, session, application);
      void refreshConnection(queryClient, session, slug);
      // what the host's function throws does not make it fail
      queueMicrotask(() => latest.current.onConnected?.(application));
    },
    [queryClient, session, slug],
  );

  const start = useCallback(
    (options: AuthorizeOptions, resume?: ConnectionSnapshot) => {
      const former = current.current;
      const run = (current.current = newRun(slug));
      run.popup = authorizeInPopup({
        openWindow: () => openConnectWindow(latest.current.windowText),
        session,
        slug,
        connectionId: latest.current.connectionId,
        sameTab: latest.current.connectMode === "redirect",
        ...options,
        resume,
        leave(authUrl, before) {
          const { authType = "oauth2", connectionId: named = latest.current.connectionId } = options;
          keepSignIn(session, { slug, authType, connectionId: named, before, asked: isAskedFor(session, slug) });
          latest.current.navigate(authUrl);
        },
        signal: run.stop.signal,
        onState: (next) => {
          show(run, next);
          if (next.status === "connected") void settle(next.application);
        },
      });
      former?.stop.abort();
    },
    [session, slug, show, settle],
  );

  useEffect(() => {
    const kept = keptSignIn(session);
    if (kept?.slug !== slug || current.current !== undefined) return;
    start({ authType: kept.authType, connectionId: kept.connectionId }, kept.before);
  }, [session, slug, start]);

  const saveCredentials = useCallback(
    (credentials: Record<string, string>, { authType = "keybased", ...choice }: SaveKeysOptions = {}) => {
      const former = current.current;
      if (former?.keys !== undefined) return former.keys.done;
      former?.stop.abort();
      const run = (current.current = newRun(slug));
      show(run, { status: "verifying", authType });
      const before = knownApplication(queryClient, session, slug);
      const named = { connectionId: latest.current.connectionId, ...choice };
      const { signal } = run.stop;
      const done = connectWithKeys(session, slug, credentials, { ...named, authType, signal }).then(
        async (application) => {
          if (signal.aborted) return false;
          const other = otherIdentity(before, application, authType, named.connectionId);
          show(run, { status: "connected", authType, application, ...(other && { otherIdentity: other }) });
          await settle(application);
          return true;
        },
        (error: unknown) => {
          show(run, { status: "failed", authType, error: connectError(error) });
          return false;
        },
      );
      run.keys = { authType, done };
      return done;
    },
    [queryClient, session, slug, show, settle],
  );

  const actions = useMemo(
    () => ({
      authorize: (options: AuthorizeOptions = {}) => start(options),
      saveCredentials,
      continueHere: () => current.current?.popup?.continueHere(),
      checkNow: () => current.current?.popup?.checkNow(),
      reopen: () => current.current?.popup?.reopen(),
      cancel: () => {
        const run = current.current;
        run?.popup?.cancel();
        if (run?.keys === undefined) return;
        show(run, { status: "cancelled", authType: run.keys.authType });
        run.stop.abort();
      },
      reset: () => {
        if (current.current === undefined) setHeld({ slug, state: IDLE });
      },
    }),
    [start, saveCredentials, show, slug],
  );
  return useMemo(() => ({ state, ...actions }), [state, actions]);
}

function newRun(slug: string): Run {
  return { slug, stop: new AbortController(), status: "idle" };
}

/** The server may know more than an end without success: consent given in the last second, keys stored without an answer. */
function mayBeConnected(state: ConnectState): boolean {
  if (state.status === "failed") return !["credentials-refused", "invalid-request"].includes(state.error.code);
  return state.status === "cancelled" || state.status === "timed-out";
}

function leavePage(authUrl: string): void {
  location.assign(authUrl);
}
