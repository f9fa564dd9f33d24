// @vitest-environment node
import { describe, expect, it } from "vitest";
import { at, createWorld, textAt } from "../testing/visitor.ts";

const base = "/api/v2/public/linked-account";

describe("listing accounts", () => {
  it("answers a page, and the next one", async () => {
    const { key } = createWorld();
    expect((await key()("GET", `${base}?limit=1`)).body).toMatchObject({
      docs: [{ account_id: "ada", udf: [{ key_name: "plan", key_value: "pro" }] }],
      totalDocs: 2,
      limit: 1,
      page: 1,
      totalPages: 2,
      hasNextPage: true,
      nextPage: 2,
      prevPage: null,
    });
    expect((await key()("GET", `${base}?limit=1&page=2`)).body).toMatchObject({
      docs: [{ account_id: "bob" }],
      hasNextPage: false,
      prevPage: 1,
    });
  });

  it("finds accounts by an attribute", async () => {
    const { key } = createWorld();
    const { body } = await key()("GET", `${base}?env_variable_name=plan&env_variable_value=pro`);
    expect(body).toMatchObject({ totalDocs: 1, docs: [{ account_id: "ada" }] });
  });

  it("is for the API key only", async () => {
    const { as } = createWorld();
    expect((await as("ada")("GET", base)).status).toBe(401);
  });
});

describe("creating an account", () => {
  it("takes either spelling of the id and keeps credentials to itself", async () => {
    const { key } = createWorld();
    const { status, body } = await key()("POST", base, {
      body: {
        account_id: "cleo",
        name: "Cleo",
        udf: { seats: 5 },
        your_app: { auth_credentials: { api_key: "s3cret" }, region: "emea" },
      },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      account_id: "cleo",
      linked_account_id: "cleo",
      name: "Cleo",
      udf: [{ key_name: "seats", key_value: "5" }],
      your_app: { region: "emea" },
      createdAt: "2026-10-05T09:30:00.000Z",
      created_at: "2026-10-05T09:30:00.000Z",
    });
    expect(JSON.stringify(body)).not.toContain("s3cret");
    expect((await key()("GET", `${base}/cleo`)).status).toBe(200);
  });

  it("refuses a missing id, one that is taken, and credentials left out", async () => {
    const { key } = createWorld();
    expect(await key()("POST", base, { body: { name: "x" } })).toMatchObject({
      status: 400,
      body: { error_code: "INVALID_LINKED_ACCOUNT_ID", message: "linked_account_id required" },
    });
    expect(await key()("POST", base, { body: { linked_account_id: "ada" } })).toMatchObject({
      status: 400,
      body: { message: "Linked account with id ada already exists in the test environment" },
    });
    expect(await key()("POST", base, { body: { linked_account_id: "dora", your_app: {} } })).toMatchObject({
      status: 500,
      body: { message: "Valid App ID and Auth credentials required in your_app" },
    });
    expect((await key()("POST", base, { body: { linked_account_id: "dora", udf: ["x"] } })).status).toBe(400);
    expect((await key()("GET", `${base}/dora`)).status).toBe(404);
  });
});

describe("upserting an account", () => {
  it("creates, then updates; what is nested under payload wins", async () => {
    const { key } = createWorld();
    expect((await key()("PUT", base, { body: { account_id: "cleo", name: "Cleo" } })).body).toMatchObject({
      new_account: true,
    });
    const { body } = await key()("PUT", base, {
      body: { linked_account_id: "cleo", name: "No", payload: { name: "Cleo & Co", udf: { plan: "free" } } },
    });
    expect(body).toMatchObject({ new_account: false, name: "Cleo & Co", udf: [{ key_value: "free" }] });
    expect((await key()("PUT", base, { body: {} })).status).toBe(400);
  });

  it("takes the account from a token, whatever the body names", async () => {
    const { as, key } = createWorld();
    const { body } = await as("ada")("PUT", base, { body: { account_id: "bob", name: "Renamed" } });
    expect(body).toMatchObject({ account_id: "ada", name: "Renamed", new_account: false });
    expect(at((await key()("GET", `${base}/bob`)).body, "name")).toBe("Bob's Bikes");
    expect((await as("ada")("POST", `${base}/upsert`, { body: { account_id: "bob" } })).status).toBe(401);
  });
});

describe("one account", () => {
  it("is told to the key, and to its own token only", async () => {
    const { as, key } = createWorld();
    expect((await key()("GET", `${base}/ada`)).body).toMatchObject({ account_id: "ada" });
    expect((await as("ada")("GET", `${base}/ada`)).status).toBe(200);
    const missing = await key()("GET", `${base}/zoe`);
    expect(missing).toMatchObject({
      status: 404,
      body: {
        error_code: "SERVER_ERROR",
        message: "Linked Account with account id zoe for org 65aa00000000000000000001 in environment test not found",
      },
    });
    const other = await as("ada")("GET", `${base}/bob`);
    const unknown = await as("ada")("GET", `${base}/zoe`);
    expect([other.status, unknown.status]).toEqual([404, 404]);
    expect(at(other.body, "message")).toBe(textAt(unknown.body, "message").replace("zoe", "bob"));
  });

  it("is deleted with its tokens", async () => {
    const { key, as, sandbox } = createWorld();
    const headers = { authorization: `Bearer ${await sandbox.control.mintToken("ada")}` };
    expect((await key()("DELETE", `${base}/ada`)).body).toEqual({ message: "User deleted successfully" });
    expect((await key()("DELETE", `${base}/ada`)).status).toBe(404);
    const response = await sandbox.fetch("/api/v2/f-sdk/application", { headers });
    expect(response.status).toBe(401);
    expect((await as("bob")("DELETE", `${base}/bob`)).status).toBe(401);
  });
});

describe("a deleted account", () => {
  it("takes along connections, tokens, runs and forms, and says so to webhooks", async () => {
    const { as, key, sandbox } = createWorld({ deliver: async () => new Response(null, { status: 200 }) });
    const body = {
      webhook_url: "https://ledger.test/hooks",
      webhook_events: ["Connection Deleted", "Workflow Completed"],
    };
    await key()("POST", "/api/v2/public/webhook", { body });
    await as("ada")("POST", "/api/v2/public/event/trigger", { body: { event: "Invoice Paid" } });
    const token = await sandbox.control.mintToken("ada");
    await key()("DELETE", "/api/v2/public/linked-account/ada");
    sandbox.control.advance(3_600_000);
    const told = (await sandbox.control.deliveries()).map(({ event, body: text }) => [event, JSON.parse(text).slug]);
    expect(told).toEqual([
      ["Connection Deleted", "board"],
      ["Connection Deleted", "till"],
    ]);
    await key()("POST", "/api/v2/public/linked-account", { body: { linked_account_id: "ada" } });
    const response = await sandbox.fetch("/api/v2/f-sdk/application", { headers: { authorization: token } });
    expect(response.status).toBe(401);
    expect(sandbox.control.account("ada")).toMatchObject({ connections: [], configs: [], executions: [] });
  });

  it("are grouped by a scope, and found by it and by a part of their name", async () => {
    const { key } = createWorld();
    await key()("POST", base, { body: { linked_account_id: "cleo", name: "Cleo's Cats", scope: "emea" } });
    await key()("PUT", base, { body: { account_id: "bob", scope: "emea" } });
    const found = async (query: string) => {
      const { body } = await key()("GET", `${base}?${query}`);
      const docs = at(body, "docs");
      return Array.isArray(docs) ? docs.map((account) => at(account, "account_id")) : [];
    };
    expect(await found("scope=emea")).toEqual(["bob", "cleo"]);
    expect(await found("search=CATS")).toEqual(["cleo"]);
    expect(await found("search=s&scope=emea")).toEqual(["bob", "cleo"]);
    expect(await found("scope=apac")).toEqual([]);
  });
});
