import type { CobaltSession } from "@cobalt-kit/client";
import type { CobaltEvent } from "../cobalt-event.ts";
import { emitSignal } from "../session-signals.ts";
import type { ConnectState } from "./connect-state.ts";

type ConnectionEventType = Extract<CobaltEvent, { authType: string }>["type"];

/** What the host hears of a state; of one that follows by itself it hears nothing. */
function eventOf(status: Exclude<ConnectState["status"], "idle">): ConnectionEventType | undefined {
  if (status === "waiting") return undefined;
  return status === "starting" || status === "verifying" ? "connection-started" : `connection-${status}`;
}

/** Tells the host when connecting comes into another state. */
export function announceConnectState(
  session: CobaltSession,
  slug: string,
  before: ConnectState["status"],
  state: ConnectState,
): void {
  if (state.status === "idle" || state.status === before) return;
  const type = eventOf(state.status);
  if (type === undefined) return;
  emitSignal(session, { type, slug, authType: state.authType });
  if (state.status === "failed") emitSignal(session, state.error);
}
