// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../fixtures/fixtures.ts";
import { standardFixtures } from "../fixtures/standard-fixtures.ts";
import { at, beginning, createWorld, textAt, type TestWorld } from "../testing/visitor.ts";
import type { SandboxData } from "./sandbox-data.ts";
import { fixtureIds } from "../fixtures/fixture-ids.ts";

const hooks = { webhook_url: "https://ledger.test/hooks", webhook_events: ["Workflow Completed"] };

/** A world after a busy day, with something of every kind in it. */
async function busy(): Promise<TestWorld> {
  const world = createWorld({ deliver: async () => new Response(null, { status: 503 }) });
  const { as, key, sandbox } = world;
  const config: JsonValue = JSON.parse(
    '{"slug":"board","fields":{"f_note":{"$map":[1],"__proto__":{"x":1},"deep":[{"$object":null}]}}}',
  );
  await as("ada")("PUT", "/api/v2/f-sdk/config", { body: config });
  await as("bob")("POST", "/api/v2/f-sdk/config", { body: { slug: "board", labels: { Rows: [{ value: 1 }] } } });
  await key()("POST", "/api/v2/public/webhook", { body: hooks });
  await key()("POST", "/api/v2/public/application/event", { body: { name: "Box Sent", response: {} } });
  await as("bob")("POST", "/api/v2/public/workflow", { body: { name: "Mine" } });
  await as("ada")("POST", "/api/v2/public/connect-url", { body: { name: "Ada" } });
  await key()("PUT", "/api/v2/public/linked-account", {
    body: { account_id: "eve", your_app: { auth_credentials: { t: "1" } } },
  });
  sandbox.control.connect("eve", "till");
  sandbox.control.addApplications(2);
  await as("ada")("POST", "/api/v2/public/event/trigger", { body: { event: "Invoice Paid" } });
  sandbox.control.advance(11_500);
  await sandbox.control.deliveries();
  await as("ada")("POST", "/api/v2/public/event/trigger", { body: { event: "Invoice Paid" } });
  await as("ada")("GET", "/api/v1/board/integrate");
  return world;
}

describe("the data of a sandbox", () => {
  it("is plain JSON that makes another one go on from there", async () => {
    const before = await busy();
    const data = before.sandbox.control.data();
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    const after = createWorld({ data, deliver: async () => new Response(null, { status: 200 }) });
    for (const id of ["ada", "bob", "eve"]) {
      expect(after.sandbox.control.account(id)).toEqual(before.sandbox.control.account(id));
    }
    expect(after.sandbox.control.now()).toBe(before.sandbox.control.now());
    expect(after.sandbox.control.data()).toEqual(data);
    for (const path of ["webhook", "application", "application/event", "linked-account"]) {
      const [was, is] = await Promise.all([before, after].map((world) => world.key()("GET", `/api/v2/public/${path}`)));
      expect(is?.body).toEqual(was?.body);
    }
  });

  it("keeps tokens, flows, deliveries that are still to be made, and runs on their way", async () => {
    const before = await busy();
    const token = await before.sandbox.control.mintToken("ada");
    const after = createWorld({
      data: before.sandbox.control.data(),
      deliver: async () => new Response(null, { status: 200 }),
    });
    const { control, fetch } = after.sandbox;
    expect((await fetch("/api/v2/f-sdk/application", { headers: { authorization: token } })).status).toBe(200);
    const [flow] = control.authorizations();
    control.decide(flow?.state ?? "", "allow");
    expect(await control.deliveries()).toMatchObject([{ status: "pending", attempts: [{ status: 503 }] }]);
    control.advance(60_000);
    expect(await control.deliveries()).toMatchObject([{ status: "delivered" }, { status: "delivered" }]);
    expect(control.account("ada").executions.every((run) => run.terminal)).toBe(true);
  });

  it("gives no id twice", async () => {
    const before = await busy();
    const after = createWorld({ data: before.sandbox.control.data() });
    const made = await Promise.all(
      [before, after].map((world) => world.as("bob")("POST", "/api/v2/public/workflow", { body: { name: "New" } })),
    );
    const [was, is] = made.map(({ body }) => textAt(body, "workflow", "_id"));
    expect(is).toBe(was);
    expect(after.sandbox.control.account("bob").workflows.map(({ name }) => name)).toEqual(["Mine", "New"]);
  });

  it("keeps a form that waits, and starts no schedule for the time nobody was here", async () => {
    const fixtures = standardFixtures;
    const before = createWorld({ fixtures });
    const week = 7 * 86_400_000;
    const after = createWorld({ fixtures, data: before.sandbox.control.data(), clock: () => beginning + week });
    const form = await after.nobody("GET", `/api/v2/public/human-tasks/${fixtureIds.approveAccess}`);
    expect(at(form.body, "status")).toBe("TIMEOUT");
    const count = (world: TestWorld): number => world.sandbox.control.account("harbor").executions.length;
    expect(count(after)).toBe(count(before));
  });

  it("is left behind by a reset, and refused when it is none", async () => {
    const before = await busy();
    const after = createWorld({ data: before.sandbox.control.data() });
    after.sandbox.control.reset();
    expect(after.sandbox.control.account("bob").workflows).toEqual([]);
    const broken: JsonValue[] = [null, {}, { accounts: 7 }, { accounts: [{ runs: [] }] }];
    for (const state of broken) expect(() => createWorld({ data: { version: 1, state } })).toThrow("cannot be read");
    const whole = JSON.stringify(before.sandbox.control.data());
    for (const part of ["webhooks", "tokens", "authorizations"]) {
      const data: SandboxData = JSON.parse(whole.replace(`"${part}":{"$map":[`, `"${part}":{"$map":[["x",null],`));
      expect(() => createWorld({ data })).toThrow("cannot be read");
    }
  });
});
