import type { CobaltSession } from "@cobalt-kit/client";
import { emitSignal } from "../session-signals.ts";
import type { ConnectState } from "./connect-state.ts";

/** Tells the host when connecting comes into another state. */
export function announceConnectState(
  session: CobaltSession,
  slug: string,
  before: ConnectState["status"],
  state: ConnectState,
): void {
  // of one that follows by itself it hears nothing
  if (state.status === "idle" || state.status === "waiting" || state.status === before) return;
  const { status, authType } = state;
  const started = status === "starting" || status === "verifying";
  emitSignal(session, { type: started ? "connection-started" : `connection-${status}`, slug, authType });
  if (status === "failed") emitSignal(session, state.error);
}
