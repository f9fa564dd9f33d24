/** Why a call failed. A code never changes its meaning and is never renamed: choose texts for people by it. */
export type CobaltErrorCode =
  | "network"
  | "offline"
  | "timeout"
  | "aborted"
  | "session-expired"
  | "account-mismatch"
  | "invalid-session-token"
  | "forbidden"
  | "not-found"
  | "invalid-request"
  | "conflict"
  | "rate-limited"
  | "not-supported"
  | "server"
  | "credentials-refused"
  | "unsafe-url"
  | "unexpected-response";

/** What the API holds against one field or credential. */
export interface CobaltIssue {
  /** Id of the field or name of the input; empty when it concerns the whole. */
  id: string;
  message: string;
}

/** What a `CobaltError` may know beyond its code. */
export interface CobaltErrorDetails {
  status?: number | undefined;
  requestId?: string | undefined;
  retryAfterMs?: number | undefined;
  detail?: string | undefined;
  issues?: readonly CobaltIssue[];
  cause?: unknown;
}

/**
 * The one error this package throws.
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
  /** The API's own sentence, at most 500 characters, for a "details" line. Never holds what was sent. */
  declare readonly detail: string | undefined;
  /** What concerns single fields or inputs. */
  declare readonly issues: readonly CobaltIssue[];

  constructor(code: CobaltErrorCode, message: string, { cause, ...details }: CobaltErrorDetails = {}) {
    super(message, { cause });
    Object.assign(this, { code, issues: [], ...details });
  }
}

/** Tells a `CobaltError`, also one of another copy of this package on the page. */
export function isCobaltError(value: unknown): value is CobaltError {
  return value instanceof Error && value.name === "CobaltError" && "code" in value;
}
