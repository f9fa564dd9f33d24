import type { UpdateWebhookInput, Webhook, WebhookInput } from "@cobalt-kit/client/webhooks";

/**
 * A webhook as the cache has it, which a host may persist: values of its headers are often secrets, so that their names are
 * all there is. An update that names no `headers` leaves them as they are.
 */
export interface CachedWebhook extends Omit<Webhook, "headers"> {
  headerNames: string[];
}

export function withoutHeaderValues({ headers, ...webhook }: Webhook): CachedWebhook {
  return { ...webhook, headerNames: headers.map(({ name }) => name) };
}

/** What a webhook was made or changed with, for the cache. */
export function withoutHeaders<TInput extends WebhookInput | UpdateWebhookInput>(input: TInput): TInput {
  return { ...input, headers: undefined };
}
