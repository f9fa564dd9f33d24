/**
 * Why a call failed. A code never changes its meaning and is never renamed: choose texts for people by it.
 *
 * Any call may fail with any of them but `credentials-refused`, `exchange-failed` and `unsafe-url`, which belong to connecting. The docstring of
 * a function names the codes that mean something particular there.
 */
export type CobaltErrorCode =
  /** The request never got an answer. */
  | "network"
  /** Sending failed, and the browser says that it is offline. */
  | "offline"
  /** `timeoutMs` ran out, or the API said 408. */
  | "timeout"
  /** The caller's signal aborted, or the session was closed. */
  | "aborted"
  /** There is no valid token and none could be had: `getSessionToken` failed, or its token was refused too. */
  | "session-expired"
  /** The token names another linked account than the session. */
  | "account-mismatch"
  /** `getSessionToken` gave an API key, an empty value or no text. */
  | "invalid-session-token"
  /** 403; with an API key 401 too. */
  | "forbidden"
  /** 404, or a 400 or 500 that says of something that it does not exist or is not enabled. */
  | "not-found"
  /** 400, 422 and any other 4xx; also an id that no request can carry, before anything is sent. */
  | "invalid-request"
  /** 409. */
  | "conflict"
  /** 429: `retryAfterMs` says how long to wait, where the API does. */
  | "rate-limited"
  /** 501: this deployment does not have it. */
  | "not-supported"
  /** 5xx, and 425. */
  | "server"
  /** The provider, or the API in its place, did not take the credentials. */
  | "credentials-refused"
  /** A connect code was spent already, too old, or cannot be exchanged here. */
  | "exchange-failed"
  /** The API sent an authorization URL that must not be opened. */
  | "unsafe-url"
  /** A success that cannot be read, or is an error in disguise; a redirect. */
  | "unexpected-response";

/** A problem that the API reports about one field or credential. */
export interface CobaltIssue {
  /** Id of the field or name of the input; empty when it concerns the whole. */
  id: string;
  message: string;
}

/** What a `CobaltError` may hold beside its code. */
export interface CobaltErrorDetails {
  status?: number | undefined;
  requestId?: string | undefined;
  retryAfterMs?: number | undefined;
  detail?: string | undefined;
  issues?: readonly CobaltIssue[];
  cause?: unknown;
}

/**
 * The only error class of this package.
 *
 * @example
 * try {
 *   await listApplications(session);
 * } catch (error) {
 *   if (isCobaltError(error) && error.code === "rate-limited") retryIn(error.retryAfterMs ?? 1000);
 * }
 */
export class CobaltError extends Error {
  override readonly name = "CobaltError";
  /** Why it failed. Texts for people are chosen by it. */
  declare readonly code: CobaltErrorCode;
  /** HTTP status, when there was an answer. */
  declare readonly status: number | undefined;
  /** The API's id of the request: show it, so that it can be quoted to support. */
  declare readonly requestId: string | undefined;
  /** How long the API asks to wait, in milliseconds, at most a minute. */
  declare readonly retryAfterMs: number | undefined;
  /** The API's own sentence, at most 500 characters, for a "details" line. Never holds a token or a credential. */
  declare readonly detail: string | undefined;
  /** What concerns single fields or inputs. */
  declare readonly issues: readonly CobaltIssue[];

  constructor(code: CobaltErrorCode, message: string, { cause, ...details }: CobaltErrorDetails = {}) {
    super(message, { cause });
    Object.assign(this, { code, issues: [], ...details });
  }
}

/** Whether an error is a `CobaltError`, also one from another copy of this package on the page. */
export function isCobaltError(value: unknown): value is CobaltError {
  // by its properties: an error of another window is an instance of another class
  return (
    typeof value === "object" && value !== null && "name" in value && value.name === "CobaltError" && "code" in value
  );
}
