import { within } from "./abort.ts";
import { CobaltError } from "./errors.ts";
import type { SessionTokenSource } from "./session.ts";

/** Calls of a host's function that are under way: sessions of one account on a page, as of two providers, share one. */
const asked = new WeakMap<object, { scope: string; answer: Promise<unknown> }>();

/**
 * Gets a token from where the host has it; nothing of the answer is checked.
 *
 * @throws CobaltError `session-expired` when the host's function fails or takes too long.
 */
export async function askHost(
  source: SessionTokenSource,
  scope: string,
  timeoutMs: number,
  closing: AbortSignal,
): Promise<unknown> {
  if (typeof source !== "function") return source;
  return within(
    timeoutMs,
    [closing],
    () => expired("timed out"),
    async (signal) => {
      const ask = async (): Promise<unknown> => {
        try {
          return await source({ signal });
        } catch (cause) {
          throw expired("failed", cause);
        }
      };
      if (!isPage()) return ask();
      // another session of the account may be waiting for the same; when that one ends in nothing, this one asks
      const other = asked.get(source);
      const shared = other?.scope === scope && (await other.answer.catch(() => {}));
      if (shared) return shared;
      const answer = ask();
      asked.set(source, { scope, answer });
      return answer;
    },
  ).finally(() => asked.delete(source)); // also a call that never ends: nobody is to wait for it again
}

/** On a server two sessions with one function are two requests, of people who must not get each other's token. */
function isPage(): boolean {
  return typeof document !== "undefined";
}

export function expired(reason: string, cause?: unknown): CobaltError {
  return new CobaltError("session-expired", `[cobalt-kit] getSessionToken ${reason}.`, { cause });
}
