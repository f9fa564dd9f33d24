// @vitest-environment node
import { describe, expect, it } from "vitest";
import { at, createWorld, textAt } from "../testing/visitor.ts";

describe("starting OAuth", () => {
  it.each(["GET", "POST"])("answers the address of a consent page to %s", async (method) => {
    const { as, sandbox } = createWorld({ origin: "http://localhost:4010/" });
    const { body } = await as("bob")(method, "/api/v1/board/integrate", method === "POST" ? { body: {} } : {});
    expect(textAt(body, "auth_url")).toMatch(/^http:\/\/localhost:4010\/sandbox\/oauth\/[0-9a-f]{32}$/);
    expect(sandbox.control.authorizations()).toMatchObject([
      { slug: "board", accountId: "bob", status: "pending", authUrl: textAt(body, "auth_url") },
    ]);
  });

  it("answers the same to a backend with the API key", async () => {
    const { key } = createWorld();
    const path = "/api/v2/public/linked-account/integration/oauth-url";
    expect(textAt((await key("bob")("GET", `${path}/desk?subdomain=bob`)).body, "auth_url")).toContain(
      "/sandbox/oauth/",
    );
    expect((await key()("GET", `${path}/desk?subdomain=bob`)).status).toBe(400);
    expect((await key("bob")("GET", `${path}/desk`)).status).toBe(400);
  });

  it("asks for the inputs an application needs first", async () => {
    const { as } = createWorld();
    expect(await as("bob")("GET", "/api/v1/desk/integrate?")).toMatchObject({
      status: 400,
      body: { error_code: "VALIDATION_ERROR", message: "Missing required field: subdomain" },
    });
    expect((await as("bob")("GET", "/api/v1/desk/integrate?subdomain=bob")).status).toBe(200);
    expect((await as("bob")("POST", "/api/v1/desk/integrate", { body: { subdomain: " " } })).status).toBe(400);
  });

  it("connects at once where no person is asked", async () => {
    const { as, sandbox } = createWorld();
    expect((await as("bob")("POST", "/api/v1/robot/integrate", { body: {} })).body).toEqual({ connected: true });
    expect(sandbox.control.account("bob").connections).toMatchObject([{ slug: "robot", status: "active" }]);
  });

  it("refuses unknown, teaser and keys-only applications, and visitors without a token", async () => {
    const { as, nobody } = createWorld();
    expect((await as("bob")("POST", "/api/v1/nothing/integrate", { body: {} })).status).toBe(404);
    expect((await as("bob")("POST", "/api/v1/someday/integrate", { body: {} })).status).toBe(404);
    expect((await as("bob")("POST", "/api/v1/till/integrate", { body: {} })).status).toBe(400);
    expect((await nobody("POST", "/api/v1/board/integrate", { body: {} })).status).toBe(401);
  });
});

describe("connecting with keys", () => {
  const path = "/api/v2/app/board/save";

  it("verifies them and connects, by either route", async () => {
    const { as, key, sandbox } = createWorld();
    expect((await as("bob")("POST", path, { body: { host: "board.test", key: "good" } })).body).toEqual({
      success: true,
    });
    expect(sandbox.control.account("bob").connections).toMatchObject([
      { slug: "board", authType: "keybased", identifier: "board.test", status: "active" },
    ]);
    const publicPath = "/api/v2/public/linked-account/integration/save-key-credentials/till";
    expect((await key("bob")("PUT", publicPath, { body: { secret_key: "good" } })).body).toEqual({ success: true });
    expect((await key()("PUT", publicPath, { body: { secret_key: "good" } })).status).toBe(400);
  });

  it("refuses a key the application does not know", async () => {
    const { as, sandbox } = createWorld();
    const { status, body } = await as("bob")("POST", path, { body: { host: "board.test", key: "bad" } });
    expect(status).toBe(500);
    expect(textAt(body, "message")).toMatch(/^Failed to verify credentials: /);
    expect(sandbox.control.account("bob").connections).toEqual([]);
  });

  it("refuses a missing key, a key that is no text, and what cannot be connected so", async () => {
    const { as, nobody } = createWorld();
    expect(await as("bob")("POST", path, { body: { host: "board.test" } })).toMatchObject({
      status: 400,
      body: { message: "Missing required field: key" },
    });
    expect((await as("bob")("POST", path, { body: { host: {}, key: "x" } })).status).toBe(400);
    expect((await as("bob")("POST", "/api/v2/app/desk/save", { body: { key: "x" } })).status).toBe(400);
    expect((await as("bob")("POST", "/api/v2/app/nothing/save", { body: { key: "x" } })).status).toBe(404);
    expect((await nobody("POST", path, { body: { host: "a", key: "b" } })).status).toBe(401);
  });

  it("renews an expired connection and keeps what was configured", async () => {
    const { as, sandbox } = createWorld();
    await as("ada")("POST", "/api/v2/app/till/save", { body: { secret_key: "new" } });
    const { body } = await as("ada")("GET", "/api/v2/f-sdk/application/till");
    expect(body).toMatchObject({ reauth_required: false, connected_accounts: [{ status: "active" }] });
    expect(at(body, "connected_accounts", 0, "connectedAt")).toBe("2026-10-05T09:30:00.000Z");
    expect(sandbox.control.account("ada").configs.map((config) => config.slug)).toContain("till");
  });
});

describe("disconnecting", () => {
  const path = "/api/v1/linked-acc/integration/board";

  it("removes the connections and the configs of the application, and answers the account", async () => {
    const { as, sandbox } = createWorld();
    const { status, body } = await as("ada")("DELETE", path);
    expect(status).toBe(200);
    expect(body).toMatchObject({ account_id: "ada", integrations: [{ type: "till" }] });
    expect(sandbox.control.account("ada").configs.map((config) => config.slug)).toEqual(["till"]);
    expect(sandbox.control.account("ada").workflows).toHaveLength(2);
  });

  it("removes one way to connect and keeps configs while another is left", async () => {
    const { as, key, sandbox } = createWorld();
    sandbox.control.connect("ada", "board", { authType: "keybased" });
    await as("ada")("DELETE", `${path}?auth_type=oauth2`);
    expect(sandbox.control.account("ada").configs.map((config) => config.slug)).toContain("board");
    await key("ada")("DELETE", "/api/v2/public/linked-account/integration/board?auth_type=keybased");
    expect(sandbox.control.account("ada").configs.map((config) => config.slug)).not.toContain("board");
  });

  it("succeeds where nothing was connected, and refuses the unknown", async () => {
    const { as, key, nobody } = createWorld();
    expect((await as("bob")("DELETE", path)).status).toBe(200);
    expect((await as("bob")("DELETE", "/api/v1/linked-acc/integration/nothing")).status).toBe(404);
    expect((await nobody("DELETE", path)).status).toBe(401);
    expect((await key()("DELETE", "/api/v2/public/linked-account/integration/board")).status).toBe(400);
    expect(
      (await key()("DELETE", "/api/v2/public/linked-account/integration/board?linked_account_id=bob")).status,
    ).toBe(200);
  });
});
