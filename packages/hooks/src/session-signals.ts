import type { CobaltError, CobaltSession } from "@cobalt-kit/client";
import type { CobaltEvent } from "./cobalt-event.ts";

export interface SessionListener {
  onEvent(event: CobaltEvent): void;
  onFailure(error: CobaltError): void;
}

const listeners = new WeakMap<CobaltSession, Set<SessionListener>>();

/** Hears what factories and flows of one session do, none of which know React. Returns how to stop. */
export function listenToSession(session: CobaltSession, listener: SessionListener): () => void {
  const set = listeners.get(session) ?? new Set();
  listeners.set(session, set);
  set.add(listener);
  return () => {
    set.delete(listener);
  };
}

export function emitEvent(session: CobaltSession, event: CobaltEvent): void {
  for (const listener of listeners.get(session) ?? []) listener.onEvent(event);
}

/** For failures outside queries and mutations: those are heard from the cache. */
export function emitFailure(session: CobaltSession, error: CobaltError): void {
  for (const listener of listeners.get(session) ?? []) listener.onFailure(error);
}
