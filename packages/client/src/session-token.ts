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
  const claims = readClaims(value);
  const wrong = /^[pt]k/.test(value)
    ? "an API key, which must never reach a browser"
    : !/^[!-~]+$/.test(value)
      ? "no token"
      : claims.is_refresh === true && "a refresh token";
  if (wrong) {
    throw new CobaltError(
      "invalid-session-token",
      `[cobalt-kit] getSessionToken returned ${wrong}. Return a session token.`,
    );
  }
  if ((claims.linked_account_id ?? claims.account_id ?? linkedAccountId) !== linkedAccountId) {
    throw new CobaltError(
      "account-mismatch",
      `[cobalt-kit] The session token is not for account "${linkedAccountId}".`,
    );
  }
  // a token's life counts from its receipt: this machine's clock may be a day off the one that wrote `iat` and `exp`
  const now = Date.now();
  const { iat = now / 1000, exp } = claims;
  const life = (Number(exp) - Number(iat)) * 1000;
  const repeated = value === previous?.value;
  if (repeated && previous.expiresAt > now) return previous;
  if (repeated || !(life > 0)) return { value, renewAt: Infinity, expiresAt: Infinity };
  return { value, renewAt: now + life - Math.min(RENEW_BEFORE_MS, life / 4), expiresAt: now + life };
}

function readClaims(token: string): Record<string, unknown> {
  try {
    const payload = atob((token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/"));
    const claims: unknown = JSON.parse(
      new TextDecoder().decode(Uint8Array.from(payload, (char) => char.charCodeAt(0))),
    );
    return isRecord(claims) ? claims : {};
  } catch {
    return {};
  }
}
