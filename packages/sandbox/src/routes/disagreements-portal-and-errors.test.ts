// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../fixtures/fixtures.ts";
import { at, createWorld, textAt } from "../testing/visitor.ts";

const base = "/api/v2/public";

describe("where the sources disagree on portal, datastores and errors, the sandbox", () => {
  it("X44 answers the portal's address under both names, by token and by key", async () => {
    const { as, key, sandbox } = createWorld();
    const byToken = await as("ada")("POST", `${base}/connect-url`, { body: {} });
    const byKey = await key()("POST", `${base}/cobalt-hosted`, { body: { linked_account_id: "ada" } });
    for (const { body } of [byToken, byKey]) {
      expect(at(body, "url")).toBe(at(body, "hosted_url"));
      expect((await sandbox.fetch(textAt(body, "url"))).status).toBe(200);
    }
  });

  it.each<[JsonValue]>([
    [{ color: "#123456", bgColor: "#fff", name: "Ada" }],
    [{ base_color: "#123456", redirect_url: "https://a.test", deep: { list: [1, null] } }],
    [["a", "list"]],
    [7],
  ])("X45 keeps the properties of a portal as they are: %j", async (properties) => {
    const { as } = createWorld();
    await as("ada")("POST", `${base}/connect-url`, { body: properties });
    expect((await as("ada")("GET", `${base}/hosted-properties`)).body).toEqual(properties);
  });

  it("X46 tells datastores by name and by an id that stays", async () => {
    const one = createWorld();
    const two = createWorld();
    const ada = one.key("ada");
    const { body } = await ada("GET", `${base}/datastore`);
    expect(body).toEqual([
      { _id: expect.stringMatching(/^[\da-f]{24}$/), name: "Synced invoices", slug: "board", config_id: "ada" },
    ]);
    expect((await two.key("ada")("GET", `${base}/datastore`)).body).toEqual(body);
    expect((await ada("GET", `${base}/datastore/config/board`)).body).toEqual(["Synced invoices"]);
    const byId = `${base}/datastore/${textAt(body, 0, "_id")}`;
    const byName = `${base}/datastore/config/board/Synced%20invoices`;
    const records = await ada("GET", `${byId}/records`);
    expect(records.body).toMatchObject([{ number: "INV-7" }, { number: "INV-8" }]);
    expect((await ada("GET", `${byName}/records`)).body).toEqual(records.body);
    const where = { customer: "HOPPER" };
    const found = await ada("POST", `${byId}/search`, { body: { query: where } });
    expect(found.body).toEqual([at(records.body, 1)]);
    expect((await ada("POST", `${byName}/search`, { body: where })).body).toEqual(found.body);
  });

  it("X47 names the code of an error twice, with the status the reference gives", async () => {
    const { as, key } = createWorld();
    const answers = [
      await as("ada")("GET", `${base}/execution/none`),
      await key("zoe")("GET", `${base}/execution`),
      await as("ada")("PUT", `${base}/config/field/none`, { headers: { slug: "board" }, body: { value: 1 } }),
      await as("ada")("PUT", `${base}/config/field/none`, { headers: { slug: "none" }, body: { value: 1 } }),
      await as("ada")("POST", `${base}/workflow`, { body: { name: "W", slug: "none" } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 400, 500, 500]);
    for (const { status, body } of answers) {
      expect(body).toMatchObject({
        status_code: status,
        error: at(body, "error_code"),
        error_code: expect.any(String),
      });
    }
  });

  it("X48 answers 401 for a portal's properties without a token", async () => {
    const { nobody } = createWorld();
    expect(await nobody("GET", `${base}/hosted-properties`)).toMatchObject({
      status: 401,
      body: { error: "INVALID_TOKEN" },
    });
  });

  it("X54 limits requests when it is told to", async () => {
    const { as } = createWorld({ rateLimit: { perSecond: 1, burst: 1 } });
    const statuses: number[] = [];
    for (let count = 0; count < 5; count += 1) statuses.push((await as("ada")("GET", `${base}/execution`)).status);
    expect(statuses[0]).toBe(200);
    expect(statuses.at(-1)).toBe(429);
  });

  it.each([false, true])(
    "names each answer for whoever asks about it, and lets pages read that: %s",
    async (exposeTraceId) => {
      const { as } = createWorld({ exposeTraceId });
      for (const path of [`${base}/execution`, `${base}/execution/none`, `${base}/nowhere`]) {
        const { body, headers } = await as("ada")("GET", path);
        const trace = headers.get("x-trace-id");
        expect(trace).toMatch(/^[\da-f-]{36}$/);
        expect([trace, undefined]).toContain(at(body, "request_id"));
        expect(headers.get("access-control-expose-headers")).toBe(exposeTraceId ? "x-trace-id" : null);
      }
    },
  );
});
