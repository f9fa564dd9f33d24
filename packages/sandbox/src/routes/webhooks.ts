import { ApiError } from "../http/api-error.ts";
import { namedAccount, requireKey, requireKeyForAccount, requireToken } from "../http/credentials.ts";
import type { AddRoute, Visit } from "../http/visit.ts";
import { eventsOf, readWebhook } from "../http/webhook-body.ts";
import { own, ownText, textOf } from "../json.ts";
import type { Account } from "../store/account.ts";
import type { Webhook } from "../store/webhooks.ts";
import { seedWebhook } from "../wire/seed-records.ts";
import { webhookRecord } from "../wire/webhook-record.ts";

const base = "/api/v2/public/webhook";

/** Webhooks: who is told what happens. Subscriptions are the org's. The paths both dialects have are an account's in the seed's, and a token that may come here sees its own. */
export function webhookRoutes(add: AddRoute): void {
  add("POST", `${base}/subscribe`, (visit) => {
    const webhook = deprecatedWebhook(visit, reachOf(visit));
    const added = eventsOf(own(visit.object(), "webhook_events"), webhook.slug);
    return changeEvents(visit, webhook, [...new Set([...webhook.events, ...added])]);
  });
  add("POST", `${base}/unsubscribe`, (visit) => {
    const webhook = deprecatedWebhook(visit, sharedReachOf(visit));
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
    const { account } = sharedReachOf(visit);
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
    return visit.dialect === "seed" ? seedWebhook(webhook) : webhookRecord(store, webhook);
  });
  add("GET", base, (visit) => {
    const { webhooks } = sharedReachOf(visit);
    if (visit.dialect === "vendor") return recordsOf(visit, webhooks);
    const [first] = webhooks;
    if (first === undefined) throw notFound(visit);
    return seedWebhook(first);
  });
  add("GET", `${base}/:id`, (visit) => webhookRecord(visit.store, webhookOf(visit)));
  add("PUT", `${base}/:id`, (visit) => {
    const webhook = webhookOf(visit);
    Object.assign(webhook, readWebhook(visit.object(), webhook), { updatedAt: visit.store.now() });
    return webhookRecord(visit.store, webhook);
  });
  add("DELETE", `${base}/:id`, (visit) => {
    visit.store.webhooks.delete(webhookOf(visit).id);
    return recordsOf(visit, reachOf(visit).webhooks);
  });

  add("PUT", "/api/v2/public/webhooks/group/edit", (visit) => {
    const { webhooks: known } = reachOf(visit);
    const body = visit.object();
    const ids = own(body, "webhookIds");
    if (!Array.isArray(ids) || ids.length === 0) {
      throw new ApiError(400, "VALIDATION_ERROR", "webhookIds is required");
    }
    const webhooks = ids.map((id) => {
      const webhook = known.find((candidate) => candidate.id === textOf(id));
      if (webhook === undefined) throw notFound(visit);
      return webhook;
    });
    for (const webhook of webhooks) {
      webhook.group = ownText(body, "group");
      webhook.updatedAt = visit.store.now();
    }
    return webhooks.map((webhook) => webhookRecord(visit.store, webhook));
  });
}

/** The account a request is for, and the subscriptions it may see. */
interface WebhookReach {
  account: Account | undefined;
  webhooks: Webhook[];
}

function reachOf(visit: Visit): WebhookReach {
  const all = [...visit.store.webhooks.values()];
  if (visit.tokenAccess.webhooks && visit.header("authorization") !== undefined) {
    const account = requireToken(visit);
    return { account, webhooks: ofAccount(all, account) };
  }
  requireKey(visit);
  return { account: namedAccount(visit), webhooks: all };
}

// On paths that both dialects have, the seed's asks for an account and knows nothing but its subscriptions.
function sharedReachOf(visit: Visit): WebhookReach {
  const reach = reachOf(visit);
  if (visit.dialect === "vendor") return reach;
  const account = reach.account ?? requireKeyForAccount(visit);
  return { account, webhooks: ofAccount(reach.webhooks, account) };
}

function ofAccount(webhooks: Webhook[], account: Account): Webhook[] {
  return webhooks.filter(({ accountId }) => accountId === account.id);
}

function recordsOf({ store }: Visit, webhooks: Webhook[]): unknown[] {
  return webhooks.map((webhook) => webhookRecord(store, webhook));
}

function webhookOf(visit: Visit): Webhook {
  const found = reachOf(visit).webhooks.find(({ id }) => id === visit.param("id"));
  if (found === undefined) throw notFound(visit);
  return found;
}

// These routes name no webhook: it is the oldest of the account that is named, else the oldest at all.
function deprecatedWebhook(visit: Visit, { account, webhooks }: WebhookReach): Webhook {
  const found = webhooks.find((webhook) => account !== undefined && webhook.accountId === account.id) ?? webhooks[0];
  if (found === undefined) throw notFound(visit);
  return found;
}

function changeEvents({ store }: Visit, webhook: Webhook, events: Webhook["events"]): Record<string, unknown> {
  webhook.events = events;
  webhook.updatedAt = store.now();
  return { webhook_url: webhook.url, webhook_events: events };
}

function notFound({ dialect }: Visit): ApiError {
  return new ApiError(dialect === "seed" ? 404 : 400, "RESOURCE_NOT_FOUND", "Webhook not found");
}
