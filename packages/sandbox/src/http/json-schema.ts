import { Validator } from "@cfworker/json-schema";
import type { JsonObject, JsonValue } from "../fixtures/fixtures.ts";
import { isJsonObject } from "../json.ts";
import { ApiError } from "./api-error.ts";

/** A JSON Schema as a body gives it: absent and null are none. Throws the 400 of the service for what is no schema. */
export function readSchema(value: JsonValue | undefined): JsonObject | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isJsonObject(value)) throw notASchema();
  try {
    // A reference that leads nowhere is noticed only when something is checked.
    new Validator(value, "2020-12", false).validate({});
  } catch {
    throw notASchema();
  }
  return value;
}

/** Checks a payload against a schema. Throws the 400 of the service, which names every place that does not fit. */
export function checkPayload(schema: JsonObject | undefined, payload: JsonValue): void {
  if (schema === undefined) return;
  const { valid, errors } = new Validator(schema, "2020-12", false).validate(payload);
  if (valid) return;
  // The innermost places: what is around them says no more than that something in it is wrong.
  const places = errors.filter(({ keyword }) => keyword !== "properties" && keyword !== "items");
  throw new ApiError(
    400,
    "VALIDATION_ERROR",
    `Payload validation failed: ${places.map(({ error }) => error).join(" ")}`,
    {
      fields: places.map(({ instanceLocation, error }) => ({
        id: instanceLocation.replace(/^#\/?/, "").replaceAll("/", "."),
        error: { message: error },
      })),
    },
  );
}

function notASchema(): ApiError {
  return new ApiError(400, "VALIDATION_ERROR", "json_schema is not a valid JSON Schema");
}
