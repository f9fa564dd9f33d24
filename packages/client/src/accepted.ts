import { readSentence, redact } from "./error-envelope.ts";
import { CobaltError } from "./errors.ts";
import { isRecord } from "./json.ts";

/** Whether a body is an error, though its status was a success. */
export function isRefusal(body: unknown): boolean {
  return isRecord(body) && (body.success === false || (Boolean(body.error) && body.success !== true));
}

/** What the request named, for an answer that leaves it out; an error is no such answer. */
export function requested<T>(named: T, body: unknown): T | undefined {
  return isRefusal(body) ? undefined : named;
}

/** @throws CobaltError `unexpected-response` for an error with a status of success, where nothing of the answer is read. */
export function assertAccepted(body: unknown, secrets: readonly string[] = []): void {
  if (!isRefusal(body)) return;
  throw new CobaltError("unexpected-response", "The API answered with an error, though its status was a success.", {
    detail: refusalDetail(body, secrets),
  });
}

/** The sentence of such an error. */
export function refusalDetail(body: unknown, secrets: readonly string[]): string | undefined {
  if (!isRecord(body)) return undefined;
  const sentence = readSentence(body) ?? (isRecord(body.error) ? readSentence(body.error) : undefined);
  return redact(sentence, secrets);
}
