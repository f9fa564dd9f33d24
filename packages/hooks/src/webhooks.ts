export type { UpdateWebhookInput, Webhook, WebhookEventName, WebhookInput } from "@cobalt-kit/client/webhooks";
export type { CachedWebhook } from "./webhooks/cached-webhook.ts";
export { useCreateWebhook } from "./webhooks/use-create-webhook.ts";
export { useDeleteWebhook } from "./webhooks/use-delete-webhook.ts";
export { useUpdateWebhook } from "./webhooks/use-update-webhook.ts";
export { useSuspenseWebhook, useWebhook } from "./webhooks/use-webhook.ts";
export { useSuspenseWebhooks, useWebhooks } from "./webhooks/use-webhooks.ts";
export {
  createWebhookMutation,
  type DeleteWebhookInput,
  deleteWebhookMutation,
  updateWebhookMutation,
  webhookQuery,
  webhooksQuery,
} from "./webhooks/webhooks.queries.ts";
