import { writeJson } from "../exact-json.ts";
import type { EventDefinitionFixture, JsonObject } from "../fixtures/fixtures.ts";
import { isJsonObject } from "../json.ts";

/** An event the org defined, its sample as a list of dotted keys and as text. */
export function eventDefinitionRecord({
  id,
  name,
  sample,
  jsonSchema,
}: EventDefinitionFixture): Record<string, unknown> {
  return {
    _id: id,
    name,
    response: keysOf(sample, "", 0),
    raw_response: writeJson(sample),
    json_schema: jsonSchema,
  };
}

/** Further in, keys are as long as the sample; the text beside them says the whole. */
const deepestKey = 100;

function keysOf(object: JsonObject, prefix: string, depth: number): { key: string; type: "text" | "object" }[] {
  return Object.entries(object).flatMap(([name, value]) => {
    const key = `${prefix}${name}`;
    if (!isJsonObject(value)) return [{ key, type: "text" as const }];
    return [{ key, type: "object" as const }, ...(depth < deepestKey ? keysOf(value, `${key}.`, depth + 1) : [])];
  });
}
