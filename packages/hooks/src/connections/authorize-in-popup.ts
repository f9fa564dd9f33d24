import {
  type Application,
  CobaltError,
  type CobaltSession,
  getApplication,
  isCobaltError,
  startAuthorization,
} from "@cobalt-kit/client";
import type { ConnectState } from "./connect-state.ts";
import { wasConnected } from "./connection-change.ts";

const FIRST_POLL_MS = 2_000;
const SLOWER = 1.6;
const LONGEST_POLL_MS = 15_000;
const POLL_TIMEOUT_MS = 10_000;
const CLOSED_CHECK_MS = 500;
const GRACE_MS = 6_000;
const OVERALL_MS = 5 * 60_000;
const FAILURES_IN_A_ROW = 3;
const RETURN_EVENTS = ["focus", "pageshow", "online"];

/** What the flow needs of a window. */
export interface PopupWindow {
  readonly closed: boolean;
  close(): void;
  readonly location: { replace(url: string): void };
}

export interface AuthorizeInPopupOptions {
  session: CobaltSession;
  slug: string;
  /** @default "oauth2" */
  authType?: string | undefined;
  /** What the provider needs beforehand, by input name. Held until the flow ends, for `reopen`. */
  inputs?: Record<string, string> | undefined;
  /** Opens an empty window, or gives null when the browser blocks it. Called first, in the same call. */
  openWindow: () => PopupWindow | null;
  onState: (state: ConnectState) => void;
  /** Ends the flow without a word: the page that showed it is gone. */
  signal?: AbortSignal | undefined;
}

/** A connection being authorized. */
export interface PopupAuthorization {
  /** "I'm done": asks the server now. */
  checkNow(): void;
  /** Call in a click: a new window with a fresh authorization, compared with the same snapshot. */
  reopen(): void;
  cancel(): void;
}

/**
 * Connects an application in a window of the provider's. Only the server's list of connections, compared with a snapshot
 * from before, decides that it is connected: browsers report a window as closed while a person still is in it.
 *
 * Ends in `connected`, `cancelled`, `timed-out` or `failed`, after which no timer, listener or request is left and the
 * window is closed as far as the browser lets us.
 */
export function authorizeInPopup(options: AuthorizeInPopupOptions): PopupAuthorization {
  let popup = options.openWindow();
  const { session, slug, authType = "oauth2", inputs, onState, signal } = options;
  let over = false;
  let phase: "starting" | "waiting" | "blocked" | "abandoned" = "starting";
  let authUrl = "";
  let snapshot: Application | undefined;
  let requests = new AbortController();
  let polling = false;
  let asked = false;
  let closed = false;
  let failures = 0;
  let delay = FIRST_POLL_MS;
  let pollTimer: ReturnType<typeof setTimeout> | undefined;
  let closedTimer: ReturnType<typeof setTimeout> | undefined;
  let graceTimer: ReturnType<typeof setTimeout> | undefined;
  let overallTimer: ReturnType<typeof setTimeout> | undefined;

  for (const type of RETURN_EVENTS) window.addEventListener(type, onReturn);
  document.addEventListener("visibilitychange", onReturn);
  signal?.addEventListener("abort", dispose);
  if (signal?.aborted) dispose();
  else start();

  return {
    checkNow() {
      if (over || phase === "starting") return;
      asked = true;
      show();
      poll();
    },
    reopen() {
      if (over) return;
      const former = popup;
      popup = options.openWindow();
      close(former);
      stopWaiting();
      start();
    },
    cancel() {
      end({ status: "cancelled", authType });
    },
  };

  function start(): void {
    phase = "starting";
    closed = false;
    asked = false;
    failures = 0;
    delay = FIRST_POLL_MS;
    requests = new AbortController();
    overallTimer = setTimeout(() => {
      end({ status: "timed-out", authType });
    }, OVERALL_MS);
    show();
    void begin(requests.signal);
  }

  async function begin(own: AbortSignal): Promise<void> {
    try {
      const [before, started] = await Promise.all([
        snapshot ?? getApplication(session, slug, { signal: own }),
        startAuthorization(session, slug, inputs, { signal: own }),
      ]);
      if (own.aborted) return;
      snapshot = before;
      if ("connected" in started) {
        const application = await getApplication(session, slug, { signal: own });
        if (!own.aborted) end({ status: "connected", authType, application });
        return;
      }
      authUrl = started.authUrl;
      phase = popup === null ? "blocked" : "waiting";
      send(popup, authUrl);
      show();
      schedulePoll();
      watchWindow();
    } catch (error) {
      if (!own.aborted) end({ status: "failed", authType, error: toCobaltError(error) });
    }
  }

  function show(): void {
    const checking = asked;
    if (phase === "starting") onState({ status: phase, authType });
    else if (phase === "waiting") onState({ status: phase, authType, authUrl, checking, windowClosed: closed });
    else onState({ status: phase, authType, authUrl, checking });
  }

  function schedulePoll(): void {
    clearTimeout(pollTimer);
    pollTimer = setTimeout(
      () => {
        delay = Math.min(delay * SLOWER, LONGEST_POLL_MS);
        poll();
      },
      phase === "abandoned" ? LONGEST_POLL_MS : delay,
    );
  }

  function poll(): void {
    if (over || polling || phase === "starting") return;
    clearTimeout(pollTimer);
    polling = true;
    void ask(requests.signal);
  }

  async function ask(own: AbortSignal): Promise<void> {
    const answering = asked;
    try {
      const now = await getApplication(session, slug, { signal: own, timeoutMs: POLL_TIMEOUT_MS });
      if (own.aborted) return;
      failures = 0;
      if (snapshot !== undefined && wasConnected(snapshot, now, authType)) {
        end({ status: "connected", authType, application: now });
        return;
      }
    } catch (thrown) {
      if (own.aborted) return;
      const error = toCobaltError(thrown);
      // offline is no answer, and the browser says when it is over
      if (error.code !== "offline") failures++;
      if (failures === FAILURES_IN_A_ROW) {
        end({ status: "failed", authType, error });
        return;
      }
    }
    polling = false;
    if (asked && !answering) {
      poll(); // asked while an older question was on its way
      return;
    }
    if (answering) {
      asked = false;
      show();
    }
    schedulePoll();
  }

  function watchWindow(): void {
    if (popup === null || closed) return;
    if (!popup.closed) {
      closedTimer = setTimeout(watchWindow, CLOSED_CHECK_MS);
      return;
    }
    closed = true;
    show();
    poll();
    graceTimer = setTimeout(() => {
      phase = "abandoned";
      show();
      poll();
    }, GRACE_MS);
  }

  function onReturn(): void {
    if (document.visibilityState === "hidden") return;
    poll();
  }

  function stopWaiting(): void {
    for (const timer of [pollTimer, closedTimer, graceTimer, overallTimer]) clearTimeout(timer);
    requests.abort();
    polling = false;
  }

  function dispose(): void {
    over = true;
    stopWaiting();
    for (const type of RETURN_EVENTS) window.removeEventListener(type, onReturn);
    document.removeEventListener("visibilitychange", onReturn);
    signal?.removeEventListener("abort", dispose);
    close(popup);
  }

  function end(state: ConnectState): void {
    if (over) return;
    dispose();
    onState(state);
  }
}

function send(popup: PopupWindow | null, url: string): void {
  try {
    popup?.location.replace(url);
  } catch {
    // already closed: what follows finds out
  }
}

/** Does nothing where the provider's page cut the tie (Cross-Origin-Opener-Policy). */
function close(popup: PopupWindow | null): void {
  try {
    popup?.close();
  } catch {
    // not ours to close
  }
}

function toCobaltError(error: unknown): CobaltError {
  if (isCobaltError(error)) return error;
  return new CobaltError("unexpected-response", "Connecting failed for a reason of its own.", { cause: error });
}
