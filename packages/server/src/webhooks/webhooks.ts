import {
  type CallOptions,
  createWebhook,
  deleteWebhook,
  getWebhook,
  groupWebhooks,
  type GroupWebhooksInput,
  listWebhooks,
  subscribeWebhook,
  unsubscribeWebhook,
  updateWebhook,
  type UpdateWebhookInput,
  type Webhook,
  type WebhookEventName,
  type WebhookInput,
} from "@cobalt-kit/client/transport";
import type { Bind } from "../account/key-session.ts";

/**
 * A URL that events are sent to. What they are told, `parseWebhook` reads. Webhooks are the organization's; on behalf of an account the
 * same calls name that account, which some deployments keep with the webhook, and older ones insist on.
 */
export interface Webhooks {
  /**
   * Your webhooks. `GET /api/v2/public/webhook`.
   *
   * @example
   * const dead = (await cobalt.listWebhooks()).filter(({ enabled }) => !enabled);
   */
  listWebhooks(call?: CallOptions): Promise<Webhook[]>;
  /**
   * Reads one webhook. `GET /api/v2/public/webhook/{id}`.
   *
   * @example
   * const { events } = await cobalt.getWebhook(webhookId);
   * @throws CobaltError `not-found` when there is none.
   */
  getWebhook(webhookId: string, call?: CallOptions): Promise<Webhook>;
  /**
   * Creates a webhook: events are sent to its URL. `POST /api/v2/public/webhook`.
   *
   * @example
   * await cobalt.createWebhook({ url: "https://api.example.com/cobalt", events: ["Connection Expired"] });
   * @throws CobaltError `invalid-request` for a URL that is not http or https, and for an event there is not.
   */
  createWebhook(input: WebhookInput, call?: CallOptions): Promise<Webhook>;
  /**
   * Changes a webhook. `PUT /api/v2/public/webhook/{id}`.
   *
   * @param input - What is left out stays as it is.
   * @example
   * await cobalt.updateWebhook({ id: webhook.id, enabled: false });
   * @throws CobaltError `not-found` when there is none, `invalid-request` for what the API does not take.
   */
  updateWebhook(input: UpdateWebhookInput, call?: CallOptions): Promise<Webhook>;
  /**
   * Deletes a webhook. `DELETE /api/v2/public/webhook/{id}`.
   *
   * @returns Those that are left.
   * @example
   * const left = await cobalt.deleteWebhook(webhook.id);
   * @throws CobaltError `not-found` when there is none.
   */
  deleteWebhook(webhookId: string, call?: CallOptions): Promise<Webhook[]>;
  /**
   * Adds webhooks to a group, or removes them. `PUT /api/v2/public/webhooks/group/edit`.
   *
   * @returns Those that changed.
   * @example
   * await cobalt.groupWebhooks({ ids: [webhook.id], group: "billing" });
   * @throws CobaltError `not-found` when one is not there, `invalid-request` for an empty list.
   */
  groupWebhooks(input: GroupWebhooksInput, call?: CallOptions): Promise<Webhook[]>;
  /**
   * Adds events to the oldest webhook. `POST /api/v2/public/webhook/subscribe`, deprecated at the API: use `updateWebhook`.
   *
   * @returns Where it goes, and all that it hears now.
   * @example
   * const { events } = await cobalt.subscribeWebhook(["Workflow Errored"]);
   * @throws CobaltError `not-found` when there is no webhook, `invalid-request` for an event there is not.
   */
  subscribeWebhook(events: readonly WebhookEventName[], call?: CallOptions): Promise<Pick<Webhook, "url" | "events">>;
  /**
   * Takes one event from that webhook. `POST /api/v2/public/webhook/unsubscribe`, deprecated at the API: use `updateWebhook`.
   *
   * @returns Where it goes, and all that it hears now.
   * @example
   * const { events } = await cobalt.unsubscribeWebhook("Workflow Errored");
   * @throws CobaltError `not-found` when there is no webhook.
   */
  unsubscribeWebhook(event: WebhookEventName, call?: CallOptions): Promise<Pick<Webhook, "url" | "events">>;
}

export function webhooks(bind: Bind): Webhooks {
  return {
    listWebhooks: bind(listWebhooks),
    getWebhook: bind(getWebhook),
    createWebhook: bind(createWebhook),
    updateWebhook: bind(updateWebhook),
    deleteWebhook: bind(deleteWebhook),
    groupWebhooks: bind(groupWebhooks),
    subscribeWebhook: bind(subscribeWebhook),
    unsubscribeWebhook: bind(unsubscribeWebhook),
  };
}
