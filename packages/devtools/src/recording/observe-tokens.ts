import type { CobaltSessionOptions } from "@cobalt-kit/hooks";
import type { Recording } from "./recording.ts";
import { readClaims } from "./token-claims.ts";

type TokenSource = CobaltSessionOptions["getSessionToken"];

/** The token that a recording saw last, and whose: to know a new one by, and never to be shown. */
const latest = new WeakMap<Recording, { account: string; token: string }>();

/** Remembers what a token says of itself. Returns whether it is a new one. */
export function noteToken(recording: Recording, account: string, token: string): boolean {
  const before = latest.get(recording);
  if (before?.token === token && before.account === account) return false;
  latest.set(recording, { account, token });
  recording.tokens.add({ account, at: Date.now(), claims: readClaims(token) });
  return true;
}

/** A source that gives what another gives, and records when it was asked. A token in place of a function is used as it is. */
export function observeTokens(recording: Recording, account: string, source: TokenSource): TokenSource {
  if (typeof source === "string") return source;
  return async (context) => {
    const at = Date.now();
    const { tokenCalls } = recording;
    const id = tokenCalls.add({ account, at, outcome: "pending" });
    try {
      const token = await source(context);
      const isNew = typeof token === "string" && noteToken(recording, account, token.trim());
      tokenCalls.change(id, { outcome: isNew ? "new token" : "same token", durationMs: Date.now() - at });
      return token;
    } catch (error) {
      tokenCalls.change(id, { outcome: "failed", durationMs: Date.now() - at });
      throw error;
    }
  };
}
