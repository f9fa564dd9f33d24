import { CobaltError, type CobaltErrorCode, isCobaltError } from "./errors.ts";
import { isRecord } from "./json.ts";
import { id } from "./reading.ts";
import { readJson } from "./wire-json.ts";

const RENEW_BEFORE_MS = 90_000;

/** A token with its times on this machine's clock; both are `Infinity` where nothing is known. */
export interface SessionToken {
  value: string;
  /** The very object tells which token a request was sent with. */
  headers: Record<string, string>;
  renewAt: number;
  expiresAt: number;
  /** How far the clock that wrote it is ahead of this machine's, as far as its `iat` tells: it may have been written long ago. */
  clockLeadMs: number;
}

/**
 * Checks what the host gave as a token. One that is no JWT is used as it is.
 *
 * @throws CobaltError `invalid-session-token` for anything but a token (an API key above all), `account-mismatch` for another account's.
 */
export async function readSessionToken(
  given: unknown,
  linkedAccountId: string,
  previous?: SessionToken,
): Promise<SessionToken> {
  const value = typeof given === "string" ? given.trim() : "";
  const isKey = /^[pt]k/.test(value);
  // a quote means JSON that nobody parsed
  if (isKey || !/^[!#-~]+$/.test(value)) throw refusal("invalid-session-token", isKey ? "an API key" : "no token");
  const claims = await readClaims(value);
  if (id(claims.linked_account_id ?? linkedAccountId) !== linkedAccountId) {
    throw refusal("account-mismatch", "another account's token");
  }
  // a token's life counts from its receipt: this machine's clock may be a day off the one that wrote `iat` and `exp`
  const now = Date.now();
  const repeated = value === previous?.value;
  if (repeated && previous.expiresAt > now) return previous;
  const { iat = now / 1000, exp } = claims;
  const told = (Number(exp) - Number(iat)) * 1000;
  const life = repeated || !(told > 0) ? Infinity : told;
  const headers = { authorization: `Bearer ${value}` };
  return {
    value,
    headers,
    renewAt: now + life - Math.min(RENEW_BEFORE_MS, life / 4),
    expiresAt: now + life,
    clockLeadMs: Math.max(0, Number(iat) * 1000 - now) || 0,
  };
}

function refusal(code: CobaltErrorCode, what: string): CobaltError {
  return new CobaltError(code, `[cobalt-kit] getSessionToken returned ${what}.`);
}

/** What a token says of itself; nothing where it is no JWT. */
export async function readClaims(token: string): Promise<Record<string, unknown>> {
  try {
    const payload = atob((token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/"));
    const claims = await readJson(new TextDecoder().decode(Uint8Array.from(payload, (char) => char.charCodeAt(0))));
    return isRecord(claims) ? claims : {};
  } catch (thrown) {
    if (isCobaltError(thrown)) throw thrown; // whose token it is could not be read, which is not the same as that it does not say
    return {};
  }
}
