import { type JsonObject, type JsonValue, sameJson } from "@cobalt-kit/hooks";
import { DEEPEST, isObject } from "./read-schema.ts";

/** What is written once may stand in many places, and within itself: beyond so many parts, a form shows less of it. */
const MOST_PARTS = 300;

/** So many steps from one reference to the next. One that leads round in a circle has no end. */
const MOST_STEPS = 8;

/** So many choices within a choice, as types that are made of others have them. */
const MOST_CHOICES = 3;

/** Where a part stands. */
interface Place {
  root: JsonValue | undefined;
  depth: number;
  /** From here on, an object that is written elsewhere stays a reference. */
  deepest: number;
  /** What may still be put in its place; undefined outside of what is written elsewhere. */
  copied: boolean;
  budget: { left: number };
}

/**
 * A JSON Schema in the words that forms know: what is written elsewhere in it (`$ref`) stands in its place, a choice between a value and nothing
 * is a value that may be null, and a choice between constants is an `enum` with their titles as `enumNames`. Anything else stays as it is.
 * Of a schema that would be too large a form, such as one that names itself in many places, the deeper parts stay references.
 */
export function plainSchema(schema: JsonValue | undefined): JsonValue | undefined {
  for (let deepest = DEEPEST; deepest > 1; deepest -= 1) {
    const budget = { left: MOST_PARTS };
    const found = plain(schema, { root: schema, depth: 0, deepest, copied: false, budget });
    if (budget.left >= 0) return found;
  }
  return plain(schema, { root: schema, depth: 0, deepest: 1, copied: false, budget: { left: Infinity } });
}

function plain(schema: JsonValue | undefined, place: Place): JsonValue | undefined {
  const { root, depth, deepest, budget } = place;
  if (place.copied) budget.left -= 1;
  if (!isObject(schema) || depth > deepest || budget.left < 0) return schema;
  const known = withoutChoice(referred(schema, root), root, MOST_CHOICES);
  const { properties, items } = known;
  const isCopy = known !== schema;
  if (isCopy && depth === deepest && (isObject(properties) || isObject(items))) return schema;
  const within = { ...place, depth: depth + 1, copied: place.copied || isCopy };
  return {
    ...known,
    ...(isObject(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, property]) => [key, plain(property, within) ?? null]),
      ),
    }),
    ...(isObject(items) && { items: plain(items, within) ?? null }),
  };
}

/** What stands elsewhere in the same schema, with what is said in its place. One that leads nowhere, or round in a circle, stays. */
function referred(schema: JsonObject, root: JsonValue | undefined): JsonObject {
  let found = schema;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
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
    .map((step) => decoded(step).replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<JsonValue | undefined>(
      (part, step) => (isObject(part) && Object.hasOwn(part, step) ? part[step] : undefined),
      root,
    );
}

/** A reference is the end of an address; one that was never encoded is taken as it is. */
function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

/** The same without `anyOf` and `oneOf`, where forms have a word for the choice. */
function withoutChoice(schema: JsonObject, root: JsonValue | undefined, steps: number): JsonObject {
  const { anyOf, oneOf, ...rest } = schema;
  const choices = anyOf ?? oneOf;
  if (steps === 0 || !Array.isArray(choices) || choices.length === 0) return schema;
  if (anyOf !== undefined && oneOf !== undefined) return schema;
  const parts = choices.map((choice) =>
    isObject(choice) ? withoutChoice(referred(choice, root), root, steps - 1) : {},
  );
  const [only = {}, ...others] = parts.filter((part) => !isNothing(part));
  const isOptional = others.length === 0 && parts.some(isNothing);
  const values = parts.map(valuesOf);
  if (values.every((each) => each !== undefined)) {
    const all = values.flat();
    const different = all.filter(({ value }, at) => all.findIndex((each) => sameJson(each.value, value)) === at);
    return {
      // the title of a constant is the name of a choice
      ...(isOptional && only["const"] === undefined && only),
      ...rest,
      enum: different.map(({ value }) => value),
      enumNames: different.map(({ name }) => name),
    };
  }
  if (!isOptional) return schema;
  // "nullable" of OpenAPI says the same of any type
  return { ...only, ...rest, nullable: true };
}

function isNothing(schema: JsonObject): boolean {
  const { type, const: constant, enum: values } = schema;
  return type === "null" || constant === null || (Array.isArray(values) && values.every((value) => value === null));
}

/** The values of a part that lists them all, with the names they are given. */
function valuesOf(schema: JsonObject): { value: JsonValue; name: JsonValue }[] | undefined {
  const { const: constant, enum: values, enumNames, title = null } = schema;
  if (constant !== undefined) return [{ value: constant, name: title }];
  if (Array.isArray(values)) {
    const names = Array.isArray(enumNames) ? enumNames : [];
    return values.map((value, at) => ({ value, name: names[at] ?? null }));
  }
  return schema["type"] === "null" ? [{ value: null, name: title }] : undefined;
}
