import { fireEvent } from "../engine/fire-event.ts";
import type { JsonObject, JsonValue } from "../fixtures/fixtures.ts";
import { ApiError } from "../http/api-error.ts";
import { requireAccount, requireKeyForAccount } from "../http/credentials.ts";
import { checkPayload } from "../http/json-schema.ts";
import { findApplication } from "../http/named-application.ts";
import { parsedJson } from "../http/request-body.ts";
import type { AddRoute, Visit } from "../http/visit.ts";
import { isJsonObject, own, ownText } from "../json.ts";

/** Events: the host product says what happened, and workflows start. The oldest path takes neither a token nor a form. */
export function eventRoutes(add: AddRoute): void {
  const headerSlug = (visit: Visit): string | undefined => visit.header("slug") || undefined;
  add("POST", "/api/v2/public/event", (visit) => {
    requireKeyForAccount(visit);
    if (isForm(visit)) throw new ApiError(400, "BAD_REQUEST", "Request body is not valid JSON");
    return trigger(visit, headerSlug(visit));
  });
  add("POST", "/api/v2/public/event/trigger", (visit) => trigger(visit, headerSlug(visit)));
  add("POST", "/api/v1/event/trigger", (visit) => trigger(visit, headerSlug(visit)));
  add("POST", "/api/v1/webhook/:application_id", (visit) => {
    requireAccount(visit);
    if (visit.param("application_id") !== visit.store.fixtures.org.defaultApplication.id) throw triggerNotFound();
    return trigger(visit, headerSlug(visit));
  });
  add("POST", "/api/v2/public/event/:slug", (visit) => trigger(visit, visit.param("slug")));
}

interface FiredEvent {
  name: string | undefined;
  payload: JsonValue;
  configId: string | undefined;
}

async function trigger(visit: Visit, slug: string | undefined): Promise<Record<string, unknown>> {
  const account = requireAccount(visit);
  const { store } = visit;
  const application = slug === undefined ? undefined : findApplication(visit, slug);
  // A slug of no application may be the name of an event itself.
  const named = slug === undefined ? undefined : store.eventDefinitions.get(slug);
  if (slug !== undefined && application === undefined && named === undefined) throw triggerNotFound();
  const fired = await readEvent(visit);
  const name = named !== undefined && application === undefined ? named.name : fired.name;
  if (name === undefined) throw new ApiError(400, "MISSING_REQUIRED_FIELD", "event is required");
  const event = store.eventDefinitions.get(name);
  if (event === undefined) throw triggerNotFound();
  checkPayload(event.jsonSchema, fired.payload);
  const runs = fireEvent(store, account, event, {
    payload: fired.payload,
    slug: application?.slug,
    configId: visit.header("config_id") || fired.configId || account.id,
    instanceTag: visit.header("instance_tag") || undefined,
    header: visit.header,
  });
  const started = runs.find(({ outcome }) => outcome.status !== "DUPLICATE");
  return { message: "Webhook Fired Success", execution_id: started?.id };
}

async function readEvent(visit: Visit): Promise<FiredEvent> {
  const body = isForm(visit) ? await readForm(visit) : visit.object();
  return {
    name: ownText(body, "event") ?? ownText(body, "trigger"),
    payload: own(body, "payload") ?? {},
    // Only the seed's description has it in the body.
    configId: visit.dialect === "seed" ? ownText(body, "config_id") : undefined,
  };
}

async function readForm(visit: Visit): Promise<JsonObject> {
  const form = await visit.form();
  const text = (name: string): string | undefined => {
    const value = form.get(name);
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const payload = parsedJson(text("payload") ?? "{}", "payload");
  const files = [...form].flatMap(([name, value]): [string, JsonValue][] =>
    typeof value === "string" ? [] : [[name, { name: value.name, size: value.size, type: value.type }]],
  );
  const whole = isJsonObject(payload) ? { ...payload, ...Object.fromEntries(files) } : payload;
  const entries: [string, JsonValue | undefined][] = [
    ["event", text("event") ?? text("trigger")],
    ["config_id", text("config_id")],
    ["payload", whole],
  ];
  return Object.fromEntries(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

function isForm({ contentType }: Visit): boolean {
  return contentType.startsWith("multipart/form-data");
}

function triggerNotFound(): ApiError {
  return new ApiError(404, "INVALID_EVENT", "Trigger not found");
}
