import { CobaltError } from "@cobalt-kit/client/transport";
import { parseWebhook } from "./parse-webhook.ts";
import { bytesOf, type RawBody } from "./raw-body.ts";
import { verifyWebhook } from "./verify-webhook.ts";
import type { WebhookEvent } from "./webhook-event.ts";

/**
 * Verifies the body of a webhook and reads it: the very bytes that were verified.
 *
 * @param rawBody - The body as it came, before any JSON parser.
 * @param signature - The value of the header `x-cobalt-signature`.
 * @param apiKey - The API key of the environment the webhook belongs to; several while you rotate keys.
 * @example
 * const event = await receiveWebhook(await request.arrayBuffer(), request.headers.get("x-cobalt-signature"), apiKey);
 * @throws CobaltError `forbidden` when it is not signed with a key of yours, `unexpected-response` when it holds no event,
 * `invalid-request` for a missing key and for a body that is neither text nor bytes, or was transferred.
 */
export async function receiveWebhook(
  rawBody: RawBody,
  signature: string | null | undefined,
  apiKey: string | readonly string[],
): Promise<WebhookEvent> {
  const body = bytesOf(rawBody, "receiveWebhook");
  if (await verifyWebhook(body, signature, apiKey)) return parseWebhook(body);
  throw new CobaltError(
    "forbidden",
    "The webhook's signature is missing or of another key, so Cobalt did not send it.",
  );
}
