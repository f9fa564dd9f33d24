import type { CobaltError, CobaltSession } from "@cobalt-kit/client";
import type { CobaltEvent } from "./cobalt-event.ts";

/** What a flow tells: something happened, or something failed outside queries and mutations, which the cache tells. */
export type SessionSignal = CobaltEvent | CobaltError;

const listeners = new WeakMap<CobaltSession, (signal: SessionSignal) => void>();

/** Lets the provider hear what factories and flows of its session do, none of which know React. */
export function listenToSession(session: CobaltSession, listener: (signal: SessionSignal) => void): () => void {
  listeners.set(session, listener);
  return () => listeners.delete(session);
}

export function emitSignal(session: CobaltSession, signal: SessionSignal): void {
  listeners.get(session)?.(signal);
}
