import { exactNumber, type JsonValue } from "@cobalt-kit/hooks";
import { expect, it } from "vitest";
import { samplePayload } from "./sample-payload.ts";

const big = exactNumber("1161888007138312193");

it.each<[string, JsonValue, JsonValue]>([
  ["takes a number of any size as what it is", { properties: { guild: { default: big } } }, { guild: big }],
  ["takes no number for a schema", big, {}],
  ["takes no number for a list of properties", { type: "object", properties: big }, {}],
  ["takes no number for the schema of a property", { type: "object", properties: { a: big } }, { a: null }],
])("%s", (_name, schema, payload) => {
  expect(samplePayload({ schema })).toEqual(payload);
});

it("goes no deeper than anybody reads", () => {
  let schema: JsonValue = { type: "string" };
  for (let level = 0; level < 10_000; level += 1) schema = { type: "object", properties: { inner: schema } };
  expect(JSON.stringify(samplePayload({ schema }))).toHaveLength(74);
});
