// @vitest-environment node
import { expect, it } from "vitest";
import * as server from "./index.ts";
import * as node from "./node-entry.ts";

const wrong: [told: string, value: unknown][] = [
  ["undefined", undefined],
  ["null", null],
  ["NaN", Number.NaN],
  ["a number", 7],
  ["true", true],
  ["a text", "cobalt"],
  ["a symbol", Symbol("cobalt")],
  ["a list", [null]],
  ["an object", {}],
  ["an object of another kind", new Map([["apiKey", 7]])],
  ["a key that is a list", { apiKey: ["k"], authenticate: {}, cobalt: null, onEvent: "handle" }],
  ["claims that claim nothing", { apiKey: "k", onEvent: () => {}, claims: { claim: true } }],
  ["a function", () => {}],
];

/** They read one value each, and tell of a wrong one as JavaScript's own do. */
const ofOneValue = ["exactNumber", "numberText", "parseJson", "sameJson", "stringifyJson"];
/** They say of any value whether it is one, or whether it has ended. */
const { isCobaltError, isExactNumber, isFinished } = server;
const questions = { isCobaltError, isExactNumber, isFinished };

const calls = Object.entries({ ...server, ...node }).flatMap(([name, call]) =>
  name === "CobaltError" || ofOneValue.includes(name) || name in questions ? [] : [{ name, call }],
);

it.each(calls)("$name says what it wants where it is called with something else", async ({ call }) => {
  for (const [told, value] of wrong) {
    for (const given of [[value], [value, value], [value, value, value]]) {
      const error = await outcome(call, given);
      expect({ told, error, isOurs: error === undefined || isCobaltError(error) }).toMatchObject({ isOurs: true });
    }
  }
});

it.each(calls)("$name does nothing without what it needs", async ({ call }) => {
  const code = expect.stringMatching(/^(invalid-request|unexpected-response)$/);
  expect(await outcome(call, [])).toMatchObject({ name: "CobaltError", code });
});

const cobalt = server.createCobaltServer({ apiKey: "k", fetch: () => Promise.reject(new TypeError("sent")) });
const account = cobalt.account("harbor");
const noNumber = "What was given is no JSON";

it.each<[string, Function, unknown[], string]>([
  ["listLinkedAccounts", cobalt.listLinkedAccounts, [{ page: Number.NaN }], noNumber],
  ["listLinkedAccounts", cobalt.listLinkedAccounts, [{ limit: Infinity }], noNumber],
  ["listExecutions", account.listExecutions, [{ page: Number.NaN }], noNumber],
  ["getConfigFields", account.getConfigFields, [{ slug: "slack", configId: { a: 1 } }], "config_id is of type object"],
  ["getConfigFields", account.getConfigFields, [{ slug: { a: 1 } }], "An id in a request is of type object"],
  ["listApplications", cobalt.listApplications, [{ slug: { a: 1 } }], "slug is of type object"],
  ["listApplications", account.listApplications, [{ slug: ["slack"] }], "slug is a list"],
  ["disconnectApplication", account.disconnectApplication, ["slack", { authType: null }], "auth_type is missing"],
  ["disconnectApplication", account.disconnectApplication, ["slack", { authType: "" }], "auth_type is empty"],
  ["deleteConfig", account.deleteConfig, [{ slug: "slack", configId: null }], "config_id is missing"],
  ["deleteConfig", account.deleteConfig, [{ slug: "slack", connectionId: "" }], "connection_id is empty"],
])("%s sends nothing that is none, and names it: %o %o", async (_name, call, given, problem) => {
  const message = expect.stringContaining(`[cobalt-kit] ${problem}`);
  expect(await outcome(call, given)).toMatchObject({ code: "invalid-request", message });
});

it.each(Object.entries(questions))("%s answers whatever it is asked", (_name, ask) => {
  for (const [, value] of wrong) expect(Reflect.apply(ask, undefined, [value])).toBe(false);
});

async function outcome(call: Function, given: unknown[]): Promise<unknown> {
  try {
    await Reflect.apply(call, undefined, given);
    return undefined;
  } catch (error) {
    return error;
  }
}
