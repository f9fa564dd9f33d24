import type { CobaltSession } from "@cobalt-kit/client";
import {
  createWebhook,
  deleteWebhook,
  getWebhook,
  listWebhooks,
  updateWebhook,
  type UpdateWebhookInput,
  type WebhookInput,
} from "@cobalt-kit/client/webhooks";
import { cobaltQuery } from "../cobalt-query.ts";
import type { CobaltMutationOptions, CobaltQueryOptions } from "../factory-options.ts";
import { endReads } from "../end-reads.ts";
import { cobaltKeys } from "../keys.ts";
import { refresh } from "../refresh.ts";
import { secretMutation } from "../secret-mutation.ts";
import { type CachedWebhook, cachedWebhook, withoutKeys, withWholeUrl } from "./cached-webhook.ts";

/**
 * Query options for the organization's webhooks. `GET /api/v2/public/webhook`.
 * Fails with `forbidden` where the deployment refuses session tokens.
 *
 * @example
 * const webhooks = await queryClient.fetchQuery(webhooksQuery(session));
 */
export function webhooksQuery(session: CobaltSession): CobaltQueryOptions<CachedWebhook[]> {
  return cobaltQuery(cobaltKeys.webhooks(session), 30_000, async (call) =>
    (await listWebhooks(session, call)).map(cachedWebhook),
  );
}

/**
 * Query options for one webhook. `GET /api/v2/public/webhook/{id}`.
 * Fails with `not-found` when there is no such webhook.
 *
 * @example
 * const webhook = await queryClient.fetchQuery(webhookQuery(session, webhookId));
 */
export function webhookQuery(session: CobaltSession, webhookId: string): CobaltQueryOptions<CachedWebhook> {
  return cobaltQuery(cobaltKeys.webhooks(session, webhookId), 30_000, async (call) =>
    cachedWebhook(await getWebhook(session, webhookId, call)),
  );
}

/**
 * Mutation options that create a webhook: events are sent to its URL. `POST /api/v2/public/webhook`.
 * Fails with `invalid-request` for a URL that is not http or https, and for an unknown event.
 *
 * @example
 * const { mutate } = useMutation(createWebhookMutation(session), queryClient);
 */
export function createWebhookMutation(session: CobaltSession): CobaltMutationOptions<CachedWebhook, WebhookInput> {
  return webhookMutation(
    session,
    "create-webhook",
    async (input) => cachedWebhook(await createWebhook(session, input)),
    withoutKeys,
  );
}

/**
 * Mutation options that change a webhook. `PUT /api/v2/public/webhook/{id}`.
 * Fails with `not-found` when there is no such webhook, and with `invalid-request` for input the API refuses.
 *
 * @example
 * const { mutate } = useMutation(updateWebhookMutation(session), queryClient);
 */
export function updateWebhookMutation(
  session: CobaltSession,
): CobaltMutationOptions<CachedWebhook, UpdateWebhookInput> {
  return webhookMutation(
    session,
    "update-webhook",
    async (input) => cachedWebhook(await updateWebhook(session, withWholeUrl(input))),
    withoutKeys,
  );
}

/** Which webhook to delete. */
export interface DeleteWebhookInput {
  /** Id of the webhook. */
  id: string;
}

/**
 * Mutation options that delete a webhook; the result lists those that are left. `DELETE /api/v2/public/webhook/{id}`.
 * Fails with `not-found` when there is no such webhook.
 *
 * @example
 * const { mutate } = useMutation(deleteWebhookMutation(session), queryClient);
 * mutate({ id: webhook.id });
 */
export function deleteWebhookMutation(
  session: CobaltSession,
): CobaltMutationOptions<CachedWebhook[], DeleteWebhookInput> {
  return secretMutation(
    session,
    "delete-webhook",
    async ({ id }) => (await deleteWebhook(session, id)).map(cachedWebhook),
    (input) => input,
    {
      onSettled: async (_data, error, { id }, _result, { client }) => {
        if (session.getStatus() === "closed") return;
        const isGone = error === null || error.code === "not-found";
        if (isGone) endReads(client, cobaltKeys.webhooks(session, id));
        await client.invalidateQueries({ queryKey: cobaltKeys.webhooks(session), exact: isGone });
      },
    },
  );
}

function webhookMutation<TData, TInput>(
  session: CobaltSession,
  name: string,
  write: (input: TInput) => Promise<TData>,
  withoutSecrets: (input: TInput) => TInput,
): CobaltMutationOptions<TData, TInput> {
  return secretMutation(session, name, write, withoutSecrets, {
    onSettled: (_data, _error, _input, _result, { client }) => refresh(client, session, cobaltKeys.webhooks(session)),
  });
}
