import { CobaltError } from "./errors.ts";
import { isRecord } from "./json.ts";

const RENEW_BEFORE_MS = 90_000;

/** A token with its times on this machine's clock; both are `Infinity` where nothing is known. */
export interface SessionToken {
  value: string;
  renewAt: number;
  expiresAt: number;
}

/**
 * Checks what the host gave as a token. One that is no JWT is used as it is.
 *
 * @throws CobaltError `invalid-session-token` for anything but a token (an API key above all), `account-mismatch` for another account's.
 */
export function readSessionToken(given: unknown, linkedAccountId: string, previous?: SessionToken): SessionToken {
  const value = typeof given === "string" ? given.trim().replace(/^Bearer +/i, "") : "";
  if (!/^[!-~]+$/.test(value))
    throw invalid("no token", "Return the token your backend got from POST /api/v2/public/session-token.");
  if (/^[pt]k/.test(value))
    throw invalid("an API key", "It belongs on your backend alone: rotate it, and return a session token.");
  const claims = readClaims(value);
  if (claims?.is_refresh === true) throw invalid("a refresh token", "Return the answer's token instead.");
  const account = claims?.linked_account_id ?? claims?.account_id ?? linkedAccountId;
  if (account !== linkedAccountId) {
    throw new CobaltError(
      "account-mismatch",
      `[cobalt-kit] The session token is for another account than "${linkedAccountId}". Make getSessionToken and linkedAccountId agree.`,
    );
  }
  if (value === previous?.value)
    return previous.expiresAt > Date.now() ? previous : { value, renewAt: Infinity, expiresAt: Infinity };
  return { value, ...readTimes(claims, Date.now()) };
}

/** A token's life counts from its receipt: the clock of this machine may be a day off the one that wrote `iat` and `exp`. */
function readTimes(claims: Record<string, unknown> | undefined, now: number): { renewAt: number; expiresAt: number } {
  const expires = Number(claims?.exp) * 1000;
  const life = expires - (typeof claims?.iat === "number" ? claims.iat * 1000 : now);
  if (!(life > 0)) return { renewAt: Infinity, expiresAt: Infinity };
  return { renewAt: now + life - Math.min(RENEW_BEFORE_MS, life / 4), expiresAt: now + life };
}

function readClaims(token: string): Record<string, unknown> | undefined {
  const [, payload, signature] = token.split(".");
  if (payload === undefined || signature === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll("-", "+").replaceAll("_", "/")), (char) =>
      char.charCodeAt(0),
    );
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isRecord(claims) ? claims : undefined;
  } catch {
    return undefined;
  }
}

function invalid(what: string, next: string): CobaltError {
  return new CobaltError("invalid-session-token", `[cobalt-kit] getSessionToken returned ${what}. ${next}`);
}
