import type { JsonObject, JsonValue } from "../fixtures/fixtures.ts";
import { isJsonObject, own, ownText, textOf } from "../json.ts";
import { eventName, isWorkflowEvent, type Webhook, type WebhookEvent } from "../store/webhooks.ts";
import { ApiError } from "./api-error.ts";

type Settings = Omit<Webhook, "id" | "accountId" | "createdAt" | "updatedAt">;

/** The settings of a subscription: what the body says, else what is stored. A change knows no `webhook_description`, and groups have a route of their own. Throws the 400 of the service. */
export function readWebhook(body: JsonObject, stored: Settings | undefined): Settings {
  const slug = textOr(body, "slug", stored?.slug);
  const named = own(body, "webhook_events") ?? own(body, "events");
  const events = eventsOf(named ?? stored?.events, slug);
  if (events.length === 0 && (stored === undefined || named !== undefined)) {
    throw invalid("webhook_events must name at least one event");
  }
  const url = urlOf(own(body, "webhook_url") ?? own(body, "url") ?? stored?.url);
  const template = own(body, "webhook_body") ?? stored?.body;
  const headers = headersOf(own(body, "webhook_headers")) ?? stored?.headers ?? {};
  const computed = template === undefined && Object.keys(headers).length === 0 ? plainType(url) : "custom";
  return {
    url,
    events,
    slug,
    headers,
    body: template,
    type: oneOf(["default", "slack", "custom"], own(body, "webhook_type"), "webhook_type") ?? stored?.type ?? computed,
    method: oneOf(["POST", "PUT", "PATCH"], own(body, "method"), "method") ?? stored?.method ?? "POST",
    enabled: booleanOf(own(body, "is_enabled")) ?? stored?.enabled ?? true,
    description: textOr(body, "description", stored?.description),
    webhookDescription: stored === undefined ? ownText(body, "webhook_description") : stored.webhookDescription,
    workflowIds: textsOf(own(body, "workflow_ids")) ?? stored?.workflowIds ?? [],
    group: stored === undefined ? ownText(body, "group") : stored.group,
  };
}

/** The events a list names, in either spelling. Throws `INVALID_EVENT` for a name the service does not know. */
export function eventsOf(value: JsonValue | undefined, slug: string | undefined): WebhookEvent[] {
  if (!Array.isArray(value)) throw invalid("webhook_events must be a list of events");
  const events = value.map((text) => {
    const event = eventName(text);
    if (event === undefined) throw new ApiError(400, "INVALID_EVENT", `Invalid event: ${JSON.stringify(text)}`);
    return event;
  });
  if (slug !== undefined && !events.every(isWorkflowEvent)) {
    throw new ApiError(400, "INVALID_EVENT", "Only workflow events are allowed with a slug");
  }
  return [...new Set(events)];
}

function urlOf(given: JsonValue | undefined): string {
  const url = typeof given === "string" && URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol === "https:" || url?.protocol === "http:") return url.href;
  throw invalid("webhook_url must be an http or https URL");
}

function plainType(url: string): Settings["type"] {
  return new URL(url).hostname === "hooks.slack.com" ? "slack" : "default";
}

// An empty text or null unsets.
function textOr(body: JsonObject, key: string, stored: string | undefined): string | undefined {
  return own(body, key) === undefined ? stored : ownText(body, key);
}

function booleanOf(value: JsonValue | undefined): boolean | undefined {
  if (value === undefined || typeof value === "boolean") return value;
  throw invalid("is_enabled must be a boolean");
}

function oneOf<T extends string>(allowed: T[], value: JsonValue | undefined, name: string): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw invalid(`${name} must be one of ${allowed.join(", ")}`);
  return found;
}

function textsOf(value: JsonValue | undefined): string[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw invalid("workflow_ids must be a list");
  return value.map(textOf);
}

function headersOf(value: JsonValue | undefined): Record<string, string> | undefined {
  if (value === undefined) return undefined;
  if (!isJsonObject(value)) throw invalid("webhook_headers must be an object");
  const entries = Object.entries(value).map(([name, text]): [string, string] => [name, textOf(text)]);
  try {
    return Object.fromEntries(new Headers(entries));
  } catch {
    throw invalid("webhook_headers must be header names and values");
  }
}

function invalid(message: string): ApiError {
  return new ApiError(400, "VALIDATION_ERROR", message);
}
