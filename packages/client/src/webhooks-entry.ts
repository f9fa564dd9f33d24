export {
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
  type WebhookInput,
} from "./webhooks/webhooks.ts";
export type { Webhook, WebhookEventName } from "./webhooks/webhooks.schema.ts";
