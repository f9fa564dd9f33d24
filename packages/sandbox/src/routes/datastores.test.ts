// @vitest-environment node
import { describe, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import { createWorld, textAt } from "../testing/visitor.ts";

const base = "/api/v2/public/datastore";
const synced = `${base}/config/board/Synced invoices`;

describe("datastores", () => {
  it("are listed by application, and read with generated record ids", async () => {
    const { as, key } = createWorld();
    expect((await as("ada")("GET", `${base}/config/board`)).body).toEqual(["Synced invoices"]);
    expect((await key("ada")("GET", `${base}/config/till?config_id=ada`)).body).toEqual([]);
    const { body } = await as("ada")("GET", `${synced}/records`);
    expect(body).toMatchObject([
      { number: "INV-7", customer: "Lovelace Ltd", amount: 120 },
      { number: "INV-8", customer: "Hopper Inc" },
    ]);
    expect(textAt(body, 0, "record_id")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(textAt(body, 0, "record_id")).not.toBe(textAt(body, 1, "record_id"));
  });

  it.each([
    [{ customer: "LOVELACE" }, ["INV-7"]],
    [{ number: "^inv-\\d$" }, ["INV-7", "INV-8"]],
    [{ number: "INV", customer: "hopper" }, ["INV-8"]],
    [{ amount: 120 }, ["INV-7"]],
    [{ toString: "." }, []],
    [{}, []],
  ])("are searched by %j, every column a regular expression without case", async (query, numbers) => {
    const { as, key } = createWorld();
    const expected = numbers.map((number) => ({ number }));
    expect((await as("ada")("POST", `${synced}/search`, { body: query })).body).toMatchObject(expected);
    const listed = await key("ada")("GET", base);
    const byId = `${base}/${textAt(listed.body, 0, "_id")}/search`;
    expect((await key("ada")("POST", byId, { body: { query } })).body).toMatchObject(expected);
  });

  it("are searched in good time whatever the expression", async () => {
    const { as } = createWorld();
    const endless = "^(([a-z0-9]|-|\\s)+)+!";
    expect(
      (await as("ada")("POST", `${synced}/search`, { body: { record_id: endless, customer: endless } })).body,
    ).toEqual([]);
    expect((await as("ada")("POST", `${synced}/search`, { body: { number: "(?=INV)" } })).status).toBe(400);
  });

  it("are listed and read by id, which stays the same", async () => {
    const { key, sandbox } = createWorld();
    const { body } = await key("ada")("GET", base);
    expect(body).toEqual([
      { _id: expect.stringMatching(/^[0-9a-f]{24}$/), name: "Synced invoices", slug: "board", config_id: "ada" },
    ]);
    sandbox.control.reset();
    expect((await key("ada")("GET", base)).body).toEqual(body);
    const records = await key("ada")("GET", `${base}/${textAt(body, 0, "_id")}/records`);
    expect(records.body).toEqual((await key("ada")("GET", `${synced}/records`)).body);
  });

  it("go with their config", async () => {
    const { as } = createWorld();
    await as("ada")("DELETE", "/api/v2/f-sdk/slug/board/config");
    expect((await as("ada")("GET", base)).body).toEqual([]);
  });

  it("refuse what is unknown, another's, or no expression", async () => {
    const { as, key, nobody } = createWorld();
    const noConfig = { message: "Server Error", error: "Config not found" };
    expect(await as("bob")("GET", `${base}/config/board`)).toMatchObject({ status: 404, body: noConfig });
    const { body } = await key("ada")("GET", base);
    const path = `${base}/${textAt(body, 0, "_id")}/records`;
    expect((await as("bob")("GET", path)).status).toBe(404);
    expect((await as("ada")("GET", `${base}/config/board/None/records`)).status).toBe(404);
    expect((await as("ada")("POST", `${synced}/search`, { body: { number: "(" } })).status).toBe(400);
    expect((await key()("GET", base)).status).toBe(400);
    expect((await nobody("GET", base)).status).toBe(401);
    expect(await nobody("GET", `${base}/config/board`)).toMatchObject({
      status: 404,
      body: { error_code: "MISSING_REQUIRED_FIELD" },
    });
    expect((await nobody("GET", base, { headers: { "x-api-key": "wrong" } })).status).toBe(401);
  });

  it.each(["harbor", "lumen"])("are there for %s in the standard fixtures", async (accountId) => {
    const { control, fetch } = createSandbox();
    const authorization = await control.mintToken(accountId);
    const response = await fetch(base, { headers: { authorization } });
    expect(await response.json()).not.toEqual([]);
  });
});
