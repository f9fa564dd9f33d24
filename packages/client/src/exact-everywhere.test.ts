// @vitest-environment node
import { expect, it } from "vitest";
import {
  getConfig,
  getConfigField,
  getExecution,
  getHumanTask,
  getWorkflowInput,
  listDatastoreRecords,
} from "./index.ts";
import type { CobaltSession } from "./index.ts";
import { parseJson, stringifyJson } from "./json-entry.ts";
import { openSession } from "./testing/open-session.ts";

type Ask = (session: CobaltSession) => Promise<unknown>;

const config: Ask = (session) => getConfig(session, { slug: "hubspot" });
const field: Ask = (session) => getConfigField(session, { slug: "hubspot", fieldId: "f" });
const run: Ask = (session) => getExecution(session, "e1");
const task: Ask = (session) => getHumanTask(session, "t1");
const records: Ask = (session) => listDatastoreRecords(session, { slug: "hubspot", name: "contacts" });
const input: Ask = (session) => getWorkflowInput(session, "w1");

const inConfig = (wire: string): string =>
  `{"slug":"hubspot","config_id":"harbor","fields":[{"id":"f",${wire}}],"workflows":[]}`;

/** Where a document of the API may hold a number, which stands here as %. */
const places: [name: string, ask: Ask, document: string][] = [
  ["a number", config, inConfig('"field_type":"number","value":%')],
  ["a default value", config, inConfig('"field_type":"number","defaultValue":%')],
  ["an option", config, inConfig('"field_type":"select","options":[{"name":"Guild","value":%}]')],
  ["an option without a name", config, inConfig('"field_type":"select","options":[%]')],
  ["a choice of several", config, inConfig('"field_type":"select","multiple":true,"value":[%,"b"]')],
  ["JSON", config, inConfig('"field_type":"json","value":{"a":[{"b":%}]}')],
  ["a default of JSON", config, inConfig('"field_type":"json","defaultValue":[[%]]')],
  ["a map", config, inConfig('"field_type":"map","labels":[{"name":"A","value":"a"}],"value":{"a":%}')],
  ["a label", config, inConfig('"field_type":"map","labels":[{"name":"A","value":%}]')],
  [
    "a side of a mapping",
    config,
    inConfig(
      '"field_type":"map_v2","mapping":{"lhs":{"name":"L","options":[{"name":"A","value":%}]},"rhs":{"name":"R"}}',
    ),
  ],
  [
    "a rule",
    config,
    inConfig('"field_type":"rule_engine","value":{"conditions":[{"lhs":"a","operator":"eq","rhs":%}]}'),
  ],
  [
    "a rule in a group",
    config,
    inConfig(
      '"field_type":"rule_engine","value":{"conditions":[{"conditions":[{"lhs":"a","operator":"in","rhs":[%]}]}]}',
    ),
  ],
  ["a field by itself", field, '{"id":"f","field_type":"json","value":{"n":%}}'],
  ["the input of a step", run, '{"_id":"e1","status":"COMPLETED","nodes":[{"node_id":"n","input_data":{"n":%}}]}'],
  ["the output of a step", run, '{"_id":"e1","status":"COMPLETED","nodes":[{"node_id":"n","latest_output":[%]}]}'],
  ["values of a run", run, '{"_id":"e1","status":"COMPLETED","custom_field_values":{"n":%}}'],
  ["variables of a run", run, '{"_id":"e1","status":"COMPLETED","store_variables":{"n":%}}'],
  ["a task", task, '{"_id":"t1","status":"PENDING","data":{"n":%}}'],
  ["a record", records, '[{"_id":"r1","data":{"n":%}}]'],
  ["an example of what a workflow starts with", input, '{"payload":{"n":%}}'],
];

/** Past 53 bits, with more digits than a number holds, larger than any, and smaller. */
const numbers = [
  "1161888007138312193",
  "-9007199254740993",
  "0.1234567890123456789",
  "1e400",
  "123456789012345678901234567890.5",
  "1e-400",
];

it.each(places)("keeps every digit of %s", async (_name, ask, document) => {
  for (const number of numbers) {
    const { sandbox, session } = openSession();
    sandbox.control.failNext("*", { status: 200, body: document.replace("%", number) });
    expect(stringifyJson(await ask(session))).toContain(number);
  }
});

it("would not be kept by a reader that rounds", () => {
  expect(numbers.filter((number) => JSON.stringify(JSON.parse(number)) === number)).toEqual([]);
  expect(numbers.map((number) => stringifyJson(parseJson(number)))).toEqual(numbers);
});
