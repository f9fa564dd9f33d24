import { readJson } from "../exact-json.ts";
import type { EventDefinitionFixture, JsonObject, JsonValue } from "../fixtures/fixtures.ts";
import { ApiError } from "../http/api-error.ts";
import { requireKey } from "../http/credentials.ts";
import { readSchema } from "../http/json-schema.ts";
import type { AddRoute, Visit } from "../http/visit.ts";
import { isJsonObject, own, ownText } from "../json.ts";
import { eventDefinitionRecord } from "../wire/event-definition-record.ts";

const base = "/api/v2/public/application/event";

/** What the org says may happen in its product. What is defined can be fired, and found. */
export function eventDefinitionRoutes(add: AddRoute): void {
  add("GET", base, (visit) => {
    requireKey(visit);
    return all(visit);
  });
  add("POST", base, (visit) => {
    requireKey(visit);
    const definition = readDefinition(visit);
    checkName(visit, definition.name, undefined);
    visit.store.eventDefinitions.set(definition.name, { id: visit.store.nextId(), ...definition });
    return all(visit);
  });
  add("GET", `${base}/:event_id`, (visit) => eventDefinitionRecord(definitionOf(visit)));
  add("PUT", `${base}/:event_id`, (visit) => {
    const stored = definitionOf(visit);
    const changed = readDefinition(visit);
    checkName(visit, changed.name, stored);
    const { eventDefinitions } = visit.store;
    const others = [...eventDefinitions.values()];
    eventDefinitions.clear();
    for (const definition of others) {
      const kept = definition === stored ? { id: stored.id, ...changed } : definition;
      eventDefinitions.set(kept.name, kept);
    }
    return all(visit);
  });
  add("DELETE", `${base}/:event_id`, (visit) => {
    visit.store.eventDefinitions.delete(definitionOf(visit).name);
    return all(visit);
  });
}

function all({ store }: Visit): unknown[] {
  return [...store.eventDefinitions.values()].map(eventDefinitionRecord);
}

function definitionOf(visit: Visit): EventDefinitionFixture {
  requireKey(visit);
  const id = visit.param("event_id");
  const found = [...visit.store.eventDefinitions.values()].find((definition) => definition.id === id);
  if (found === undefined) throw new ApiError(404, "RESOURCE_NOT_FOUND", `Event with id ${id} not found`);
  return found;
}

function readDefinition(visit: Visit): Omit<EventDefinitionFixture, "id"> {
  const body = visit.object();
  const name = ownText(body, "name");
  const sample = sampleOf(own(body, "response"));
  if (name === undefined || sample === undefined) {
    throw new ApiError(400, "MISSING_REQUIRED_FIELD", "name and response are required");
  }
  const jsonSchema = readSchema(own(body, "json_schema"));
  return { name, sample, ...(jsonSchema && { jsonSchema }) };
}

// The sample payload comes as an object or as its text.
function sampleOf(response: JsonValue | undefined): JsonObject | undefined {
  if (typeof response !== "string") return isJsonObject(response) ? response : undefined;
  try {
    const value = readJson(response);
    return isJsonObject(value) ? value : undefined;
  } catch {
    throw new ApiError(400, "VALIDATION_ERROR", "response is not valid JSON");
  }
}

function checkName({ store }: Visit, name: string, itself: EventDefinitionFixture | undefined): void {
  const known = store.eventDefinitions.get(name);
  if (known === undefined || known === itself) return;
  throw new ApiError(400, "INVALID_EVENT_ID", `Event with name ${name} already exists`);
}
