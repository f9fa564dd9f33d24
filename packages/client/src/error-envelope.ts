import { CobaltError, type CobaltErrorCode, type CobaltIssue } from "./errors.ts";
import { isRecord } from "./json.ts";
import { id, text } from "./reading.ts";
import { readRetryAfter } from "./retry.ts";

const MAX_ISSUES = 1000;
const CODES: Record<number, CobaltErrorCode> = {
  403: "forbidden",
  404: "not-found",
  408: "timeout",
  409: "conflict",
  425: "server",
  429: "rate-limited",
  501: "not-supported",
};
/** Said with a 400 or a 500 too, whatever the code beside it; a gateway that says so above 500 means a host of its own. */
const MISSING = /not (found|exist|enabled)|no linked account/i;

/** An answer that says no, with its body as far as it could be parsed. */
export interface Refusal {
  response: Response;
  body: unknown;
}

/**
 * Reads every error envelope of the API, and none at all, into one error: with all that the API says, of any length, and what was sent if
 * it says that. `redactError` makes it fit for anyone.
 *
 * @param unauthorized - Code for a 401: a session knows what it means, an API key does not.
 */
export function refusalError(request: string, { response, body }: Refusal, unauthorized: CobaltErrorCode): CobaltError {
  const { status, headers } = response;
  const wire = isRecord(body) ? body : {};
  const detail = readSentence(wire);
  const code = codeOf(status, unauthorized, detail);
  return new CobaltError(code, `${request} failed with ${status}${detail ? `: ${detail.replace(/\.$/, "")}` : ""}.`, {
    status,
    detail,
    requestId: text(wire.request_id) ?? text(headers.get("x-trace-id")),
    retryAfterMs: readRetryAfter(headers.get("retry-after")),
    issues: [wire.field_errors]
      .flat()
      .filter(isRecord)
      .slice(0, MAX_ISSUES)
      .map((issue): CobaltIssue => ({
        id: id(issue.id) ?? "",
        message: readSentence(isRecord(issue.error) ? issue.error : issue) ?? "",
      })),
  });
}

function codeOf(status: number, unauthorized: CobaltErrorCode, sentence = ""): CobaltErrorCode {
  if (sentence.startsWith("Failed to verify credentials")) return "credentials-refused";
  if (status === 401) return unauthorized;
  if (status <= 500 && MISSING.test(sentence)) return CODES[status] ?? "not-found";
  return CODES[status] ?? (status >= 500 ? "server" : status >= 400 ? "invalid-request" : "unexpected-response");
}

/** The API's own sentence: `message`, or `error` where `message` says nothing and `error` is no code. */
export function readSentence(wire: Record<string, unknown>): string | undefined {
  const message = text(wire.message);
  const error = text(wire.error);
  return error && /[a-z]/.test(error) && (message ?? "Server Error") === "Server Error" ? error : message;
}
