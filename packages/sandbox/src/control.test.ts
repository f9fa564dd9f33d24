// @vitest-environment node
import { describe, expect, it } from "vitest";
import { createSandbox } from "./create-sandbox.ts";
import type { JsonValue } from "./fixtures/fixtures.ts";
import { beginning, createWorld } from "./testing/visitor.ts";

describe("control", () => {
  it("moves the clock forward only", () => {
    const { control } = createWorld().sandbox;
    expect(control.now()).toBe("2026-10-05T09:30:00.000Z");
    control.advance(90_000);
    expect(control.now()).toBe("2026-10-05T09:31:30.000Z");
    expect(() => control.advance(-1)).toThrow("forward only");
    expect(() => control.advance(Number.NaN)).toThrow("forward only");
    expect(() => control.advance(Number.POSITIVE_INFINITY)).toThrow("forward only");
    expect(() => control.setLatency(-1)).toThrow("a time to wait");
  });

  it.each<[string, JsonValue[], string]>([
    ["advance", ["1"], "forward only"],
    ["advance", [1e300], "forward only"],
    ["setLatency", [1e12], "a time to wait"],
    ["addExecutions", ["ada", 1e9], "How many runs"],
    ["addExecutions", ["ada", -1], "How many runs"],
    ["addApplications", [0.5], "How many applications"],
    ["mintToken", ["ada", { expiresInSeconds: "soon" }], "lifetime"],
    ["failNext", ["*", { headers: { "a b": "c" } }], "headers"],
  ])("refuses what would break it: %s %j", async (method, list, reason) => {
    const { fetch, control } = createWorld().sandbox;
    const response = await fetch(`/sandbox/control/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(list),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: expect.stringContaining(reason) });
    expect(control.now()).toBe("2026-10-05T09:30:00.000Z");
  });

  it("lets a request fail as the service would when it is not told how", async () => {
    const { as, sandbox } = createWorld();
    sandbox.control.failNext("GET /api/v2/public/execution");
    expect((await as("ada")("GET", "/api/v2/public/execution")).status).toBe(500);
  });

  it("adds to a clock that moves by itself", () => {
    let time = beginning;
    const { control } = createWorld({ clock: () => time }).sandbox;
    control.advance(1000);
    time += 500;
    expect(control.now()).toBe("2026-10-05T09:30:01.500Z");
  });

  it("goes back to the beginning", async () => {
    const { sandbox, as } = createWorld();
    const { control } = sandbox;
    const before = control.account("ada");
    const token = await control.mintToken("ada");
    await as("ada")("PUT", "/api/v2/f-sdk/config", { body: { slug: "board", fields: { f_book: "wb_2" } } });
    control.connect("ada", "desk");
    control.addApplications(3);
    control.addExecutions("ada", 3);
    control.setConsentPolicy({ coop: true });
    control.failNext("*", { status: 500 });
    control.advance(60_000);
    control.reset();
    expect(control.account("ada")).toEqual(before);
    expect(control.now()).toBe("2026-10-05T09:30:00.000Z");
    expect(control.requests()).toEqual([]);
    expect(control.authorizations()).toEqual([]);
    const headers = { authorization: `Bearer ${token}` };
    expect((await sandbox.fetch("/api/v2/f-sdk/application", { headers })).status).toBe(401);
    expect((await as("ada")("GET", "/api/v2/f-sdk/application")).body).toHaveLength(5);
  });

  it("revokes tokens issued so far, not those to come", async () => {
    const { sandbox } = createWorld();
    const status = async (token: string) =>
      (await sandbox.fetch("/api/v2/f-sdk/application", { headers: { authorization: token } })).status;
    const token = await sandbox.control.mintToken("ada");
    sandbox.control.revokeTokens("ada");
    expect(await status(token)).toBe(401);
    expect(await status(await sandbox.control.mintToken("ada"))).toBe(200);
  });

  it("connects, expires and disconnects", () => {
    const { control } = createWorld().sandbox;
    control.connect("bob", "board", { authType: "keybased", identifier: "board.test" });
    control.connect("bob", "desk");
    expect(control.account("bob").connections).toMatchObject([
      { slug: "board", authType: "keybased", identifier: "board.test", status: "active" },
      { slug: "desk", authType: "oauth2", identifier: "owner@bob.test" },
    ]);
    control.expire("bob", "board");
    expect(control.account("bob").connections[0]).toMatchObject({ status: "expired" });
    control.disconnect("bob", "board");
    expect(control.account("bob").connections).toHaveLength(1);
    expect(() => control.connect("bob", "desk", { authType: "keybased" })).toThrow("offers oauth2, not keybased");
    expect(() => control.connect("zoe", "desk")).toThrow('no account "zoe"');
    expect(() => control.expire("bob", "board")).toThrow("no connection to");
    expect(() => control.expire("bob", "nothing")).toThrow('no application "nothing"');
  });

  it("changes a config as another tab would, errors at fields included", async () => {
    const { sandbox, as } = createWorld();
    sandbox.control.updateConfig("ada", "board", {
      fields: { f_note: "From elsewhere", f_tab: null, wf_queue: "q2" },
      fieldErrors: [{ id: "f_book", message: "Could not load the choices" }],
    });
    const { body } = await as("ada")("GET", "/api/v2/f-sdk/slug/board/config");
    expect(body).toMatchObject({
      field_errors: [{ id: "f_book", name: "Workbook", error: { message: "Could not load the choices" } }],
      workflows: [{ fields: [{ value: "q2" }] }, {}],
    });
    expect(sandbox.control.account("ada").configs[0]?.fields).toEqual({ f_book: "wb_1", f_note: "From elsewhere" });
    await as("ada")("PUT", "/api/v2/f-sdk/config", { body: { slug: "board", fields: { f_book: "wb_2" } } });
    expect((await as("ada")("GET", "/api/v2/f-sdk/slug/board/config")).body).toMatchObject({ field_errors: [] });
    expect(() => sandbox.control.updateConfig("ada", "board", { fields: { f_none: 1 } })).toThrow('no field "f_none"');
    const slip = { fieldErrors: [{ id: "f_none", message: "Nowhere" }] };
    expect(() => sandbox.control.updateConfig("bob", "board", slip)).toThrow('no field "f_none"');
    expect(sandbox.control.account("bob").configs).toEqual([]);
    sandbox.control.updateConfig("bob", "board", { fields: { f_note: "Made" } });
    expect(sandbox.control.account("bob").configs).toMatchObject([{ config_id: "bob", fields: { f_note: "Made" } }]);
  });

  it("adds a past that has ended, older than what was there", async () => {
    const { sandbox, as } = createWorld();
    sandbox.control.addExecutions("ada", 120);
    const { body } = await as("ada")("GET", "/api/v2/public/execution?limit=200");
    expect(body).toMatchObject({ totalDocs: 125, docs: { length: 125 } });
    const { executions } = sandbox.control.account("ada");
    expect(executions.every((run) => run.terminal)).toBe(true);
    const times = executions.map((run) => Date.parse(run.createdAt));
    expect(times).toEqual(times.toSorted((left, right) => left - right));
    expect(
      sandbox.control
        .account("ada")
        .executions.slice(-5)
        .map((run) => run.workflowId),
    ).toContain("p_live");
    sandbox.control.addExecutions("bob", 2);
    expect(sandbox.control.account("bob").executions).toHaveLength(2);
  });

  it("adds applications that can be connected", async () => {
    const { sandbox, as } = createWorld();
    sandbox.control.addApplications(300);
    const { body } = await as("bob")("GET", "/api/v2/f-sdk/application");
    expect(body).toHaveLength(305);
    const [added] = Array.isArray(body) ? body.slice(-1) : [];
    expect(added).toMatchObject({ auth_type: "keybased", icon: expect.stringMatching(/^data:image\/svg/) });
  });

  it("adds applications under the tags that the standard ones have", async () => {
    const sandbox = createSandbox();
    const headers = { authorization: await sandbox.control.mintToken("blank") };
    const tags = async () => {
      const response = await sandbox.fetch("/api/v2/f-sdk/application", { headers });
      const applications: { tags: string[] }[] = await response.json();
      return new Set(applications.flatMap((application) => application.tags));
    };
    const before = await tags();
    sandbox.control.addApplications(100);
    expect(await tags()).toEqual(before);
  });

  it("lists the requests it saw, with who asked and what was answered", async () => {
    const { sandbox, as, key } = createWorld();
    await as("ada")("GET", "/api/v2/f-sdk/application/board?x=1");
    await key("bob")("POST", "/api/v2/public/config", { body: { slug: "desk" } });
    await as("ada")("GET", "/api/v2/nothing");
    expect(sandbox.control.requests()).toMatchObject([
      {
        method: "GET",
        path: "/api/v2/f-sdk/application/board",
        route: "GET /api/v2/f-sdk/application/:slug",
        query: { x: "1" },
        accountId: "ada",
        at: "2026-10-05T09:30:00.000Z",
        status: 200,
      },
      { route: "POST /api/v2/public/config", accountId: "bob", body: { slug: "desk" }, status: 200 },
      { route: "GET /api/v2/nothing", status: 404 },
    ]);
    expect(sandbox.control.requests({ route: "GET /api/v2/f-sdk/application/:app" })).toHaveLength(1);
    expect(sandbox.control.requests({ route: "GET /api/v2/f-sdk/application/board" })).toHaveLength(1);
    expect(sandbox.control.requests({ route: "GET /api/v2/f-sdk/application/desk" })).toEqual([]);
    expect(() => sandbox.control.requests({ route: "GET /api/v2/nothing" })).toThrow("no route");
    expect(sandbox.control.requests({ method: "POST" })).toHaveLength(1);
    await sandbox.fetch("/sandbox/oauth/0000");
    expect(sandbox.control.requests()).toHaveLength(4);
    expect(sandbox.control.requests({ route: "*" })).toHaveLength(3);
    sandbox.control.clearRequests();
    expect(sandbox.control.requests()).toEqual([]);
  });

  it("names the account of a request by its query, too", async () => {
    const { sandbox, key } = createWorld();
    await key()("GET", "/api/v2/public/execution?linked_account_id=ada");
    expect(sandbox.control.requests()).toMatchObject([{ accountId: "ada", status: 200 }]);
  });

  it("starts from the standard fixtures", async () => {
    const sandbox = createSandbox();
    const headers = { authorization: await sandbox.control.mintToken("harbor") };
    const response = await sandbox.fetch("/api/v2/f-sdk/application", { headers });
    expect((await response.json()).length).toBeGreaterThanOrEqual(60);
  });
});
