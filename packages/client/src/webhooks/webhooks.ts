import { assertAccepted, requested } from "../accepted.ts";
import { CobaltError, isCobaltError } from "../errors.ts";
import { isRecord, type JsonValue } from "../json.ts";
import { givenIds, idTexts, path } from "../path.ts";
import { expected, unreadable } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";
import {
  readWebhooks,
  readWebhookTarget,
  type Webhook,
  type WebhookEventName,
  webhookReader,
} from "./webhooks.schema.ts";

const BASE = "/api/v2/public/webhook";

export interface WebhookInput {
  /** http or https. */
  url: string;
  /** At least one. */
  events: readonly WebhookEventName[];
  /** Headers of each delivery. No error contains their values. */
  headers?: readonly { name: string; value: string }[] | undefined;
  /** A template, for the type `custom`. */
  body?: JsonValue | undefined;
  description?: string | undefined;
  /** @default "POST" */
  method?: "POST" | "PUT" | "PATCH" | undefined;
  /** Limits it to events of this application; only workflow events then. */
  slug?: string | undefined;
  workflowIds?: readonly string[] | undefined;
  /** @default what the API makes of the rest */
  type?: "default" | "slack" | "custom" | undefined;
  /** @default true */
  enabled?: boolean | undefined;
  group?: string | undefined;
}

/** Properties to change; all are optional. For groups use `groupWebhooks`. */
export interface UpdateWebhookInput extends Partial<Omit<WebhookInput, "group">> {
  id: string;
}

export interface GroupWebhooksInput {
  /** At least one. */
  ids: readonly string[];
  /** Absent takes them out of their groups. */
  group?: string | undefined;
}

/**
 * Lists the organization's webhooks. `GET /api/v2/public/webhook`. Most deployments refuse session tokens here, with `forbidden`.
 *
 * @example
 * const webhooks = await listWebhooks(session);
 * @throws CobaltError `forbidden` or `session-expired` where a session token may not.
 */
export async function listWebhooks(session: CobaltSession, call?: CallOptions): Promise<Webhook[]> {
  const none = (error: unknown): unknown[] => {
    if (isCobaltError(error) && error.code === "not-found") return []; // how older deployments say that there is none
    throw error;
  };
  return readWebhooks(await session.transport("GET", BASE, call).catch(none), session);
}

/**
 * Reads one webhook. `GET /api/v2/public/webhook/{id}`.
 *
 * @example
 * const { events } = await getWebhook(session, webhookId);
 * @throws CobaltError `not-found` when there is none.
 */
export async function getWebhook(session: CobaltSession, webhookId: string, call?: CallOptions): Promise<Webhook> {
  const body = await session.transport("GET", path`/api/v2/public/webhook/${webhookId}`, call);
  return readWebhook(session, webhookId, body);
}

/**
 * Creates a webhook: events are sent to its URL. `POST /api/v2/public/webhook`.
 *
 * @example
 * await createWebhook(session, { url: "https://example.test/cobalt", events: ["Connection Expired"] });
 * @throws CobaltError `invalid-request` for a URL that is not http or https, and for an unknown event.
 */
export async function createWebhook(session: CobaltSession, input: WebhookInput, call?: CallOptions): Promise<Webhook> {
  const { body, secrets } = writeWebhook(input);
  const sent = { ...call, body: { ...body, group: input.group }, secrets };
  return readWebhook(session, undefined, await session.transport("POST", BASE, sent));
}

/**
 * Changes a webhook. `PUT /api/v2/public/webhook/{id}`.
 *
 * @param input - Properties that you leave out stay as they are.
 * @example
 * await updateWebhook(session, { id: webhook.id, enabled: false });
 * @throws CobaltError `not-found` when there is none, `invalid-request` for input the API refuses.
 */
export async function updateWebhook(
  session: CobaltSession,
  { id, ...input }: UpdateWebhookInput,
  call?: CallOptions,
): Promise<Webhook> {
  const url = path`/api/v2/public/webhook/${id}`;
  return readWebhook(session, id, await session.transport("PUT", url, { ...call, ...writeWebhook(input) }));
}

/**
 * Deletes a webhook. `DELETE /api/v2/public/webhook/{id}`.
 *
 * @returns The ones that are left.
 * @example
 * const left = await deleteWebhook(session, webhook.id);
 * @throws CobaltError `not-found` when there is none.
 */
export async function deleteWebhook(session: CobaltSession, webhookId: string, call?: CallOptions): Promise<Webhook[]> {
  const body = await session.transport("DELETE", path`/api/v2/public/webhook/${webhookId}`, call);
  return readWebhooks(body, session);
}

/**
 * Adds webhooks to a group, or removes them. `PUT /api/v2/public/webhooks/group/edit`.
 *
 * @returns Those that changed.
 * @example
 * await groupWebhooks(session, { ids: [webhook.id], group: "billing" });
 * @throws CobaltError `not-found` when one of them does not exist, `invalid-request` for an empty list.
 */
export async function groupWebhooks(
  session: CobaltSession,
  { ids, group }: GroupWebhooksInput,
  call?: CallOptions,
): Promise<Webhook[]> {
  const body = { webhookIds: idTexts(ids), group };
  return readWebhooks(await session.transport("PUT", "/api/v2/public/webhooks/group/edit", { ...call, body }), session);
}

/**
 * Subscribes the account's oldest webhook, or else the organization's, to more events. `POST /api/v2/public/webhook/subscribe`, which the API
 * deprecates: use `updateWebhook`.
 *
 * @returns Its URL, and all events it now receives.
 * @example
 * const { events } = await subscribeWebhook(session, ["Workflow Errored"]);
 * @throws CobaltError `not-found` when there is no webhook, `invalid-request` without a list of events and for an unknown one.
 */
export async function subscribeWebhook(
  session: CobaltSession,
  events: readonly WebhookEventName[],
  call?: CallOptions,
): Promise<Pick<Webhook, "url" | "events">> {
  assertEvents("subscribeWebhook", events, 'a list such as ["Workflow Errored"]');
  const body = { webhook_events: events };
  return readTarget(session, await session.transport("POST", `${BASE}/subscribe`, { ...call, body }));
}

/**
 * Unsubscribes that webhook from one event. `POST /api/v2/public/webhook/unsubscribe`, which the API deprecates: use `updateWebhook`.
 *
 * @returns Its URL, and all events it now receives.
 * @example
 * const { events } = await unsubscribeWebhook(session, "Workflow Errored");
 * @throws CobaltError `not-found` when there is no webhook, `invalid-request` without the name of an event.
 */
export async function unsubscribeWebhook(
  session: CobaltSession,
  event: WebhookEventName,
  call?: CallOptions,
): Promise<Pick<Webhook, "url" | "events">> {
  assertEvents("unsubscribeWebhook", [event], 'a name such as "Workflow Errored"');
  // one deployment reads the one property, the other the other
  const body = { webhook_event: event.toLowerCase().replaceAll(" ", "-"), webhook_events: [event] };
  return readTarget(session, await session.transport("POST", `${BASE}/unsubscribe`, { ...call, body }));
}

/** For callers without types. */
function assertEvents(caller: string, events: unknown, wanted: string): void {
  if (Array.isArray(events) && events.every((each) => typeof each === "string" && each !== "")) return;
  const message = `[cobalt-kit] ${caller} got no event, so nothing was sent. Pass ${wanted}.`;
  throw new CobaltError("invalid-request", message);
}

/** Domain to wire, and what of it must not come back in an error. */
function writeWebhook(input: Partial<WebhookInput>): { body: Record<string, unknown>; secrets: unknown[] } {
  const { headers } = input;
  return {
    body: {
      webhook_url: input.url,
      webhook_events: input.events,
      webhook_headers: headers && Object.fromEntries(headers.map(({ name, value }) => [name, value])),
      webhook_body: input.body,
      description: input.description,
      method: input.method,
      ...givenIds({ slug: input.slug }),
      workflow_ids: idTexts(input.workflowIds),
      webhook_type: input.type,
      is_enabled: input.enabled,
    },
    secrets: [input.url, ...(headers ?? []).map(({ value }) => value)],
  };
}

function readWebhook(session: CobaltSession, named: string | undefined, body: unknown): Webhook {
  return expected(webhookReader(session, requested(named, body, "webhook_url", "url"))(body), "webhook");
}

async function readTarget(session: CobaltSession, body: unknown): Promise<Pick<Webhook, "url" | "events">> {
  await assertAccepted(body);
  const wire = requested(body, body, "webhook_url", "url", "webhook_events", "events");
  if (!isRecord(wire)) throw unreadable("webhook");
  return readWebhookTarget(wire, session);
}
