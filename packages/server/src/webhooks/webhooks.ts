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
 * URLs that events are sent to; `parseWebhook` reads those events. Webhooks are the organization's; on behalf of an account the
 * same calls name that account, which some deployments keep with the webhook, and older ones insist on.
 */
export interface Webhooks {
  /**
   * Lists your webhooks. `GET /api/v2/public/webhook`.
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
   * @throws CobaltError `invalid-request` for a URL that is not http or https, and for an unknown event.
   */
  createWebhook(input: WebhookInput, call?: CallOptions): Promise<Webhook>;
  /**
   * Changes a webhook. `PUT /api/v2/public/webhook/{id}`.
   *
   * @param input - Properties that you leave out stay as they are.
   * @example
   * await cobalt.updateWebhook({ id: webhook.id, enabled: false });
   * @throws CobaltError `not-found` when there is none, `invalid-request` for input the API refuses.
   */
  updateWebhook(input: UpdateWebhookInput, call?: CallOptions): Promise<Webhook>;
  /**
   * Deletes a webhook. `DELETE /api/v2/public/webhook/{id}`.
   *
   * @returns The ones that are left.
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
   * @throws CobaltError `not-found` when one of them does not exist, `invalid-request` for an empty list.
   */
  groupWebhooks(input: GroupWebhooksInput, call?: CallOptions): Promise<Webhook[]>;
  /**
   * Subscribes the oldest webhook to more events. `POST /api/v2/public/webhook/subscribe`, which the API deprecates: use `updateWebhook`.
   *
   * @returns Its URL, and all events it now receives.
   * @example
   * const { events } = await cobalt.subscribeWebhook(["Workflow Errored"]);
   * @throws CobaltError `not-found` when there is no webhook, `invalid-request` without a list of events and for an unknown one.
   */
  subscribeWebhook(events: readonly WebhookEventName[], call?: CallOptions): Promise<Pick<Webhook, "url" | "events">>;
  /**
   * Unsubscribes that webhook from one event. `POST /api/v2/public/webhook/unsubscribe`, which the API deprecates: use `updateWebhook`.
   *
   * @returns Its URL, and all events it now receives.
   * @example
   * const { events } = await cobalt.unsubscribeWebhook("Workflow Errored");
   * @throws CobaltError `not-found` when there is no webhook, `invalid-request` without the name of an event.
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
