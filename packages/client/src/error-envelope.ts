import { CobaltError, type CobaltErrorCode, type CobaltIssue } from "./errors.ts";
import { isRecord } from "./json.ts";
import { id, text } from "./reading.ts";
import { readRetryAfter } from "./retry.ts";

const MAX_DETAIL = 500;
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
 * Reads every error envelope of the API, and none at all, into one error, which may still tell what was sent.
 *
 * @param unauthorized - Code for a 401: a session knows what it means, an API key does not.
 */
export function refusalError(request: string, { response, body }: Refusal, unauthorized: CobaltErrorCode): CobaltError {
  const { status, headers } = response;
  const wire = isRecord(body) ? body : {};
  const sentence = readSentence(wire);
  const detail = readable(sentence);
  let code = status === 401 ? unauthorized : CODES[status];
  if (status <= 500 && sentence && MISSING.test(sentence)) code ??= "not-found";
  code ??= status >= 500 ? "server" : status >= 400 ? "invalid-request" : "unexpected-response";
  if (sentence?.startsWith("Failed to verify credentials")) code = "credentials-refused";
  return new CobaltError(code, `${request} failed with ${status}${(detail ? `: ${detail}` : "").replace(/\.$/, "")}.`, {
    status,
    detail,
    requestId: readable(text(wire.request_id) ?? text(headers.get("x-trace-id"))),
    retryAfterMs: readRetryAfter(headers.get("retry-after")),
    issues: [wire.field_errors]
      .flat()
      .filter(isRecord)
      .slice(0, MAX_ISSUES)
      .map((issue): CobaltIssue => ({
        id: id(issue.id) ?? "",
        message: readable(readSentence(isRecord(issue.error) ? issue.error : issue)) ?? "",
      })),
  });
}

/** The API's own sentence: `message`, or `error` where `message` says nothing and `error` is no code. */
export function readSentence(wire: Record<string, unknown>): string | undefined {
  const message = text(wire.message);
  const error = text(wire.error);
  return error && /[a-z]/.test(error) && (message ?? "Server Error") === "Server Error" ? error : message;
}

/** As much of a sentence as fits into a line of details, without tokens of any kind and the queries of URLs. */
export function readable(sentence: string | undefined): string | undefined {
  return sentence
    ?.slice(0, 9 * MAX_DETAIL) // what follows takes time by the square of the length
    .replace(/\beyJ[\w-]+\.[\w.-]+/g, "[redacted]")
    .replace(/(https?:\/\/[^\s?]*)\?\S*/g, "$1")
    .slice(0, MAX_DETAIL);
}
