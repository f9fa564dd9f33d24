import type { CobaltSessionOptions } from "@cobalt-kit/hooks";
import type { Recording, SeenToken } from "./recording.ts";
import { readClaims } from "./token-claims.ts";

type TokenSource = CobaltSessionOptions["getSessionToken"];

/** The token of each entry: to know a new one by, and never a part of what is shown. */
const tokenOf = new WeakMap<SeenToken, string>();

/** Remembers what a token says of itself. Returns whether it is a new one of its account. */
export function noteToken({ tokens }: Recording, account: string, token: string): boolean {
  const find = (): SeenToken | undefined => tokens.entries().find((seen) => seen.account === account);
  const before = find();
  if (before !== undefined && tokenOf.get(before) === token) return false;
  const seen = { account, at: Date.now(), claims: readClaims(token) };
  if (before === undefined) tokens.add(seen);
  else tokens.change(before.id, seen);
  const kept = find();
  if (kept !== undefined) tokenOf.set(kept, token);
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
