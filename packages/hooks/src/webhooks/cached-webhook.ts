import type { UpdateWebhookInput, Webhook, WebhookInput } from "@cobalt-kit/client/webhooks";
import { isRecognizableOnly, recognizableUrl } from "./recognizable-url.ts";

/**
 * A webhook as the cache has it, which a host may persist. Its address, its headers and the template of its body may hold keys: of
 * the address there is what people recognize it by, of the headers there are the names, and the body is left out. `getWebhook`
 * of `@cobalt-kit/client/webhooks` reads the whole.
 *
 * An update that names no `headers` and no `body`, and a `url` as it stands here, leaves them as they are.
 */
export interface CachedWebhook extends Omit<Webhook, "headers" | "body"> {
  /** The URL with `•••` in place of everything that may be a key: `https://hooks.slack.com/services/•••/•••/•••`. */
  url: string;
  /** Names of the headers that each delivery carries. */
  headerNames: string[];
}

export function cachedWebhook(webhook: Webhook): CachedWebhook {
  const { headers, body: _body, ...rest } = webhook;
  return { ...rest, url: recognizableUrl(rest.url), headerNames: headers.map(({ name }) => name) };
}

/** What a webhook was made or changed with, for the cache. */
export function withoutKeys<TInput extends WebhookInput | UpdateWebhookInput>(input: TInput): TInput {
  const url = input.url === undefined ? undefined : recognizableUrl(input.url);
  return { ...input, ...(url !== undefined && { url }), headers: undefined, body: undefined };
}

/** An update without an address that came from the cache. */
export function withWholeUrl({ url, ...input }: UpdateWebhookInput): UpdateWebhookInput {
  return url === undefined || isRecognizableOnly(url) ? input : { ...input, url };
}
