import { type Application, type CobaltSession, getApplication, startAuthorization } from "@cobalt-kit/client";
import { missingCode } from "../missing-code.ts";
import { connectError } from "./connect-error.ts";
import type { ConnectionChoice } from "./connect.ts";
import type { ConnectState } from "./connect-state.ts";
import { type ConnectionSnapshot, otherIdentity } from "./connection-change.ts";
import type { SignInWait } from "./wait-for-sign-in.ts";
import type { PopupWindow } from "./watch-window.ts";

const OVERALL_MS = 5 * 60_000;

/** Options of `authorizeInPopup`: what to connect, and the callbacks. */
export interface AuthorizeInPopupOptions extends ConnectionChoice {
  /** The session of the account that connects. */
  session: CobaltSession;
  /** Slug of the application to connect. */
  slug: string;
  /** @default "oauth2" */
  authType?: string | undefined;
  /** What the provider needs beforehand, by input name. Held until the flow ends, for `reopen`. */
  inputs?: Record<string, string> | undefined;
  /** Opens an empty window, or gives null when the browser blocks it. Called first, in the same call. */
  openWindow: () => PopupWindow | null;
  /** Opens the provider's page in this tab, for `sameTab` and `continueHere`. Keep what it is called with for `resume`. */
  leave?: ((authUrl: string, before: ConnectionSnapshot) => void) | undefined;
  /** Opens no window. @default false */
  sameTab?: boolean | undefined;
  /** What was kept when this tab left for the sign-in it now returns from. With it, no page is opened. */
  resume?: ConnectionSnapshot | undefined;
  /** Called with each state of the flow. */
  onState: (state: ConnectState) => void;
  /** Ends the flow without reporting a state: the page that showed it is gone. */
  signal?: AbortSignal | undefined;
}

/** A connection being authorized. */
export interface PopupAuthorization {
  /** Asks the server now whether the application is connected: the handler of an "I'm done" button. */
  checkNow(): void;
  /** Call in a click: a new window with a fresh authorization, compared with the same snapshot. */
  reopen(): void;
  /** Continues in this tab, where no window can be opened. */
  continueHere(): void;
  /** Ends the flow as `cancelled`. */
  cancel(): void;
}

/**
 * Connects an application in a window of the provider's. Only the server's list of connections, compared with a snapshot
 * from before, decides that it is connected: browsers report a window as closed while a person still is in it.
 *
 * Ends in `connected`, `cancelled`, `timed-out` or `failed`, after which no timer, listener or request is left and the
 * window is closed as far as the browser lets us. `POST /api/v1/{slug}/integrate`, `GET /api/v2/f-sdk/application/{slug}`.
 *
 * @example
 * button.onclick = () => {
 *   const connecting = authorizeInPopup({ session, slug: "slack", openWindow: () => window.open(""), onState: render });
 *   cancelButton.onclick = () => connecting.cancel();
 * };
 */
export function authorizeInPopup(options: AuthorizeInPopupOptions): PopupAuthorization {
  let { resume } = options;
  let sameTab = options.sameTab === true || resume !== undefined;
  let popup = openWindow();
  const {
    session,
    slug,
    authType = "oauth2",
    inputs,
    onState,
    signal,
    connectionId,
    profileId,
    userDefinedFields,
  } = options;
  let over = false;
  let snapshot = resume;
  let request = new AbortController();
  let waiting: SignInWait | undefined;
  let overallTimer: ReturnType<typeof setTimeout> | undefined;

  signal?.addEventListener("abort", dispose);
  if (signal?.aborted) dispose();
  else start();

  return {
    checkNow: () => waiting?.checkNow(),
    reopen() {
      if (over) return;
      const former = popup;
      resume = undefined;
      popup = openWindow();
      close(former);
      stop();
      start();
    },
    continueHere: () => waiting?.continueHere(),
    cancel() {
      end({ status: "cancelled", authType });
    },
  };

  function openWindow(): PopupWindow | null {
    return sameTab ? null : options.openWindow();
  }

  function start(): void {
    request = new AbortController();
    startClock();
    const here: { sameTab?: true } = sameTab ? { sameTab } : {};
    if (resume === undefined) {
      onState({ status: "starting", authType, ...here });
      void begin(request.signal);
    } else {
      onState({ status: "waiting", authType, authUrl: "", checking: true, windowClosed: true, ...here });
      void goOn(resume, request.signal);
    }
  }

  function startClock(): void {
    clearTimeout(overallTimer);
    overallTimer = setTimeout(() => end({ status: "timed-out", authType }), OVERALL_MS);
  }

  async function begin(own: AbortSignal): Promise<void> {
    try {
      const [before, started, late] = await Promise.all([
        snapshot ?? getApplication(session, slug, { signal: own }),
        startAuthorization(session, slug, inputs, { signal: own, connectionId, profileId, userDefinedFields }),
        loadLateParts(),
      ]);
      if (own.aborted) return;
      snapshot = before;
      if ("connected" in started) {
        const application = await getApplication(session, slug, { signal: own });
        if (!own.aborted) succeed(before, application);
        return;
      }
      wait(before, started.authUrl, late);
    } catch (error) {
      if (!own.aborted) fail(error);
    }
  }

  async function goOn(before: ConnectionSnapshot, own: AbortSignal): Promise<void> {
    try {
      const late = await loadLateParts();
      if (!own.aborted) wait(before, "", late);
    } catch (error) {
      // the person may have connected it all the same, which one answer tells where nothing was connected before
      const now = await getApplication(session, slug, { signal: own }).catch(() => undefined);
      if (own.aborted) return;
      if (now?.status === "connected" && before.status !== "connected") succeed(before, now);
      else fail(error);
    }
  }

  function wait(before: ConnectionSnapshot, authUrl: string, { waitForSignIn }: LateParts): void {
    waiting = waitForSignIn({
      authType,
      connectionId,
      before,
      authUrl,
      popup,
      sameTab,
      ask: (call) => getApplication(session, slug, call),
      toError: connectError,
      leave: () => options.leave?.(authUrl, before),
      onReturn() {
        sameTab = true;
        startClock();
      },
      onState,
      onConnected: (application) => succeed(before, application),
      onFailure: fail,
    });
    waiting.begin();
  }

  function stop(): void {
    clearTimeout(overallTimer);
    waiting?.stop();
    waiting = undefined;
    request.abort();
  }

  function dispose(): void {
    over = true;
    stop();
    signal?.removeEventListener("abort", dispose);
    close(popup);
  }

  function succeed(before: ConnectionSnapshot, application: Application): void {
    const other = otherIdentity(before, application, authType, connectionId);
    end({ status: "connected", authType, application, ...(other && { otherIdentity: other }) });
  }

  function fail(error: unknown): void {
    end({ status: "failed", authType, error: connectError(error) });
  }

  function end(state: ConnectState): void {
    if (over) return;
    dispose();
    onState(state);
  }
}

type LateParts = typeof import("../late-parts.ts");

/** What waits for the person loads while the service is asked for the provider's address. */
function loadLateParts(): Promise<LateParts> {
  return import("../late-parts.ts").catch((cause: unknown) => {
    throw missingCode("waits for a sign-in", cause);
  });
}

/** Does nothing where the provider's page cut the tie (Cross-Origin-Opener-Policy). */
function close(popup: PopupWindow | null): void {
  try {
    popup?.close();
  } catch {
    // not ours to close
  }
}
