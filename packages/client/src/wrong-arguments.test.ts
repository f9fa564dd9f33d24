// @vitest-environment node
// What callers without types pass.
import { createSandbox } from "@cobalt-kit/sandbox";
import { assert, describe, expect, it } from "vitest";
import * as client from "./index.ts";
import { isCobaltError } from "./index.ts";
import { openSession } from "./testing/open-session.ts";
import { operations } from "./testing/operations.ts";
import * as webhooks from "./webhooks-entry.ts";

const functions = new Map<string, unknown>(
  Object.entries({ ...client, ...webhooks }).filter(([name]) => Object.hasOwn(operations, name)),
);
const names = [...functions.keys()];

// one for all: what a call leaves behind does not matter here, and each takes its time to open
const sandbox = createSandbox();

/** What needs no more than a session. */
const complete = new Set([
  "createHostedPortalUrl",
  "getAccount",
  "getHostedProperties",
  "getOrganization",
  "listApplications",
  "listEnabledWorkflows",
  "listExecutions",
  "listWebhooks",
  "listWorkflows",
  "revokeSessionToken",
]);

/** Calls one of them, and tells how it failed and what it sent. */
async function outcome(name: string, ...given: unknown[]): Promise<{ error: unknown; sent: number }> {
  const { session } = openSession({}, sandbox);
  const before = sandbox.control.requests().length;
  const called = functions.get(name);
  assert(typeof called === "function");
  // not `await` alone: what throws before it returns a promise would pass, too
  const promise: unknown = Reflect.apply(called, undefined, [session, ...given]);
  assert(promise instanceof Promise);
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { error, sent: sandbox.control.requests().length - before };
}

const wrong = [undefined, null, Number.NaN, 7, "", true, [], Symbol("harbor"), () => "harbor"];

it("names functions that there are as needing no more", () => {
  expect(names).toEqual(expect.arrayContaining([...complete]));
});

describe.each(names.filter((name) => !complete.has(name)))("%s", (name) => {
  it.each([undefined, null])("given %s, refuses to send anything", async (nothing) => {
    const { error, sent } = await outcome(name, nothing);
    expect(sent).toBe(0);
    expect(error).toSatisfy(
      (thrown) => thrown instanceof TypeError || (isCobaltError(thrown) && thrown.code === "invalid-request"),
    );
  });
});

it.each(names)("%s, given anything, rejects as documented, if it does", async (name) => {
  for (const given of wrong) {
    const { error } = await outcome(name, given);
    expect(error).toSatisfy((thrown) => thrown === undefined || thrown instanceof TypeError || isCobaltError(thrown));
  }
});

const asList = 'a list such as ["Workflow Errored"]';
const asName = 'a name such as "Workflow Errored"';

it.each([
  ...[undefined, null, "Workflow Errored", {}, [undefined], [""]].map((given) => ({
    name: "subscribeWebhook",
    given,
    wanted: asList,
  })),
  ...[undefined, null, 7, "", ["Workflow Errored"]].map((given) => ({
    name: "unsubscribeWebhook",
    given,
    wanted: asName,
  })),
])("$name, given $given, says what it wants", async ({ name, given, wanted }) => {
  const message = `[cobalt-kit] ${name} got no event, so nothing was sent. Pass ${wanted}.`;
  const { error, sent } = await outcome(name, given);
  expect(error).toMatchObject({ code: "invalid-request", message });
  expect(sent).toBe(0);
});

const field = { slug: "slack", fieldId: "f", configId: "c", connectionId: "n", workflowId: "w" };
const inputs: Record<string, unknown[]> = {
  openConfig: [{ slug: "slack", configId: "c", connectionId: "n" }],
  getConfig: [{ slug: "slack", configId: "c", connectionId: "n" }],
  updateConfig: [{ slug: "slack", configId: "c", connectionId: "n" }],
  deleteConfig: [{ slug: "slack", configId: "c", connectionId: "n" }],
  toggleConfigWorkflow: [{ slug: "slack", configId: "c", connectionId: "n", workflowId: "w" }],
  getConfigField: [field],
  setConfigField: [{ ...field, value: 1 }],
  clearConfigField: [field],
  getRuleColumns: [field],
  startAuthorization: ["slack", {}, { connectionId: "n", profileId: "p" }],
  saveCredentials: ["stripe", { secret_key: "k" }, { connectionId: "n", profileId: "p" }],
  disconnectApplication: ["slack", { connectionId: "n" }],
  listDatastores: [{ slug: "slack", configId: "c" }],
  listDatastoreRecords: [{ slug: "slack", configId: "c", name: "d" }],
  listExecutions: [{ workflowId: "w", executionId: "e", slug: "slack", page: 1, limit: 1 }],
  listExecutionBatches: [{ executionId: "e", nodeId: "n", page: 1 }],
  executeWorkflow: [{ workflowId: "w", slug: "slack", payload: 1, configId: "c", connectionId: "n" }],
  triggerEvent: [{ event: "Invoice Paid", slug: "slack", payload: 1, configId: "c" }],
  requestAccess: [{ slug: "sage", email: "ada@harbor.test" }],
  submitHumanTask: [{ id: "t", data: 1 }],
};

describe.each(Object.entries(inputs))("%s", (name, given) => {
  // `JSON.stringify` would write null for each, which asks for something else: the default, or that a value be cleared
  it.each([Number.NaN, Infinity, -Infinity])("sends no %d for any of what it takes", async (number) => {
    for (const [index, input] of given.entries()) {
      const properties = typeof input === "object" && input !== null ? Object.keys(input) : [undefined];
      for (const property of properties) {
        const broken = property === undefined ? number : { ...Object(input), [property]: number };
        const { error, sent } = await outcome(name, ...given.with(index, broken));
        expect({ property, error, sent }).toMatchObject({ property, error: { code: "invalid-request" }, sent: 0 });
      }
    }
  });
});

it.each([
  [{ slug: "slack", fieldId: "f", value: Number.NaN }, '"value" is NaN'],
  [{ slug: "slack", fieldId: "f", value: { limits: [1, -Infinity] } }, '"1" is -Infinity'],
  [{ slug: "slack", fieldId: "f", value: 7n }, "What was given is no JSON"],
])("says what cannot be sent: %o", async (input, sentence) => {
  const { error, sent } = await outcome("setConfigField", input);
  expect(error).toMatchObject({ code: "invalid-request", message: expect.stringContaining(sentence) });
  expect(sent).toBe(0);
});

const target = { slug: "slack", name: "d" };

it.each([
  undefined,
  null,
  {},
  "email",
  7,
  true,
  [null],
  [{}],
  [{ column: "email" }],
  [{ column: "email", matches: 7 }],
])("searchDatastoreRecords, given %j as conditions, says what it wants", async (where) => {
  const message = expect.stringContaining('Pass a list such as [{ column: "email", matches: "@acme.test" }].');
  const { error, sent } = await outcome("searchDatastoreRecords", { ...target, where });
  expect(error).toMatchObject({ code: "invalid-request", message });
  expect(sent).toBe(0);
});

it.each([
  [true, "is of type boolean"],
  [{ id: "c" }, "is of type object"],
  [["c"], "is a list"],
  [Symbol("c"), "is of type symbol"],
  [() => "c", "is of type function"],
  [1e21, "is a number too large"],
  [-Infinity, "is -Infinity"],
  [7.5, "is 7.5"],
])("sends no id that is %o, wherever it would stand", async (id, problem) => {
  for (const [name, given] of Object.entries(inputs)) {
    for (const [index, input] of given.entries()) {
      const properties = Object.keys(Object(input)).filter((property) =>
        /^(?:config|connection|profile)Id$/.test(property),
      );
      for (const property of properties) {
        const { error, sent } = await outcome(name, ...given.with(index, { ...Object(input), [property]: id }));
        const refused = { code: "invalid-request", message: expect.stringContaining(problem) };
        expect({ name, property, error, sent }).toMatchObject({ error: refused, sent: 0 });
      }
    }
  }
});

const noId = [true, Number.NaN, -Infinity, 7.5, 1e21, { id: "c" }, [7], Symbol("c"), (): string => "c"];

describe.each<[where: string, name: string, given: (id: unknown) => unknown]>([
  ["a field", "updateConfig", (id) => ({ slug: "slack", fields: [{ id, value: "v" }] })],
  ["a field without a value", "updateConfig", (id) => ({ slug: "slack", fields: [{ id }] })],
  ["a workflow", "updateConfig", (id) => ({ slug: "slack", workflows: [{ id, enabled: true }] })],
  [
    "a workflow's field",
    "updateConfig",
    (id) => ({ slug: "slack", workflows: [{ id: "w", enabled: true, fields: [{ id, value: 1 }] }] }),
  ],
  ["a webhook", "groupWebhooks", (id) => ({ ids: ["w", id], group: "g" })],
  ["webhooks that are no list", "groupWebhooks", (id) => ({ ids: new Set([id]) })],
  [
    "a webhook's workflow",
    "createWebhook",
    (id) => ({ url: "https://harbor.test", events: ["Workflow Errored"], workflowIds: [id] }),
  ],
  ["a workflow of a webhook that changes", "updateWebhook", (id) => ({ id: "w", workflowIds: ["w", id] })],
  ["an application that is asked for", "requestAccess", (slug) => ({ slug, email: "ada@harbor.test" })],
])("%s", (_where, name, given) => {
  it.each(noId)("is not named by %o", async (id) => {
    const { error, sent } = await outcome(name, given(id));
    const message = expect.stringMatching(/\bis (?:a list|of type|-?Infinity|NaN|7\.5|a number too large)/);
    expect({ error, sent }).toMatchObject({ error: { code: "invalid-request", message }, sent: 0 });
  });
});

it("sends the ids of a body as the API gave them, and numbers as text", async () => {
  const fields = ["", " ", ".", "..", "__proto__", "a\u0000b", "a.b[0]", 7].map((id) => ({ id, value: "v" }));
  await outcome("updateConfig", { slug: "slack", fields, workflows: [{ id: 8, enabled: true, fields: [] }] });
  expect(sandbox.control.requests().at(-1)?.body).toMatchObject({
    fields: Object.fromEntries(fields.map(({ id, value }) => [id, value])),
    workflows: [{ id: "8" }],
  });
  await outcome("groupWebhooks", { ids: ["w", 7] });
  expect(sandbox.control.requests().at(-1)?.body).toEqual({ webhookIds: ["w", "7"] });
});

it.each(["connectionId", "configId", "workflowId"])(
  "takes a %s that is null for one that is not asked for",
  async (id) => {
    const { sent } = await outcome("getConfigField", { slug: "slack", fieldId: "f", [id]: null });
    expect(sent).toBeGreaterThan(0);
    expect(sandbox.control.requests().at(-1)?.query).toEqual({});
  },
);

// it would end or remove everything where one thing was meant
it.each([
  ["disconnectApplication", "connectionId", "connection_id"],
  ["disconnectApplication", "authType", "auth_type"],
  ["deleteConfig", "connectionId", "connection_id"],
  ["deleteConfig", "configId", "config_id"],
  ["clearConfigField", "connectionId", "connection_id"],
  ["clearConfigField", "configId", "config_id"],
  ["clearConfigField", "workflowId", "workflow_id"],
])("%s does not take a %s that is null or empty for one that is not asked for", async (name, property, wire) => {
  const address = name === "disconnectApplication" ? ["hubspot"] : [];
  const named = { slug: "hubspot", fieldId: "f" };
  for (const [id, problem] of [
    [null, "is missing"],
    ["", "is empty"],
  ]) {
    const { error, sent } = await outcome(name, ...address, { ...(address.length === 0 && named), [property]: id });
    const message = expect.stringContaining(`[cobalt-kit] ${wire} ${problem}.`);
    expect({ error, sent }).toMatchObject({ error: { code: "invalid-request", message }, sent: 0 });
  }
});

it.each(["disconnectApplication", "deleteConfig"])("%s asks for no id that is undefined", async (name) => {
  const options = { connectionId: undefined, authType: undefined };
  const { sent } = await outcome(
    name,
    ...(name === "deleteConfig" ? [{ slug: "slack", ...options }] : ["slack", options]),
  );
  expect(sent).toBe(1);
  expect(sandbox.control.requests().at(-1)?.query).toEqual({});
});

const run = { workflowId: "w", slug: "slack" };
const event = { event: "Deal Won", payload: {}, files: { note: new Blob(["x"]) } };

it.each([
  ["executeWorkflow", run, "configId", "config_id"],
  ["executeWorkflow", run, "connectionId", "connection_id"],
  ["executeWorkflow", run, "slug", "slug"],
  ["executeWorkflow", run, "instanceTag", "instance_tag"],
  ["triggerEvent", event, "configId", "config_id"],
  ["triggerEvent", event, "instanceTag", "instance_tag"],
])(
  "%s of %o takes a %s that is null for one that is not given, and sends none that is no text",
  async (name, given, property, wire) => {
    const { sent } = await outcome(name, { ...given, [property]: null });
    expect(sent).toBe(1);
    expect(sandbox.control.requests().at(-1)?.headers).not.toHaveProperty(wire);
    const refused = await outcome(name, { ...given, [property]: { a: 1 } });
    const message = expect.stringContaining("is of type object");
    expect(refused).toMatchObject({ error: { code: "invalid-request", message }, sent: 0 });
  },
);

const cyclic: Record<string, unknown> = {};
cyclic["self"] = cyclic;

it.each([
  ["startAuthorization", "slack", {}],
  ["saveCredentials", "stripe", { secret_key: "k" }],
])("%s refuses fields of a host that are no JSON", async (name, slug, values) => {
  for (const userDefinedFields of [cyclic, { size: 7n }]) {
    const { error, sent } = await outcome(name, slug, values, { userDefinedFields });
    const message = expect.stringContaining("What was given is no JSON");
    expect({ error, sent }).toMatchObject({ error: { code: "invalid-request", message }, sent: 0 });
  }
});

it("names the id that cannot be sent, and sends a number as text", async () => {
  const { error } = await outcome("openConfig", { slug: "slack", connectionId: {} });
  expect(error).toMatchObject({ message: expect.stringContaining("[cobalt-kit] connection_id is of type object") });
  const { sent } = await outcome("openConfig", { slug: "slack", configId: 7 });
  expect(sent).toBe(1);
  expect(sandbox.control.requests().at(-1)?.body).toEqual({ slug: "slack", config_id: "7" });
});
