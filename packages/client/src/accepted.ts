import { readSentence } from "./error-envelope.ts";
import { CobaltError, type CobaltErrorCode } from "./errors.ts";
import { isRecord } from "./json.ts";
import { text, unreadable } from "./reading.ts";
import { secretsSentFor } from "./sent-secrets.ts";
import { withoutSecrets } from "./without-secrets.ts";

/** Whether a body is an error, though its status was a success. */
export function isRefusal(body: unknown): boolean {
  return isRecord(body) && (body.success === false || (Boolean(body.error) && body.success !== true));
}

/**
 * What the request named, for an answer that leaves it out. An error is no such answer, nor is what another service says in the API's place.
 *
 * @param properties - An answer has one of these at least.
 */
export function requested<T>(named: T, body: unknown, ...properties: string[]): T | undefined {
  return isRecord(body) && !isRefusal(body) && properties.some((name) => name in body) ? named : undefined;
}

/** @throws CobaltError `unexpected-response` for an error with a status of success, where nothing of the answer is read. */
export async function assertAccepted(body: unknown): Promise<void> {
  if (isRefusal(body)) throw await acceptedRefusal("unexpected-response", "The API answered with an error.", body);
}

/**
 * For an answer that has nothing to read: it is an object that says something, or has no body at all.
 *
 * @throws CobaltError `unexpected-response` for an error with a status of success, and for what something else answered in the API's place.
 */
export async function assertConfirmed(body: unknown): Promise<void> {
  await assertAccepted(body);
  if (body !== undefined && !(isRecord(body) && Object.keys(body).length)) throw unreadable("message");
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
