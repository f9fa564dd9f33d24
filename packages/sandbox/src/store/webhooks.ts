import { writeJson } from "../exact-json.ts";
import type { JsonObject, JsonValue } from "../fixtures/fixtures.ts";
import { ownText } from "../json.ts";
import type { Store } from "./store.ts";
import { fillTemplate } from "./webhook-template.ts";

const connectionEvents = ["Connection Created", "Connection Deleted", "Connection Expired"] as const;
const workflowEvents = ["Workflow Completed", "Workflow Errored", "Workflow Stopped", "Workflow Timed Out"] as const;

export type WebhookEvent = (typeof connectionEvents)[number] | (typeof workflowEvents)[number];

/** A subscription of the org to what happens to its accounts. */
export interface Webhook {
  id: string;
  url: string;
  events: WebhookEvent[];
  method: "POST" | "PUT" | "PATCH";
  enabled: boolean;
  type: "default" | "slack" | "custom";
  /** Template of the body; honoured for the type `custom` only. */
  body: JsonValue | undefined;
  headers: Record<string, string>;
  description: string | undefined;
  /** Another name that only the request which makes it knows; changes leave it as it is. */
  webhookDescription?: string | undefined;
  slug: string | undefined;
  workflowIds: string[];
  group: string | undefined;
  /** The account a seed-style caller named; deliveries are the org's all the same. */
  accountId: string | undefined;
  createdAt: number;
  updatedAt: number;
}

/** What a webhook is to be told, and how far that is. */
export interface Delivery {
  id: string;
  webhook: Webhook;
  event: WebhookEvent;
  /** The raw body, as it is signed and sent. */
  body: string;
  status: "pending" | "delivered" | "failed";
  /** `refused` says why an attempt was not made. */
  attempts: { at: number; status: number | undefined; refused?: string }[];
  /** When the next attempt is due, by the sandbox's clock. */
  dueAt: number;
}

/** The name of an event, from its own spelling or from the deprecated `connection-created`. */
export function eventName(text: JsonValue | undefined): WebhookEvent | undefined {
  return [...connectionEvents, ...workflowEvents].find(
    (name) => name === text || name.toLowerCase().replaceAll(" ", "-") === text,
  );
}

/** Whether an event is about a run. */
export function isWorkflowEvent(event: WebhookEvent): boolean {
  return event.startsWith("Workflow ");
}

/** Tells everyone who subscribed to an event; what is to be sent waits in the outbox. */
export function emit(
  store: Store,
  event: WebhookEvent,
  {
    payload,
    at,
    slug,
    workflowId,
    response,
  }: { payload: JsonObject; at: number; slug: string; workflowId?: string; response?: JsonValue },
): void {
  for (const webhook of store.webhooks.values()) {
    const meant =
      webhook.enabled &&
      webhook.events.includes(event) &&
      (webhook.slug === undefined || webhook.slug === slug) &&
      (workflowId === undefined || webhook.workflowIds.length === 0 || webhook.workflowIds.includes(workflowId));
    if (!meant) continue;
    const delivery: Delivery = {
      id: store.nextId(),
      webhook: { ...webhook },
      event,
      body: bodyOf(store, webhook, payload, response),
      status: "pending",
      attempts: [],
      dueAt: at,
    };
    store.deliveries.add(delivery, delivery.body.length);
    store.outbox.add(delivery);
  }
}

/** Tells that a connection of an account came, went or expired. */
export function emitConnection(
  store: Store,
  event: (typeof connectionEvents)[number],
  accountId: string,
  slug: string,
): void {
  const { org } = store.fixtures;
  emit(store, event, {
    slug,
    at: store.now(),
    payload: {
      linked_account_id: accountId,
      org_id: org.id,
      environment: org.environment,
      type: "General",
      event,
      slug,
      createdAt: new Date(store.now()).toUTCString(),
    },
  });
}

function bodyOf(store: Store, webhook: Webhook, payload: JsonObject, response: JsonValue | undefined): string {
  if (webhook.type === "slack") return writeJson({ text: slackText(payload) });
  if (webhook.type !== "custom" || webhook.body === undefined) return writeJson(payload);
  const account = store.accounts.get(ownText(payload, "linked_account_id") ?? "");
  return fillTemplate(webhook.body, {
    event: payload,
    workflow_response: response ?? null,
    linked_account_name: account?.name ?? null,
  });
}

// An incoming webhook of Slack takes a text and nothing else.
function slackText(payload: JsonObject): string {
  const about = ownText(payload, "workflow_name") ?? ownText(payload, "slug") ?? "";
  return `${ownText(payload, "event") ?? ""}: ${about} (${ownText(payload, "linked_account_id") ?? ""})`;
}
