import type { JsonObject, JsonValue } from "../fixtures/fixtures.ts";
import { isJsonObject, own, textOf } from "../json.ts";

const places = /\{\{\s*([\w.-]+)\s*\}\}/g;
const onlyPlace = /^\{\{\s*([\w.-]+)\s*\}\}$/;

/** The body that a template asks for: places such as `{{event.slug}}` get their values, in texts of a JSON template or anywhere in a template that is a text. */
export function fillTemplate(template: JsonValue, values: JsonObject): string {
  if (typeof template !== "string") return JSON.stringify(filled(template, values));
  return template.replaceAll(places, (_place, path: string) => inserted(valueAt(values, path)));
}

function filled(template: JsonValue, values: JsonObject): JsonValue {
  if (typeof template === "string") {
    const path = onlyPlace.exec(template)?.[1];
    if (path !== undefined) return valueAt(values, path);
    return template.replaceAll(places, (_place, inner: string) => textOf(valueAt(values, inner)));
  }
  if (Array.isArray(template)) return template.map((part) => filled(part, values));
  if (!isJsonObject(template)) return template;
  return Object.fromEntries(Object.entries(template).map(([key, part]) => [key, filled(part, values)]));
}

function valueAt(values: JsonObject, path: string): JsonValue {
  let value: JsonValue = values;
  for (const key of path.split(".")) {
    if (!isJsonObject(value)) return "";
    value = own(value, key) ?? "";
  }
  return value;
}

// A text lands between quotes of the template, so it is escaped and brings none.
function inserted(value: JsonValue): string {
  const json = JSON.stringify(value);
  return typeof value === "string" ? json.slice(1, -1) : json;
}
