import type { JsonObject, JsonValue } from "@cobalt-kit/hooks";
import { isObject } from "./read-schema.ts";

/** Deeper than any form goes, and short enough for a schema that names itself. */
const DEEPEST = 8;

/**
 * A JSON Schema in the words that forms know: what is written elsewhere in it (`$ref`) stands in its place, a choice between a value and nothing
 * is a value that may be null, and a choice between constants is an `enum` with their titles as `enumNames`. Anything else stays as it is.
 */
export function plainSchema(schema: JsonValue | undefined): JsonValue | undefined {
  return plain(schema, schema, 0);
}

function plain(schema: JsonValue | undefined, root: JsonValue | undefined, depth: number): JsonValue | undefined {
  if (!isObject(schema) || depth > DEEPEST) return schema;
  const known = withoutChoice(referred(schema, root), root);
  const { properties, items } = known;
  return {
    ...known,
    ...(isObject(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, property]) => [key, plain(property, root, depth + 1) ?? null]),
      ),
    }),
    ...(isObject(items) && { items: plain(items, root, depth + 1) ?? null }),
  };
}

/** What stands elsewhere in the same schema, with what is said in its place. One that leads nowhere, or round in a circle, stays. */
function referred(schema: JsonObject, root: JsonValue | undefined): JsonObject {
  let found = schema;
  for (let steps = 0; steps < DEEPEST; steps += 1) {
    const { $ref: reference, allOf, ...rest } = found;
    const part =
      typeof reference === "string" && reference.startsWith("#/")
        ? partAt(root, reference)
        : reference === undefined && Array.isArray(allOf) && allOf.length === 1
          ? allOf[0]
          : undefined;
    if (!isObject(part)) return found;
    found = { ...part, ...rest };
  }
  return schema;
}

function partAt(root: JsonValue | undefined, reference: string): JsonValue | undefined {
  return reference
    .slice(2)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<JsonValue | undefined>(
      (part, step) => (isObject(part) && Object.hasOwn(part, step) ? part[step] : undefined),
      root,
    );
}

function withoutChoice(schema: JsonObject, root: JsonValue | undefined): JsonObject {
  const { anyOf, oneOf, ...rest } = schema;
  const choices = anyOf ?? oneOf;
  if (!Array.isArray(choices) || (anyOf !== undefined && oneOf !== undefined)) return schema;
  const parts = choices.map((choice) => (isObject(choice) ? referred(choice, root) : {}));
  const values = parts.filter(({ type }) => type !== "null");
  const mayBeNull = values.length < parts.length;
  const [only, ...others] = values;
  if (only !== undefined && others.length === 0 && mayBeNull) {
    return { ...only, ...rest, ...(typeof only["type"] === "string" && { type: [only["type"], "null"] }) };
  }
  if (only === undefined || !values.every((part) => part["const"] !== undefined)) return schema;
  return {
    ...rest,
    enum: [...values.map((part) => part["const"] ?? null), ...(mayBeNull ? [null] : [])],
    enumNames: values.map(({ title }) => title ?? null),
  };
}
