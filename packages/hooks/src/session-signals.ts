import type { CobaltError, CobaltSession } from "@cobalt-kit/client";
import type { CobaltEvent } from "./cobalt-event.ts";
import { keptPer } from "./kept-per.ts";

/** What a flow tells: something happened, or something failed outside queries and mutations, which the cache tells. */
export type SessionSignal = CobaltEvent | CobaltError;

const listenersOf = /* @__PURE__ */ keptPer((_session: CobaltSession) => new Set<(signal: SessionSignal) => void>());

/** Lets the provider hear what factories and flows of its session do, none of which know React. */
export function listenToSession(session: CobaltSession, listener: (signal: SessionSignal) => void): () => void {
  listenersOf(session).add(listener);
  return () => listenersOf(session).delete(listener);
}

export function emitSignal(session: CobaltSession, signal: SessionSignal): void {
  for (const listener of listenersOf(session)) listener(signal);
}
