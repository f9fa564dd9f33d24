import type { Application, CobaltError } from "@cobalt-kit/client";
import type { connectError } from "./connect-error.ts";
import type { ConnectState } from "./connect-state.ts";
import type { ConnectionSnapshot } from "./connection-change.ts";
import { pollConnection } from "./poll-connection.ts";
import { wasConnected } from "./was-connected.ts";
import { type PopupWindow, watchWindow } from "./watch-window.ts";

/** A sign-in that a person was sent to, and what is asked about it. */
interface SignIn {
  authType: string;
  connectionId: string | undefined;
  /** What there was before it. */
  before: ConnectionSnapshot;
  /** The provider's page; empty for a sign-in that this tab comes back from. */
  authUrl: string;
  /** Null where the browser blocked it, and where none is wanted. */
  popup: PopupWindow | null;
  /** This tab goes there. */
  sameTab: boolean;
  /** Reads the application as it is now. */
  ask: (call: { signal: AbortSignal; timeoutMs: number }) => Promise<Application>;
  /** What a question failed with. */
  toError: typeof connectError;
  /** Goes to the provider's page in this tab. */
  leave: () => void;
  /** The browser's Back showed this page as it was left. */
  onReturn: () => void;
  onState: (state: ConnectState) => void;
  onConnected: (application: Application) => void;
  onFailure: (error: CobaltError) => void;
}

/** A sign-in being waited for. */
export interface SignInWait {
  /** Sends the person to the provider. Separate from `waitForSignIn`, so that callbacks can already call `stop`. */
  begin(): void;
  checkNow(): void;
  continueHere(): void;
  /** Leaves no timer, listener or request. */
  stop(): void;
}

/** Sends a person to the provider, and waits until the server's list of connections says that they are through. */
export function waitForSignIn(signIn: SignIn): SignInWait {
  const { authType, connectionId, before, authUrl, popup, ask, toError, onConnected, onFailure } = signIn;
  const cameBack = authUrl === "";
  let { sameTab } = signIn;
  let phase: "waiting" | "blocked" | "abandoned" = popup === null && !sameTab ? "blocked" : "waiting";
  let closed = cameBack;
  let over = false;
  let stopWatching: (() => void) | undefined;
  let stopListening: (() => void) | undefined;
  const poll = pollConnection({
    // passed in: whatever this late code imported of the client, esbuild would load on every page
    ask,
    toError,
    onAnswer: (application) => {
      if (wasConnected(before, application, authType, connectionId)) onConnected(application);
    },
    onFailure,
    onChecked: () => {
      if (sameTab && closed) phase = "abandoned";
      show();
    },
  });

  return {
    begin() {
      if (cameBack) return poll.askAnew();
      send(popup, authUrl);
      show();
      // `onState` may have called `stop`
      if (over) return;
      if (popup !== null) stopWatching = watchWindow(popup, onClosed, onGone);
      if (sameTab) goAway();
    },
    checkNow() {
      if (poll.checking) return;
      poll.askAnew();
      show();
    },
    continueHere() {
      if (!cameBack) goAway();
    },
    stop() {
      over = true;
      stopWatching?.();
      stopListening?.();
      poll.stop();
    },
  };

  function goAway(): void {
    // The browser's Back may show this page as it was left, with all that goes on in it.
    const onShow = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) comeBack();
    };
    stopListening?.();
    window.addEventListener("pageshow", onShow);
    stopListening = () => window.removeEventListener("pageshow", onShow);
    signIn.leave();
  }

  function comeBack(): void {
    sameTab = true;
    phase = "waiting";
    closed = true;
    signIn.onReturn();
    poll.askAnew();
    show();
  }

  function onClosed(): void {
    closed = true;
    show();
    poll.ask();
  }

  function onGone(): void {
    phase = "abandoned";
    show();
    poll.slowDown();
    poll.ask();
  }

  function show(): void {
    if (over) return;
    const shown = { authType, authUrl, checking: poll.checking };
    const here: { sameTab?: true } = sameTab ? { sameTab } : {};
    if (phase === "blocked") signIn.onState({ status: phase, ...shown });
    else if (phase === "abandoned") signIn.onState({ status: phase, ...shown, ...here });
    else signIn.onState({ status: phase, ...shown, windowClosed: closed, ...here });
  }
}

function send(popup: PopupWindow | null, url: string): void {
  try {
    popup?.location.replace(url);
  } catch {
    // already closed: what follows finds out
  }
}
