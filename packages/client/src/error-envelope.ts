import { CobaltError, type CobaltErrorCode, type CobaltIssue } from "./errors.ts";
import { isRecord } from "./json.ts";
import { readRetryAfter } from "./retry.ts";

const MAX_DETAIL = 500;

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
  const sentence = readSentence(body);
  const detail = sentence === undefined ? undefined : redact(sentence, secrets);
  return new CobaltError(
    readCode(status, body, sentence, unauthorized),
    `${request} failed with ${status}${detail === undefined ? "" : `: ${detail}`}`.replace(/[.\s]*$/, "."),
    {
      status,
      detail,
      requestId: readText(body, "request_id") ?? headers.get("x-request-id") ?? undefined,
      retryAfterMs: readRetryAfter(headers.get("retry-after")),
      issues: readIssues(body, secrets),
    },
  );
}

/** The API's own sentence: `message`, or `error` where `message` says nothing and `error` is no code. */
export function readSentence(body: unknown): string | undefined {
  const message = readText(body, "message");
  const error = readText(body, "error");
  const isCode = error === undefined || /^[A-Z\d_]*$/.test(error);
  return (message === undefined || message === "Server Error") && !isCode ? error : message;
}

/** Takes out what was sent, tokens of any kind and the queries of URLs. */
export function redact(sentence: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret.length > 2)
    .flatMap((secret) => [secret, encodeURIComponent(secret.toWellFormed())])
    .reduce((text, secret) => text.replaceAll(secret, "[redacted]"), sentence)
    .replace(/\beyJ[\w-]+\.[\w.-]+/g, "[redacted]")
    .replace(/(https?:\/\/[^\s?]*)\?\S*/g, "$1")
    .slice(0, MAX_DETAIL);
}

function readCode(status: number, body: unknown, sentence = "", unauthorized: CobaltErrorCode): CobaltErrorCode {
  if (/^Failed to verify credentials/i.test(sentence)) return "credentials-refused";
  if (status === 401) return unauthorized;
  if (status === 403) return "forbidden";
  if (status === 408) return "timeout";
  if (status === 409) return "conflict";
  if (status === 429) return "rate-limited";
  if (status === 501) return "not-supported";
  const missing =
    status === 404 ||
    [readText(body, "error"), readText(body, "error_code")].includes("RESOURCE_NOT_FOUND") ||
    /^(Application with .+ (not found|does not exist|is not enabled)|No linked account found|Linked Account with .+ not found)/i.test(
      sentence,
    );
  if (missing) return "not-found";
  if (status >= 500 || status === 425) return "server";
  return status >= 400 ? "invalid-request" : "unexpected-response";
}

function readIssues(body: unknown, secrets: readonly string[]): CobaltIssue[] {
  const entries = isRecord(body) && Array.isArray(body.field_errors) ? body.field_errors : [];
  return entries.flatMap((entry: unknown) => {
    const message = readText(entry, "message") ?? (isRecord(entry) ? readText(entry.error, "message") : undefined);
    return message === undefined ? [] : [{ id: readText(entry, "id") ?? "", message: redact(message, secrets) }];
  });
}

function readText(body: unknown, key: string): string | undefined {
  const value = isRecord(body) ? body[key] : undefined;
  return typeof value === "string" && value !== "" ? value : undefined;
}
