/**
 * Why a call failed. A code never changes its meaning and is never renamed: choose texts for people by it.
 *
 * Any call may fail with any of them but `credentials-refused`, `exchange-failed` and `unsafe-url`, which belong to connecting. The docstring of a
 * function lists the codes with a particular meaning there.
 */
export type CobaltErrorCode =
  /** The request got no answer: no connection, a wrong `baseUrl`, CORS or a content security policy. To do: look at it in the network tab; offer to try again. */
  | "network"
  /** Sending failed, and the browser says that it is offline. To do: offer to try again once there is a connection. */
  | "offline"
  /** `timeoutMs` ran out, or the API answered 408. To do: look first whether a change arrived, then try again; give slow calls a longer `timeoutMs`. */
  | "timeout"
  /** The caller's signal aborted, or the session was closed. To do: nothing, as nobody waits for the result. */
  | "aborted"
  /** There is no valid token: `getSessionToken` failed, or its new token was refused, too. To do: look at what your session route answers; offer `renew()`. */
  | "session-expired"
  /** The token names another linked account than the session. To do: let your session route and `linkedAccountId` name the same customer. */
  | "account-mismatch"
  /** `getSessionToken` returned an API key, an empty value or no text. To do: return the `token` of your route's answer. */
  | "invalid-session-token"
  /** 403; with an API key 401, too. To do: check the API key, or whether a session token may do this at all. */
  | "forbidden"
  /** 404, or a 400 or 500 that says that something does not exist or is not enabled. To do: check the slug or the id, and what is enabled for the account. */
  | "not-found"
  /** 400, 422 and any other 4xx; also an id that no request can carry, before anything is sent. To do: read `detail` and `issues`, and correct what was sent. */
  | "invalid-request"
  /** 409: the change does not fit what is stored by now. To do: read it again, then repeat the change. */
  | "conflict"
  /** 429. To do: wait for `retryAfterMs`, where the API says how long, and send less at once. */
  | "rate-limited"
  /** 501: this deployment does not have it. To do: leave the feature out, or ask Cobalt to enable it. */
  | "not-supported"
  /** Any other 5xx, and 425. To do: try again later; if it lasts, quote the `requestId` to Cobalt. */
  | "server"
  /** The provider, or the API in its place, did not take the credentials. To do: let the customer correct them. */
  | "credentials-refused"
  /** A connect code was used already, is too old, or cannot be exchanged here. To do: create a new one. */
  | "exchange-failed"
  /** The API sent an authorization URL that must not be opened. To do: do not open it yourself; report it to Cobalt. */
  | "unsafe-url"
  /** A success that cannot be read or holds an error, or a redirect. To do: check that `baseUrl` is the API, with no page or proxy in its place. */
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
