import {
  assertAccepted,
  type CallOptions,
  type CobaltSession,
  defined,
  expected,
  id,
  json,
  type JsonValue,
  list,
  object,
  parseJson,
  path,
  type Reader,
  type ReadContext,
  readList,
  requested,
  text,
} from "@cobalt-kit/client/transport";

/** An event that you trigger and workflows listen to. */
export interface EventDefinition {
  id: string;
  /** The name to pass to `triggerEvent`; case matters. */
  name: string;
  /** What workflows can use of its payload; keys of nested objects are dotted. Wire: `response`. */
  fields: EventField[];
  /** A sample payload. Wire: `raw_response`. */
  sample?: JsonValue;
  /** JSON Schema of the payload; payloads that do not match are refused. Wire: `json_schema`. */
  jsonSchema?: JsonValue;
}

export interface EventField {
  key: string;
  type: "text" | "object" | (string & {});
}

export interface EventDefinitionInput {
  name: string;
  /** A sample payload: workflows can use its keys. */
  sample: JsonValue;
  /** JSON Schema of the payload; payloads that do not match are refused. */
  jsonSchema?: JsonValue | undefined;
}

export interface UpdateEventDefinitionInput extends EventDefinitionInput {
  id: string;
}

/** The events your product triggers. */
export interface EventDefinitions {
  /**
   * Lists the events that can be triggered. `GET /api/v2/public/application/event`.
   *
   * @example
   * const names = (await cobalt.listEventDefinitions()).map(({ name }) => name);
   */
  listEventDefinitions(call?: CallOptions): Promise<EventDefinition[]>;
  /**
   * Reads one event. `GET /api/v2/public/application/event/{id}`.
   *
   * @example
   * const { sample } = await cobalt.getEventDefinition(definition.id);
   * @throws CobaltError `not-found` when there is none, on some deployments `invalid-request`.
   */
  getEventDefinition(eventId: string, call?: CallOptions): Promise<EventDefinition>;
  /**
   * Adds an event. `POST /api/v2/public/application/event`.
   *
   * @example
   * await cobalt.createEventDefinition({ name: "Invoice Paid", sample: { number: "INV-7", amount: 120 } });
   * @throws CobaltError `invalid-request` without a name or a sample, and for a name that is already taken.
   */
  createEventDefinition(input: EventDefinitionInput, call?: CallOptions): Promise<EventDefinition>;
  /**
   * Replaces an event. `PUT /api/v2/public/application/event/{id}`.
   *
   * @example
   * await cobalt.updateEventDefinition({ ...definition, sample: { number: "INV-7", amount: 120, currency: "EUR" } });
   * @throws CobaltError `not-found` when there is none, on some deployments `invalid-request`.
   */
  updateEventDefinition(input: UpdateEventDefinitionInput, call?: CallOptions): Promise<EventDefinition>;
  /**
   * Removes an event. `DELETE /api/v2/public/application/event/{id}`.
   *
   * @returns The ones that are left.
   * @example
   * await cobalt.deleteEventDefinition(definition.id);
   * @throws CobaltError `not-found` when there is none, on some deployments `invalid-request`.
   */
  deleteEventDefinition(eventId: string, call?: CallOptions): Promise<EventDefinition[]>;
}

const BASE = "/api/v2/public/application/event";

export function eventDefinitions(session: CobaltSession): EventDefinitions {
  const { transport: send } = session;
  const read = eventDefinitionReader(session);
  const readAll = (body: unknown): EventDefinition[] => readList(body, read, session, "events", (event) => event.id);
  // what changes an event answers with all of them
  const readChanged = async (body: unknown, isIt: (event: EventDefinition) => boolean): Promise<EventDefinition> => {
    await assertAccepted(body);
    return expected(Array.isArray(body) ? readAll(body).find(isIt) : read(body), "event");
  };
  return {
    async listEventDefinitions(call) {
      return readAll(await send("GET", BASE, call));
    },

    async getEventDefinition(eventId, call) {
      const body = await send("GET", BASE + path`/${eventId}`, call);
      return expected(eventDefinitionReader(session, requested(eventId, body, "name"))(body), "event");
    },

    async createEventDefinition(input, call) {
      const body = await send("POST", BASE, { ...call, body: writeEventDefinition(input) });
      return readChanged(body, ({ name }) => name === input.name);
    },

    async updateEventDefinition(input, call) {
      const body = await send("PUT", BASE + path`/${input.id}`, { ...call, body: writeEventDefinition(input) });
      return readChanged(body, (event) => event.id === input.id);
    },

    async deleteEventDefinition(eventId, call) {
      return readAll(await send("DELETE", BASE + path`/${eventId}`, call));
    },
  };
}

/** @param named - The event the request asked for. */
function eventDefinitionReader(context: ReadContext, named?: string): Reader<EventDefinition> {
  return object((wire) => {
    const own = id(wire._id) ?? id(wire.id) ?? named;
    if (own === undefined) return undefined;
    return defined({
      id: own,
      name: text(wire.name) ?? own,
      fields: list(wire.response, readField, context, `${own}.response`, ({ key }) => key),
      sample: readSample(wire.raw_response),
      jsonSchema: json(wire.json_schema),
    });
  });
}

const readField: Reader<EventField> = object((wire) => {
  const key = text(wire.key);
  return key === undefined ? undefined : { key, type: text(wire.type) ?? "text" };
});

/** JSON as text; what is none is left as it is. */
function readSample(wire: unknown): JsonValue | undefined {
  if (typeof wire !== "string") return json(wire);
  try {
    return json(parseJson(wire));
  } catch {
    return text(wire);
  }
}

function writeEventDefinition({ name, sample, jsonSchema }: EventDefinitionInput): Record<string, unknown> {
  return { name, response: sample, json_schema: jsonSchema };
}
