import type { CobaltSession } from "@cobalt-kit/client";
import {
  createWebhook,
  deleteWebhook,
  getWebhook,
  listWebhooks,
  updateWebhook,
  type UpdateWebhookInput,
  type Webhook,
  type WebhookInput,
} from "@cobalt-kit/client/webhooks";
import { cobaltMutation } from "../cobalt-mutation.ts";
import { cobaltQuery } from "../cobalt-query.ts";
import type { CobaltMutationOptions, CobaltQueryOptions } from "../factory-options.ts";
import { cobaltKeys } from "../keys.ts";
import { refresh } from "../refresh.ts";

/**
 * Query options for the organisation's webhooks. `GET /api/v2/public/webhook`.
 * Fails with `forbidden` where the deployment keeps them from session tokens.
 *
 * @example
 * const webhooks = await queryClient.fetchQuery(webhooksQuery(session));
 */
export function webhooksQuery(session: CobaltSession): CobaltQueryOptions<Webhook[]> {
  return cobaltQuery(cobaltKeys.webhooks(session), 30_000, (call) => listWebhooks(session, call));
}

/**
 * Query options for one webhook. `GET /api/v2/public/webhook/{id}`.
 *
 * @example
 * const webhook = await queryClient.fetchQuery(webhookQuery(session, webhookId));
 */
export function webhookQuery(session: CobaltSession, webhookId: string): CobaltQueryOptions<Webhook> {
  return cobaltQuery(cobaltKeys.webhooks(session, webhookId), 30_000, (call) => getWebhook(session, webhookId, call));
}

/**
 * Mutation options that have a URL told of events. `POST /api/v2/public/webhook`.
 *
 * @example
 * const { mutate } = useMutation(createWebhookMutation(session), queryClient);
 */
export function createWebhookMutation(session: CobaltSession): CobaltMutationOptions<Webhook, WebhookInput> {
  return webhookMutation(session, "create-webhook", createWebhook);
}

/**
 * Mutation options that change a webhook. `PUT /api/v2/public/webhook/{id}`.
 *
 * @example
 * const { mutate } = useMutation(updateWebhookMutation(session), queryClient);
 */
export function updateWebhookMutation(session: CobaltSession): CobaltMutationOptions<Webhook, UpdateWebhookInput> {
  return webhookMutation(session, "update-webhook", updateWebhook);
}

/**
 * Mutation options that end a webhook; the answer is what is left. `DELETE /api/v2/public/webhook/{id}`.
 *
 * @example
 * const { mutate } = useMutation(deleteWebhookMutation(session), queryClient);
 */
export function deleteWebhookMutation(session: CobaltSession): CobaltMutationOptions<Webhook[], string> {
  return webhookMutation(session, "delete-webhook", deleteWebhook);
}

function webhookMutation<TData, TInput>(
  session: CobaltSession,
  name: string,
  write: (session: CobaltSession, input: TInput) => Promise<TData>,
): CobaltMutationOptions<TData, TInput> {
  return cobaltMutation(session, name, (input: TInput) => write(session, input), {
    gcTime: 0, // headers often hold secrets, and the cache would keep what was sent
    onSettled: (_data, _error, _input, _result, { client }) => refresh(client, session, cobaltKeys.webhooks(session)),
  });
}
