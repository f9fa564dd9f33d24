// @vitest-environment node
import fc from "fast-check";
import { expect, it } from "vitest";
import { type CobaltAccount, type CobaltServer, isCobaltError } from "./index.ts";
import { openServer } from "./testing/open-server.ts";

const RUNS = { numRuns: 1000 };
const LONG = { timeout: 60_000 };
const part = fc.oneof(fc.jsonValue(), fc.constantFrom("javascript:alert(1)", "x".repeat(1000), 0, -1, 1e308, null));
const names = fc.constantFrom(
  "_id",
  "id",
  "name",
  "response",
  "raw_response",
  "key",
  "type",
  "__proto__",
  "constructor",
);
const event = fc.dictionary(names, part, { noNullPrototype: true });
const config = fc.dictionary(fc.constantFrom("slug", "config_id", "fields", "workflows", "field_errors"), part);
const other = fc.dictionary(
  fc.constantFrom("token", "expires_in", "refresh_token", "status", "response", "error"),
  part,
);

/** What no function of the client reads. */
const calls: [string, fc.Arbitrary<unknown>, (cobalt: CobaltServer, account: CobaltAccount) => Promise<unknown>][] = [
  ["listEventDefinitions", fc.array(event, { maxLength: 4 }), (cobalt) => cobalt.listEventDefinitions()],
  ["getEventDefinition", event, (cobalt) => cobalt.getEventDefinition("e")],
  [
    "createEventDefinition",
    fc.array(event, { maxLength: 4 }),
    (cobalt) => cobalt.createEventDefinition({ name: "", sample: {} }),
  ],
  ["listInstalledConfigs", fc.array(config, { maxLength: 4 }), (_cobalt, account) => account.listInstalledConfigs()],
  ["getConfigFields", config, (_cobalt, account) => account.getConfigFields({ slug: "slack" })],
  ["listDatastores", fc.array(other, { maxLength: 4 }), (_cobalt, account) => account.listDatastores()],
  ["getExecutionResponse", other, (_cobalt, account) => account.getExecutionResponse("e")],
  ["createSessionToken", other, (_cobalt, account) => account.createSessionToken()],
  ["migrateToken", other, (_cobalt, account) => account.migrateToken({ slug: "s", auth: { type: "t", values: {} } })],
];

it.each(calls)("%s reads any answer, or refuses it by its code", LONG, async (_name, documented, call) => {
  const { account, cobalt, sandbox } = openServer();
  const property = fc.asyncProperty(fc.oneof(documented, fc.jsonValue()), async (answer) => {
    sandbox.control.failNext("*", { status: 200, body: JSON.stringify(answer) });
    const code = await call(cobalt, account).then(
      () => "unexpected-response",
      (error: unknown) => isCobaltError(error) && error.code.replace("credentials-refused", "unexpected-response"),
    );
    sandbox.control.clearRequests();
    expect(code).toBe("unexpected-response");
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
  await fc.assert(property, RUNS);
});

it("listEventDefinitions keeps what is well formed beside what is broken", LONG, async () => {
  const { cobalt, sandbox } = openServer();
  const property = fc.asyncProperty(fc.array(fc.jsonValue({ maxDepth: 1 })), async (broken) => {
    const good = { _id: "good", name: "Paid", response: [{ key: "a", type: "text" }], raw_response: '{"a":1}' };
    sandbox.control.failNext("*", { status: 200, body: JSON.stringify([...broken, good]) });
    expect(await cobalt.listEventDefinitions()).toContainEqual({
      id: "good",
      name: "Paid",
      fields: [{ key: "a", type: "text" }],
      sample: { a: 1 },
    });
  });
  await fc.assert(property, RUNS);
});
