import type { Application, CobaltError } from "@cobalt-kit/client";

/** Who a connection belonged to, and who it belongs to now. */
export interface OtherIdentity {
  /** The account at the provider that was connected before. */
  before: string;
  /** The account at the provider that is connected now. */
  now: string;
}

/** The state of connecting an application. Never contains a typed value. */
export type ConnectState =
  | { status: "idle" }
  /** The window is open, or was blocked; where to send it is being asked. `sameTab`: this tab will go there, and no window is open. */
  | { status: "starting"; authType: string; sameTab?: true }
  /**
   * The person is at the provider. `windowClosed`: a few seconds more, because browsers say so too early; with `sameTab`, this tab came
   * back, and whether it is connected is being asked.
   */
  | {
      status: "waiting";
      authType: string;
      authUrl: string;
      checking: boolean;
      windowClosed: boolean;
      /** This tab goes to the provider, or came back from there. */
      sameTab?: true;
    }
  /** The browser opened no window: show a link to `authUrl` (`target="_blank"`, `rel="noreferrer"`). Still looked after. */
  | { status: "blocked"; authType: string; authUrl: string; checking: boolean }
  /**
   * The window went, or this tab came back, and nothing is connected: offer "I'm done", "Reopen", "Cancel". Success still wins.
   * `sameTab`: this tab came back, `authUrl` may be empty, and "Reopen" goes there again.
   */
  | { status: "abandoned"; authType: string; authUrl: string; checking: boolean; sameTab?: true }
  /** Keys are being checked. */
  | { status: "verifying"; authType: string }
  /** `otherIdentity`: the person signed in as somebody else than the connection was made with. */
  | { status: "connected"; authType: string; application: Application; otherIdentity?: OtherIdentity | undefined }
  | { status: "cancelled"; authType: string }
  | { status: "timed-out"; authType: string }
  | { status: "failed"; authType: string; error: CobaltError };
