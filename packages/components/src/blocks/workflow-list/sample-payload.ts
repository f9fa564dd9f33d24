import type { JsonValue } from "@cobalt-kit/hooks";
import { isObject } from "../schema-form/read-schema.ts";

/** What a workflow says about the data it starts with. */
export interface PayloadShape {
  sample?: JsonValue | undefined;
  schema?: JsonValue | undefined;
}

/** A payload to start from: the example the workflow gives, else a skeleton by its schema, else an empty object. */
export function samplePayload(shape: PayloadShape | undefined): JsonValue {
  if (shape?.sample !== undefined && shape.sample !== null) return shape.sample;
  return skeleton(shape?.schema, 0) ?? {};
}

const deepest = 6;

function skeleton(schema: JsonValue | undefined, depth: number): JsonValue | undefined {
  if (!isObject(schema) || depth > deepest) return undefined;
  for (const given of [schema["default"], schema["const"], first(schema["examples"]), first(schema["enum"])]) {
    if (given !== undefined) return given;
  }
  const type = Array.isArray(schema["type"]) ? schema["type"][0] : schema["type"];
  switch (type) {
    case "string":
      return "";
    case "number":
    case "integer":
      return 0;
    case "boolean":
      return false;
    case "array":
      return [];
    case "object":
      return properties(schema["properties"], depth);
    default:
      return schema["properties"] === undefined ? null : properties(schema["properties"], depth);
  }
}

function properties(schemas: JsonValue | undefined, depth: number): JsonValue {
  if (!isObject(schemas)) return {};
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, skeleton(schema, depth + 1) ?? null]),
  );
}

function first(list: JsonValue | undefined): JsonValue | undefined {
  return Array.isArray(list) ? list[0] : undefined;
}
