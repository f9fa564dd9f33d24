import type { JsonValue } from "@cobalt-kit/client";
import type { ConnectState } from "./connect-state.ts";

/** For an application that holds several connections. */
export interface ConnectionChoice {
  /** The connection to renew. @default the hook's own, else a new one */
  connectionId?: string | undefined;
  /** The organization's credentials to use, where it has several. */
  profileId?: string | undefined;
  /** Stored with the connection and returned with it, for example your customer's name for it. */
  userDefinedFields?: Readonly<Record<string, JsonValue>> | undefined;
}

/** Options of `authorize`. */
export interface AuthorizeOptions extends ConnectionChoice {
  /** What the provider needs beforehand, by input name. */
  inputs?: Record<string, string> | undefined;
  /** @default "oauth2" */
  authType?: string | undefined;
  /** Opens the provider's page in this tab, and continues when the tab comes back. @default what `connectMode` says */
  sameTab?: boolean | undefined;
}

/** What `saveCredentials` takes beside the keys. */
export interface SaveKeysOptions extends ConnectionChoice {
  /** For applications with several types of keys. @default "keybased" */
  authType?: string | undefined;
}

/** What `useConnect` returns. The functions keep their identity while the slug stays. */
export interface Connect {
  /** The state of connecting: what to show. */
  state: ConnectState;
  /** Opens the provider's window. Call it directly in the click handler: browsers block a window opened later. */
  authorize: (options?: AuthorizeOptions) => void;
  /**
   * Connects with keys, which are sent in one request and kept nowhere. Resolves with whether it worked; `state` holds
   * the error. A second call while keys are being checked waits for the first and sends nothing.
   */
  saveCredentials: (credentials: Record<string, string>, options?: SaveKeysOptions) => Promise<boolean>;
  /** Asks the server now whether the application is connected: the handler of an "I'm done" button. */
  checkNow: () => void;
  /** Opens the window again with a new authorization, while `state` is waiting. Call it in a click handler. */
  reopen: () => void;
  /** Continues in this tab, while `state` is waiting or blocked. Call it in a click handler. */
  continueHere: () => void;
  /** Stops waiting for the sign-in and closes its window. */
  cancel: () => void;
  /** Returns to `idle` after the flow has ended. */
  reset: () => void;
}
