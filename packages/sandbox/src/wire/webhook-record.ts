import { iso } from "../json.ts";
import type { Store } from "../store/store.ts";
import type { Webhook } from "../store/webhooks.ts";

/** A subscription as the service tells it. */
export function webhookRecord(store: Store, webhook: Webhook): Record<string, unknown> {
  return {
    _id: webhook.id,
    org_id: store.fixtures.org.id,
    environment: store.fixtures.org.environment,
    is_enabled: webhook.enabled,
    webhook_events: webhook.events,
    webhook_url: webhook.url,
    webhook_type: webhook.type,
    webhook_body: webhook.body,
    webhook_headers: webhook.headers,
    webhook_description: webhook.webhookDescription,
    description: webhook.description,
    method: webhook.method,
    slug: webhook.slug,
    workflow_ids: webhook.workflowIds,
    group: webhook.group,
    linked_account_id: webhook.accountId,
    createdAt: iso(webhook.createdAt),
    updatedAt: iso(webhook.updatedAt),
  };
}
