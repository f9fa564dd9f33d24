import { ApiError } from "../http/api-error.ts";
import { namedAccount, requireKey } from "../http/credentials.ts";
import type { AddRoute, Visit } from "../http/visit.ts";
import { eventsOf, readWebhook } from "../http/webhook-body.ts";
import { own, ownText, textOf } from "../json.ts";
import type { Webhook } from "../store/webhooks.ts";
import { webhookRecord } from "../wire/webhook-record.ts";

const base = "/api/v2/public/webhook";

/** Webhooks: who is told what happens. Subscriptions are the org's. */
export function webhookRoutes(add: AddRoute): void {
  add("POST", `${base}/subscribe`, (visit) => {
    const webhook = deprecatedWebhook(visit);
    const added = eventsOf(own(visit.object(), "webhook_events"), webhook.slug);
    return changeEvents(visit, webhook, [...new Set([...webhook.events, ...added])]);
  });
  add("POST", `${base}/unsubscribe`, (visit) => {
    const webhook = deprecatedWebhook(visit);
    const body = visit.object();
    const one = own(body, "webhook_event");
    const named = one === undefined ? own(body, "webhook_events") : [one];
    const removed = named === undefined ? webhook.events : eventsOf(named, undefined);
    return changeEvents(
      visit,
      webhook,
      webhook.events.filter((event) => !removed.includes(event)),
    );
  });

  add("POST", base, (visit) => {
    requireKey(visit);
    const account = namedAccount(visit);
    const { store } = visit;
    const now = store.now();
    const webhook: Webhook = {
      ...readWebhook(visit.object(), undefined),
      id: store.nextId(),
      accountId: account?.id,
      createdAt: now,
      updatedAt: now,
    };
    store.webhooks.set(webhook.id, webhook);
    return webhookRecord(store, webhook);
  });
  add("GET", base, (visit) => {
    requireKey(visit);
    return allWebhooks(visit);
  });
  add("GET", `${base}/:id`, (visit) => webhookRecord(visit.store, webhookOf(visit)));
  add("PUT", `${base}/:id`, (visit) => {
    const webhook = webhookOf(visit);
    Object.assign(webhook, readWebhook(visit.object(), webhook), { updatedAt: visit.store.now() });
    return webhookRecord(visit.store, webhook);
  });
  add("DELETE", `${base}/:id`, (visit) => {
    visit.store.webhooks.delete(webhookOf(visit).id);
    return allWebhooks(visit);
  });

  add("PUT", "/api/v2/public/webhooks/group/edit", (visit) => {
    requireKey(visit);
    const body = visit.object();
    const ids = own(body, "webhookIds");
    if (!Array.isArray(ids) || ids.length === 0) {
      throw new ApiError(400, "VALIDATION_ERROR", "webhookIds is required");
    }
    const webhooks = ids.map((id) => knownWebhook(visit, textOf(id)));
    for (const webhook of webhooks) {
      webhook.group = ownText(body, "group");
      webhook.updatedAt = visit.store.now();
    }
    return webhooks.map((webhook) => webhookRecord(visit.store, webhook));
  });
}

function allWebhooks({ store }: Visit): unknown[] {
  return [...store.webhooks.values()].map((webhook) => webhookRecord(store, webhook));
}

function webhookOf(visit: Visit): Webhook {
  requireKey(visit);
  return knownWebhook(visit, visit.param("id"));
}

function knownWebhook({ store }: Visit, id: string): Webhook {
  const webhook = store.webhooks.get(id);
  if (webhook === undefined) throw notFound();
  return webhook;
}

// These routes name no webhook: it is the oldest of the account that is named, else of the org.
function deprecatedWebhook(visit: Visit): Webhook {
  requireKey(visit);
  const account = namedAccount(visit);
  const webhooks = [...visit.store.webhooks.values()];
  const found = webhooks.find((webhook) => account !== undefined && webhook.accountId === account.id) ?? webhooks[0];
  if (found === undefined) throw notFound();
  return found;
}

function changeEvents({ store }: Visit, webhook: Webhook, events: Webhook["events"]): Record<string, unknown> {
  webhook.events = events;
  webhook.updatedAt = store.now();
  return { webhook_url: webhook.url, webhook_events: events };
}

function notFound(): ApiError {
  return new ApiError(400, "RESOURCE_NOT_FOUND", "Webhook not found");
}
