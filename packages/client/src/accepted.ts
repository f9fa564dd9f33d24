import { readSentence } from "./error-envelope.ts";
import { CobaltError, type CobaltErrorCode } from "./errors.ts";
import { isRecord } from "./json.ts";
import { text } from "./reading.ts";
import { secretsSentFor } from "./sent-secrets.ts";
import { withoutSecrets } from "./without-secrets.ts";

/** Whether a body is an error, though its status was a success. */
export function isRefusal(body: unknown): boolean {
  return isRecord(body) && (body.success === false || (Boolean(body.error) && body.success !== true));
}

/** What the request named, for an answer that leaves it out; an error is no such answer. */
export function requested<T>(named: T, body: unknown): T | undefined {
  return isRefusal(body) ? undefined : named;
}

/** @throws CobaltError `unexpected-response` for an error with a status of success, where nothing of the answer is read. */
export async function assertAccepted(body: unknown): Promise<void> {
  if (!isRefusal(body)) return;
  throw await acceptedRefusal("unexpected-response", "The API answered with an error and a status of success.", body);
}

/** Such an error, with what the API says of it. */
export async function acceptedRefusal(code: CobaltErrorCode, message: string, body: unknown): Promise<CobaltError> {
  if (!isRecord(body)) return new CobaltError(code, message);
  const sentence = readSentence(body) ?? (isRecord(body.error) ? readSentence(body.error) : undefined);
  const error = new CobaltError(code, message, {
    detail: sentence,
    requestId: text(body.request_id),
  });
  return withoutSecrets(error, secretsSentFor(body));
}
