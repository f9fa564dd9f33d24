import { copyJson, isExactNumber, writeJson } from "../exact-json.ts";
import type { JsonObject, JsonValue } from "../fixtures/fixtures.ts";
import { isJsonObject, own, textOf } from "../json.ts";

const places = /\{\{\s*([\w.-]+)\s*\}\}/g;
const onlyPlace = /^\{\{\s*([\w.-]+)\s*\}\}$/;

/** The body that a template asks for: places such as `{{event.slug}}` get their values, in texts of a JSON template or anywhere in a template that is a text. */
export function fillTemplate(template: JsonValue, values: JsonObject): string {
  if (typeof template !== "string") return writeJson(filled(template, values));
  return template.replaceAll(places, (_place, path: string) => inserted(valueAt(values, path)));
}

function filled(template: JsonValue, values: JsonObject): JsonValue {
  const whole: [JsonValue] = [copyJson(template)];
  const waiting: JsonValue[] = [whole];
  for (let outer = waiting.pop(); outer !== undefined; outer = waiting.pop()) {
    if (typeof outer !== "object" || outer === null || isExactNumber(outer)) continue;
    for (const [key, part] of Object.entries(outer)) {
      if (typeof part === "string") Reflect.defineProperty(outer, key, { value: filledText(part, values) });
      else waiting.push(part);
    }
  }
  return whole[0];
}

function filledText(template: string, values: JsonObject): JsonValue {
  const path = onlyPlace.exec(template)?.[1];
  if (path !== undefined) return valueAt(values, path);
  return template.replaceAll(places, (_place, inner: string) => textOf(valueAt(values, inner)));
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
  const json = writeJson(value);
  return typeof value === "string" ? json.slice(1, -1) : json;
}
