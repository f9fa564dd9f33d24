/** What opens on a press: one file, because a bundler's files for what several share cost more than they save. */
export { RemoveWebhookDialog } from "./remove-webhook-dialog.tsx";
export { WebhookDialog } from "./webhook-dialog.tsx";
