import type { CobaltSession } from "@cobalt-kit/client";
import type { CobaltEvent } from "../cobalt-event.ts";
import { emitSignal } from "../session-signals.ts";
import type { ConnectState } from "./connect-state.ts";

type ConnectionEventType = Extract<CobaltEvent, { authType: string }>["type"];

const EVENTS: Record<ConnectState["status"], ConnectionEventType | undefined> = {
  idle: undefined,
  starting: "connection-started",
  verifying: "connection-started",
  waiting: undefined,
  blocked: "connection-blocked",
  abandoned: "connection-abandoned",
  connected: "connection-connected",
  cancelled: "connection-cancelled",
  "timed-out": "connection-timed-out",
  failed: "connection-failed",
};

/** Tells the host when connecting comes into another state. */
export function announceConnectState(
  session: CobaltSession,
  slug: string,
  before: ConnectState["status"],
  state: ConnectState,
): void {
  const type = EVENTS[state.status];
  if (state.status === "idle" || state.status === before || type === undefined) return;
  emitSignal(session, { type, slug, authType: state.authType });
  if (state.status === "failed") emitSignal(session, state.error);
}
