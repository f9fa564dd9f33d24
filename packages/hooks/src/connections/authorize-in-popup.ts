import { type Application, type CobaltSession, getApplication, startAuthorization } from "@cobalt-kit/client";
import { missingCode } from "../missing-code.ts";
import { connectError } from "./connect-error.ts";
import type { ConnectionChoice } from "./connect.ts";
import type { ConnectState } from "./connect-state.ts";
import { type ConnectionSnapshot, otherIdentity } from "./connection-change.ts";
import type { ConnectionPoll } from "./poll-connection.ts";
import type { PopupWindow } from "./watch-window.ts";

const OVERALL_MS = 5 * 60_000;

/** What `authorizeInPopup` connects, and whom it tells. */
export interface AuthorizeInPopupOptions extends ConnectionChoice {
  session: CobaltSession;
  slug: string;
  /** @default "oauth2" */
  authType?: string | undefined;
  /** What the provider needs beforehand, by input name. Held until the flow ends, for `reopen`. */
  inputs?: Record<string, string> | undefined;
  /** Opens an empty window, or gives null when the browser blocks it. Called first, in the same call. */
  openWindow: () => PopupWindow | null;
  /** Goes to the provider's page in this tab, for `sameTab` and `continueHere`; what was there before is to be kept for `resume`. */
  leave?: ((authUrl: string, before: ConnectionSnapshot) => void) | undefined;
  /** Opens no window. @default false */
  sameTab?: boolean | undefined;
  /** This tab comes back from a sign-in that it left for: what there was before. Sends nobody anywhere. */
  resume?: ConnectionSnapshot | undefined;
  onState: (state: ConnectState) => void;
  /** Ends the flow without a word: the page that showed it is gone. */
  signal?: AbortSignal | undefined;
}

/** A connection being authorized. */
export interface PopupAuthorization {
  /** Asks the server now whether the application is connected: the handler of an "I'm done" button. */
  checkNow(): void;
  /** Call in a click: a new window with a fresh authorization, compared with the same snapshot. */
  reopen(): void;
  /** Goes on in this tab, where a window cannot be had. */
  continueHere(): void;
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
  const { leave } = options;
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
  let phase: "starting" | "waiting" | "blocked" | "abandoned" = "starting";
  let authUrl = "";
  let closed = false;
  let snapshot = resume;
  let request = new AbortController();
  let poll: ConnectionPoll | undefined;
  let stopWatching: (() => void) | undefined;
  let stopListening: (() => void) | undefined;
  let overallTimer: ReturnType<typeof setTimeout> | undefined;

  signal?.addEventListener("abort", dispose);
  if (signal?.aborted) dispose();
  else start();

  return {
    checkNow() {
      if (poll === undefined || poll.checking) return;
      poll.askAnew();
      show();
    },
    reopen() {
      if (over) return;
      const former = popup;
      resume = undefined;
      popup = openWindow();
      close(former);
      stopWaiting();
      start();
    },
    continueHere() {
      if (!over && snapshot !== undefined && authUrl !== "") goAway(authUrl, snapshot);
    },
    cancel() {
      end({ status: "cancelled", authType });
    },
  };

  function start(): void {
    phase = "starting";
    closed = false;
    request = new AbortController();
    if (resume === undefined) {
      startClock();
      show();
      void begin(request.signal);
      return;
    }
    comeBack();
    void goOn(resume, request.signal);
  }

  async function goOn(before: ConnectionSnapshot, own: AbortSignal): Promise<void> {
    try {
      const late = await loadWaiting();
      if (own.aborted) return;
      watch(before, late);
      poll?.askAnew();
    } catch (error) {
      // the person may have connected it all the same, which one answer tells where nothing was connected before
      const now = await getApplication(session, slug, { signal: own }).catch(() => undefined);
      if (own.aborted) return;
      if (now?.status === "connected" && before.status !== "connected") succeed(before, now);
      else end({ status: "failed", authType, error: connectError(error) });
    }
  }

  function startClock(): void {
    clearTimeout(overallTimer);
    overallTimer = setTimeout(() => end({ status: "timed-out", authType }), OVERALL_MS);
  }

  function openWindow(): PopupWindow | null {
    return sameTab ? null : options.openWindow();
  }

  async function begin(own: AbortSignal): Promise<void> {
    try {
      const [before, started, late] = await Promise.all([
        snapshot ?? getApplication(session, slug, { signal: own }),
        startAuthorization(session, slug, inputs, { signal: own, connectionId, profileId, userDefinedFields }),
        loadWaiting(),
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
      if (!own.aborted) end({ status: "failed", authType, error: connectError(error) });
    }
  }

  function wait(before: ConnectionSnapshot, url: string, late: Waiting): void {
    authUrl = url;
    phase = popup === null && !sameTab ? "blocked" : "waiting";
    send(popup, url);
    show();
    watch(before, late);
    if (sameTab) goAway(url, before);
    if (popup !== null) stopWatching = late.watchWindow(popup, onClosed, onGone);
  }

  function goAway(url: string, before: ConnectionSnapshot): void {
    // The browser's Back may show this page as it was left, with all that goes on in it.
    const onShow = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) comeBack();
    };
    stopListening?.();
    window.addEventListener("pageshow", onShow);
    stopListening = () => window.removeEventListener("pageshow", onShow);
    leave?.(url, before);
  }

  function comeBack(): void {
    sameTab = true;
    phase = "waiting";
    closed = true;
    startClock();
    poll?.askAnew();
    show();
  }

  function watch(before: ConnectionSnapshot, { pollConnection, wasConnected }: Waiting): void {
    poll = pollConnection({
      // handed over: what late code imports of the client, bundlers that split as esbuild does keep at once on every page
      ask: (call) => getApplication(session, slug, call),
      toError: connectError,
      onAnswer: (application) => {
        if (wasConnected(before, application, authType, connectionId)) succeed(before, application);
      },
      onFailure: (error) => end({ status: "failed", authType, error }),
      onChecked: () => {
        if (sameTab && closed) phase = "abandoned";
        show();
      },
    });
  }

  function onClosed(): void {
    closed = true;
    show();
    poll?.ask();
  }

  function onGone(): void {
    phase = "abandoned";
    show();
    poll?.slowDown();
    poll?.ask();
  }

  function show(): void {
    if (over) return;
    const checking = poll?.checking ?? resume !== undefined;
    const here: { sameTab?: true } = sameTab ? { sameTab } : {};
    if (phase === "starting") onState({ status: phase, authType, ...here });
    else if (phase === "blocked") onState({ status: phase, authType, authUrl, checking });
    else {
      if (phase === "abandoned") onState({ status: phase, authType, authUrl, checking, ...here });
      else onState({ status: phase, authType, authUrl, checking, windowClosed: closed, ...here });
    }
  }

  function stopWaiting(): void {
    clearTimeout(overallTimer);
    stopWatching?.();
    stopListening?.();
    poll?.stop();
    poll = undefined;
    request.abort();
  }

  function dispose(): void {
    over = true;
    stopWaiting();
    signal?.removeEventListener("abort", dispose);
    close(popup);
  }

  function succeed(before: ConnectionSnapshot, application: Application): void {
    const other = otherIdentity(before, application, authType, connectionId);
    end({ status: "connected", authType, application, ...(other && { otherIdentity: other }) });
  }

  function end(state: ConnectState): void {
    if (over) return;
    dispose();
    onState(state);
  }
}

type Waiting = typeof import("../late-parts.ts");

/** What waits for the person loads while the service is asked for the provider's address. */
function loadWaiting(): Promise<Waiting> {
  return import("../late-parts.ts").catch((cause: unknown) => {
    throw missingCode("waits for a sign-in", cause);
  });
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
