import { isJsonObject, type JsonValue } from "../json.ts";
import {
  defined,
  id,
  json,
  list,
  object,
  type Reader,
  type ReadContext,
  readList,
  records,
  text,
  times,
} from "../reading.ts";

/** A URL that events are sent to. */
export interface Webhook {
  id: string;
  /** Wire: `webhook_url`, or `url`. Often a secret: whoever knows it may post there. */
  url: string;
  /** Wire: `webhook_events`, or `events`. */
  events: WebhookEventName[];
  /** Wire: `is_enabled`. */
  enabled: boolean;
  /** Wire: `webhook_type`. */
  type: "default" | "slack" | "custom" | (string & {});
  method: "POST" | "PUT" | "PATCH" | (string & {});
  /** Wire: `webhook_headers`, by name. */
  headers: { name: string; value: string }[];
  /** The template of what is sent; absent means the event. Wire: `webhook_body`. */
  body?: JsonValue;
  /** Wire: `description`, or `webhook_description`, which updates do not change. */
  description?: string;
  /** Limits it to events of this application. */
  slug?: string;
  /** Only these workflows; empty means all. */
  workflowIds: string[];
  group?: string;
  /** The account it was made for, where the API keeps that. */
  linkedAccountId?: string;
  environment?: string;
  createdAt?: string;
  updatedAt?: string;
}

export type WebhookEventName =
  | "Connection Created"
  | "Connection Deleted"
  | "Connection Expired"
  | "Workflow Completed"
  | "Workflow Errored"
  | "Workflow Stopped"
  | "Workflow Timed Out"
  | (string & {});

export function webhookReader(context: ReadContext, named?: string): Reader<Webhook> {
  return object((wire) => {
    const own = id(wire._id) ?? id(wire.id) ?? named;
    if (own === undefined) return undefined;
    return defined({
      id: own,
      ...readWebhookTarget(wire, context),
      enabled: wire.is_enabled !== false,
      type: text(wire.webhook_type) ?? "default",
      method: text(wire.method) ?? "POST",
      headers: list(records(wire.webhook_headers, header), readHeader, context, "headers"),
      body: json(wire.webhook_body),
      description: text(wire.description) ?? text(wire.webhook_description),
      slug: text(wire.slug),
      workflowIds: list(wire.workflow_ids, id, context, "workflow_ids"),
      group: text(wire.group),
      linkedAccountId: id(wire.linked_account_id),
      environment: text(wire.environment),
      ...times(wire),
    });
  });
}

/** Where it goes and when: all that older calls answer with. */
export function readWebhookTarget(
  wire: Record<string, unknown>,
  context: ReadContext,
): Pick<Webhook, "url" | "events"> {
  return {
    url: text(wire.webhook_url) ?? text(wire.url) ?? "",
    events: list(wire.webhook_events ?? wire.events, readEventName, context, "webhook_events", (name) => name),
  };
}

/** All of them; where an account has one, some deployments answer with that alone. */
export function readWebhooks(body: unknown, context: ReadContext): Webhook[] {
  const alone = isJsonObject(body) && webhookReader(context)(body) !== undefined;
  return readList(alone ? [body] : body, webhookReader(context), context, "webhooks", (webhook) => webhook.id);
}

/** In older deployments `connection-created`. */
function readEventName(wire: unknown): string | undefined {
  const name = text(wire);
  return name !== undefined && /^[a-z]+(-[a-z]+)+$/.test(name)
    ? name.replaceAll(/(^|-)([a-z])/g, (_part, dash, letter) => `${dash && " "}${letter.toUpperCase()}`)
    : name;
}

function header(name: string, value: unknown): unknown {
  return { name, value };
}

const readHeader: Reader<{ name: string; value: string }> = object((wire) => {
  const name = text(wire.name);
  const value = id(wire.value);
  return name === undefined || value === undefined ? undefined : { name, value };
});
