// @vitest-environment node
import { describe, expect, it } from "vitest";
import { at, createWorld, textAt } from "../testing/visitor.ts";

const base = "/api/v2/public";
const accounts = `${base}/linked-account`;
const seed = { "x-sandbox-dialect": "seed" };

describe("where the sources disagree on sessions and accounts, the sandbox", () => {
  it.each([["Bearer "], ["bearer "], ["BEARER   "], [""]])("X2 takes a token after %j", async (scheme) => {
    const { sandbox, nobody } = createWorld();
    const headers = { authorization: `${scheme}${await sandbox.control.mintToken("ada")}` };
    expect((await nobody("GET", "/api/v2/f-sdk/application", { headers })).status).toBe(200);
  });

  it("X3 lets a token live a day, or as long as it is told to", async () => {
    const body = { linked_account_id: "ada" };
    const usual = createWorld();
    expect((await usual.key()("POST", `${base}/session-token`, { body })).body).toMatchObject({ expires_in: 86_400 });
    const { key, sandbox, nobody } = createWorld({ tokenLifetimeSeconds: 60 });
    const minted = await key()("POST", `${base}/session-token`, { body });
    expect(minted.body).toMatchObject({ expires_in: 60 });
    const headers = { authorization: textAt(minted.body, "token") };
    sandbox.control.advance(59_000);
    expect((await nobody("GET", "/api/v2/f-sdk/application", { headers })).status).toBe(200);
    sandbox.control.advance(1000);
    expect((await nobody("GET", "/api/v2/f-sdk/application", { headers })).status).toBe(401);
  });

  it.each([{}, seed])("X4 answers a token with its times, and the same one until it is forced: %j", async (headers) => {
    const { key } = createWorld();
    const mint = (query = "") =>
      key()("POST", `${base}/session-token${query}`, { headers, body: { linked_account_id: "ada" } });
    const first = await mint();
    expect(first.body).toEqual({
      token: expect.any(String),
      refresh_token: expect.any(String),
      expires_in: expect.any(Number),
      refresh_expires_in: expect.any(Number),
    });
    expect((await mint()).body).toEqual(first.body);
    expect(at((await mint("?force_refresh=true")).body, "token")).not.toBe(at(first.body, "token"));
  });

  it("X5 tells account and times in both spellings, and takes the account in either", async () => {
    const { key } = createWorld();
    const { body } = await key()("GET", `${accounts}/ada`);
    expect(body).toMatchObject({ account_id: "ada", linked_account_id: "ada" });
    expect([at(body, "createdAt"), at(body, "updatedAt")]).toEqual([at(body, "created_at"), at(body, "updated_at")]);
    for (const name of ["account_id", "linked_account_id"]) {
      const named = { body: { [name]: "ada" } };
      expect((await key()("POST", accounts, { body: { [name]: `new-${name}` } })).status).toBe(200);
      expect((await key()("PUT", accounts, named)).body).toMatchObject({ new_account: false });
      expect((await key()("POST", `${accounts}/upsert`, named)).body).toMatchObject({ new_account: false });
      expect((await key()("POST", `${base}/session-token`, named)).status).toBe(200);
      expect((await key()("POST", `${base}/cobalt-hosted`, named)).status).toBe(200);
    }
  });

  it("X6 lists accounts as a page, in the seed dialect as an array", async () => {
    const { key } = createWorld();
    expect((await key()("GET", accounts)).body).toMatchObject({ page: 1, limit: 10, totalDocs: 2, docs: [{}, {}] });
    expect((await key()("GET", `${accounts}?limit=1`, { headers: seed })).body).toMatchObject([
      { linked_account_id: "ada" },
      { linked_account_id: "bob" },
    ]);
  });

  it.each([
    ["PUT", accounts],
    ["POST", `${accounts}/upsert`],
  ])("X7 updates or adds an account by %s %s; what is nested wins", async (method, path) => {
    const { key } = createWorld();
    const body = { linked_account_id: "cleo", name: "No", payload: { name: "Cleo", udf: { plan: "pro" } } };
    expect((await key()(method, path, { body })).body).toMatchObject({ name: "Cleo", new_account: true });
    expect((await key()(method, path, { body })).body).toMatchObject({ new_account: false });
    expect((await key()("GET", `${accounts}/cleo`)).body).toMatchObject({ udf: [{ key_name: "plan" }] });
  });

  it.each([
    ["PUT", `${base}/migrate-token`, "auth_object", { keybased: { secret_key: "k" } }],
    ["PUT", `${base}/migrate-token`, "token", { secret_key: "k" }],
    ["POST", `${accounts}/bob/migrate-token`, "token", { secret_key: "k" }],
    ["POST", `${accounts}/bob/migrate-token`, "auth_object", { keybased: { secret_key: "k" } }],
  ])("X8 takes credentials over by %s %s with %s %j", async (method, path, name, value) => {
    const { key, sandbox } = createWorld();
    const { status, body } = await key("bob")(method, path, { body: { slug: "till", [name]: value } });
    expect([status, at(body, "success")]).toEqual([200, true]);
    expect(sandbox.control.account("bob").connections).toMatchObject([{ slug: "till", authType: "keybased" }]);
  });

  it("X59 does not find an account to delete that is not there", async () => {
    const { key } = createWorld();
    expect((await key()("DELETE", `${accounts}/zoe`)).status).toBe(404);
  });

  it("X61 takes any metadata where it may, echoes it, and never tells credentials", async () => {
    const plain = { linked_account_id: "cleo", your_app: { region: "emea" } };
    const strict = createWorld();
    expect((await strict.key()("POST", accounts, { body: plain })).status).toBe(500);
    expect((await strict.key()("POST", accounts, { headers: seed, body: plain })).body).toMatchObject(plain);
    const lenient = createWorld({ strict: false });
    expect((await lenient.key()("POST", accounts, { body: plain })).body).toMatchObject(plain);
    const secret = { account_id: "dora", your_app: { region: "emea", auth_credentials: { api_key: "s3cret" } } };
    const { body } = await strict.key()("POST", accounts, { body: secret });
    expect(at(body, "your_app")).toEqual({ region: "emea" });
    for (const headers of [{}, seed]) {
      const read = await strict.key()("GET", `${accounts}/dora`, { headers });
      expect(JSON.stringify(read.body)).not.toMatch(/s3cret|auth_credentials/);
    }
  });

  it("X63 answers 400 for a token of an account it does not know", async () => {
    const { key } = createWorld();
    expect(await key()("POST", `${base}/session-token`, { body: { linked_account_id: "zoe" } })).toMatchObject({
      status: 400,
      body: { error_code: "INVALID_LINKED_ACCOUNT_ID" },
    });
  });

  it("X64 answers a new account with the account", async () => {
    const { key } = createWorld();
    const { body } = await key()("POST", accounts, { body: { linked_account_id: "cleo", name: "Cleo" } });
    expect(body).toMatchObject({ account_id: "cleo", name: "Cleo" });
    expect(at(body, "integrations")).toBeUndefined();
  });
});
