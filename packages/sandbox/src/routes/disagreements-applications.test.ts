// @vitest-environment node
import { describe, expect, it } from "vitest";
import { at, createWorld, itemWith, textAt } from "../testing/visitor.ts";

const base = "/api/v2/public";
const applications = `${base}/application`;
const seed = { "x-sandbox-dialect": "seed" };

describe("where the sources disagree on applications and connecting, the sandbox", () => {
  it("X9 lists them for backends and for browsers, and says nothing of connections without an account", async () => {
    const { key, as } = createWorld();
    const board = (list: Parameters<typeof itemWith>[0]) => itemWith(list, "slug", "board");
    for (const visit of [key("ada"), as("ada")]) {
      expect(board((await visit("GET", applications)).body)).toMatchObject({ connected: true });
    }
    expect(board((await as("ada")("GET", "/api/v2/f-sdk/application")).body)).toMatchObject({ connected: true });
    expect((await key()("GET", `${applications}/board?linked_account_id=ada`)).body).toMatchObject({ connected: true });
    expect((await key("bob")("GET", `${applications}/board?linked_account_id=ada`)).body).toMatchObject({
      connected: false,
    });
    for (const headers of [{}, seed]) {
      const { body } = await key()("GET", `${applications}/board`, { headers });
      expect([at(body, "slug"), at(body, "connected"), at(body, "connected_accounts")]).toEqual([
        "board",
        undefined,
        undefined,
      ]);
    }
  });

  it("X10 calls keys keybased, in the seed dialect api_key, and understands both", async () => {
    const { key } = createWorld();
    expect((await key()("GET", `${applications}/till`)).body).toMatchObject({ auth_type: "keybased" });
    expect((await key()("GET", `${applications}/till`, { headers: seed })).body).toMatchObject({
      auth_type: "api_key",
    });
    expect((await key()("GET", `${applications}/board`, { headers: seed })).body).toMatchObject({
      auth_type: "oauth2",
    });
    const [long, short] = await Promise.all(
      ["keybased", "api_key"].map(async (name) => (await key()("GET", `${applications}?auth_type=${name}`)).body),
    );
    expect(long).toMatchObject([{ slug: "board" }, { slug: "till" }]);
    expect(short).toEqual(long);
  });

  it("X11 tells all of a connection", async () => {
    const { as } = createWorld();
    const { body } = await as("ada")("GET", "/api/v2/f-sdk/application/till");
    expect(at(body, "connected_accounts")).toEqual([
      {
        identifier: "NA",
        auth_type: "keybased",
        connectedAt: expect.any(String),
        status: "expired",
        connection_id: expect.any(String),
      },
    ]);
    expect(body).toMatchObject({ connected: true, reauth_required: true });
  });

  it.each(["/api/v2/f-sdk/application/none", "/api/v1/none/integrate"])(
    "X13 does not find an application: %s",
    async (path) => {
      const { as } = createWorld();
      expect(await as("ada")("GET", path)).toMatchObject({
        status: 404,
        body: { http_error_type: "EXTERNAL_API_ERROR", error: "EXTERNAL_API_FAILURE" },
      });
    },
  );

  it("X51 starts OAuth by GET and POST of a browser, and for a backend", async () => {
    const { as, key } = createWorld();
    const path = `${base}/linked-account/integration/oauth-url/board`;
    const started = [
      await as("ada")("GET", "/api/v1/board/integrate?"),
      await as("ada")("POST", "/api/v1/board/integrate", { body: {} }),
      await key("ada")("GET", path),
    ];
    for (const { body } of started) expect(textAt(body, "auth_url")).toMatch(/^https:.*\/sandbox\/oauth\//);
    expect((await as("ada")("POST", "/api/v1/robot/integrate", { body: {} })).body).toEqual({ connected: true });
  });

  it.each([
    ["POST", "/api/v2/app/till/save", "token"],
    ["PUT", `${base}/linked-account/integration/save-key-credentials/till`, "key"],
  ])("X52 saves keys by %s %s", async (method, path, who) => {
    const { as, key, sandbox } = createWorld();
    const visit = who === "key" ? key("bob") : as("bob");
    expect((await visit(method, path, { body: { secret_key: "k" } })).body).toEqual({ success: true });
    expect(sandbox.control.account("bob").connections).toMatchObject([{ slug: "till" }]);
    expect(await visit(method, path, { body: { secret_key: "bad" } })).toMatchObject({
      status: 500,
      body: { message: expect.stringContaining("Failed to verify credentials: ") },
    });
  });

  it("X52 takes the type of keys in the query alone where a backend saves them: all of the body are credentials", async () => {
    const { key, sandbox } = createWorld();
    const path = `${base}/linked-account/integration/save-key-credentials/till`;
    const body = { secret_key: "k" };
    expect((await key("bob")("PUT", path, { body: { ...body, auth_type: "keybased" } })).status).toBe(400);
    expect((await key("bob")("PUT", `${path}?auth_type=oauth2`, { body })).status).toBe(400);
    expect(sandbox.control.account("bob").connections).toEqual([]);
    expect((await key("bob")("PUT", `${path}?auth_type=api_key`, { body })).body).toEqual({ success: true });
    expect(sandbox.control.account("bob").connections).toMatchObject([{ slug: "till", authType: "keybased" }]);
  });

  it.each(["oauth2", undefined])("X53 disconnects alike by token and by key: %s", async (authType) => {
    const query = authType === undefined ? "" : `auth_type=${authType}`;
    const one = createWorld();
    const two = createWorld();
    const byToken = await one.as("ada")("DELETE", `/api/v1/linked-acc/integration/board?${query}`);
    const byKey = await two.key("ada")("DELETE", `${base}/linked-account/integration/board?${query}`);
    expect(byToken.body).toMatchObject({ account_id: "ada", integrations: [{ type: "till" }] });
    expect(byKey.body).toEqual(byToken.body);
  });
});
