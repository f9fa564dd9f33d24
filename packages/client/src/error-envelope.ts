import { CobaltError, type CobaltErrorCode, type CobaltIssue } from "./errors.ts";
import { isRecord } from "./json.ts";
import { text } from "./reading.ts";
import { readRetryAfter } from "./retry.ts";

const MAX_DETAIL = 500;

/** Said with a 400 or a 500 too. */
const MISSING =
  /^(application with .+(not found|not exist|not enabled)|(no )?linked account .*found|resource_not_found$)/i;

/** An answer that says no: status, headers and the body as far as it could be parsed. */
export interface Refusal {
  status: number;
  headers: Headers;
  body: unknown;
  /** Code for a 401: a session knows what it means, an API key does not. */
  unauthorized: CobaltErrorCode;
  /** What was sent and must not come back in an error. */
  secrets: readonly string[];
}

/** Reads every error envelope of the API, and none at all, into one error. */
export function refusalError(request: string, { status, headers, body, unauthorized, secrets }: Refusal): CobaltError {
  const wire = isRecord(body) ? body : {};
  const sentence = readSentence(body);
  const detail = sentence && redact(sentence, secrets);
  const missing = [sentence, wire.error, wire.error_code].some((said) => MISSING.test(text(said) ?? ""));
  const code = sentence?.startsWith("Failed to verify credentials")
    ? "credentials-refused"
    : missing
      ? "not-found"
      : codeOf(status, unauthorized);
  return new CobaltError(code, `${request} failed with ${status}${detail ? `: ${detail.replace(/\.$/, "")}` : ""}.`, {
    status,
    detail,
    requestId: text(wire.request_id) ?? text(headers.get("x-request-id")),
    retryAfterMs: readRetryAfter(headers.get("retry-after")),
    issues: readIssues(wire.field_errors, secrets),
  });
}

/** The API's own sentence: `message`, or `error` where `message` says nothing and `error` is no code. */
export function readSentence(body: unknown): string | undefined {
  const wire = isRecord(body) ? body : {};
  const message = text(wire.message);
  const error = text(wire.error);
  return error !== undefined && /[a-z]/.test(error) && (message ?? "Server Error") === "Server Error" ? error : message;
}

/** Takes out what was sent, tokens of any kind and the queries of URLs. */
export function redact(sentence: string, secrets: readonly string[]): string {
  return secrets
    .flatMap((secret) => (secret.length > 2 ? [secret, encodeURIComponent(secret.toWellFormed())] : []))
    .reduce((told, secret) => told.replaceAll(secret, "[redacted]"), sentence)
    .replace(/\beyJ[\w-]+\.[\w.-]+/g, "[redacted]")
    .replace(/(https?:\/\/[^\s?]*)\?\S*/g, "$1")
    .slice(0, MAX_DETAIL);
}

function codeOf(status: number, unauthorized: CobaltErrorCode): CobaltErrorCode {
  if (status === 401) return unauthorized;
  if (status === 403) return "forbidden";
  if (status === 404) return "not-found";
  if (status === 408) return "timeout";
  if (status === 409) return "conflict";
  if (status === 429) return "rate-limited";
  if (status === 501) return "not-supported";
  if (status >= 500 || status === 425) return "server";
  return status >= 400 ? "invalid-request" : "unexpected-response";
}

function readIssues(wire: unknown, secrets: readonly string[]): CobaltIssue[] {
  return (Array.isArray(wire) ? wire : []).filter(isRecord).map(({ id, error }) => ({
    id: text(id) ?? "",
    message: redact(readSentence(error) ?? "", secrets),
  }));
}
