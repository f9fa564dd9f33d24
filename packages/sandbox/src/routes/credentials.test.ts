// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../fixtures/fixtures.ts";
import { createWorld } from "../testing/visitor.ts";

const migrate = "/api/v2/public/migrate-token";

describe("the structure of credentials", () => {
  it("is told to anybody, by the way to connect", async () => {
    const { nobody } = createWorld();
    expect((await nobody("GET", "/api/v2/public/auth-structure/board")).body).toEqual({
      oauth2: { access_token: "string", refresh_token: { type: "string", required: false } },
      keybased: { host: "string", key: "string" },
    });
    expect((await nobody("GET", "/api/v2/public/auth-structure/acme")).body).toEqual({});
    const unknown = await nobody("GET", "/api/v2/public/auth-structure/none");
    expect(unknown).toMatchObject({ status: 500, body: { error: "SERVER_ERROR" } });
  });
});

describe("X8: a token that is moved", () => {
  it.each<[string, JsonValue]>([
    ["an object of one auth type", { auth_object: { keybased: { secret_key: "sk_1" } } }],
    ["the older flat map", { auth_object: { secret_key: "sk_1" } }],
    ["the name token", { token: { api_key: { secret_key: "sk_1" } } }],
  ])("connects the application, given as %s", async (_name, auth) => {
    const { key, sandbox } = createWorld();
    const body = { slug: "till", ...(typeof auth === "object" && auth !== null && !Array.isArray(auth) ? auth : {}) };
    expect(await key("bob")("PUT", migrate, { body })).toMatchObject({
      status: 200,
      body: { success: true, message: "Integration - till created" },
    });
    expect((await key("bob")("PUT", migrate, { body })).body).toMatchObject({ message: "Integration - till updated" });
    expect(sandbox.control.account("bob").connections).toMatchObject([{ slug: "till", authType: "keybased" }]);
  });

  it.each<[string, number, JsonValue]>([
    ["no slug", 400, {}],
    ["nothing to move", 400, { slug: "till" }],
    ["an unknown application", 404, { slug: "none", auth_object: {} }],
    ["two auth types", 400, { slug: "board", auth_object: { oauth2: {}, keybased: {} } }],
    ["an auth type it does not offer", 400, { slug: "till", auth_object: { oauth2: { access_token: "x" } } }],
    ["values that are no text", 400, { slug: "till", auth_object: { keybased: { secret_key: 7 } } }],
    ["a field too many", 400, { slug: "till", auth_object: { keybased: { secret_key: "x", more: "y" } } }],
    ["a field too few", 400, { slug: "till", auth_object: { keybased: { secret_key: "" } } }],
    ["what the application refuses", 500, { slug: "till", auth_object: { keybased: { secret_key: "bad" } } }],
    ["a custom application, inside a 200", 200, { slug: "acme", auth_object: { keybased: {} } }],
  ])("is refused with %s", async (_name, status, body) => {
    const { key, sandbox } = createWorld();
    expect((await key("bob")("PUT", migrate, { body })).status).toBe(status);
    expect(sandbox.control.account("bob").connections).toEqual([]);
  });

  it("takes the API key and an account", async () => {
    const { as, key } = createWorld();
    expect((await as("bob")("PUT", migrate, { body: {} })).status).toBe(401);
    expect((await key()("PUT", migrate, { body: {} })).status).toBe(400);
  });
});

describe("credentials of the default application", () => {
  const base = "/api/v2/public/linked-account/default-app/auth-credentials";

  it("are added, updated and deleted, and never told", async () => {
    const { as, key } = createWorld();
    await key()("PUT", "/api/v2/public/linked-account", {
      body: { linked_account_id: "bob", your_app: { auth_credentials: { token: "s3cret" } } },
    });
    expect((await as("bob")("PUT", `${base}/token`, { body: { value: 7 } })).body).toMatchObject({ action: "updated" });
    expect((await key("bob")("PUT", `${base}/extra`, { body: { value: "x" } })).body).toMatchObject({
      success: true,
      action: "added",
    });
    expect(JSON.stringify((await key()("GET", "/api/v2/public/linked-account/bob")).body)).not.toContain("s3cret");
    expect((await as("bob")("DELETE", `${base}/extra`)).body).toMatchObject({ success: true });
    expect(await as("bob")("DELETE", `${base}/extra`)).toMatchObject({
      status: 404,
      body: { error_code: "RESOURCE_NOT_FOUND" },
    });
  });

  it("are not there for an account that has not connected it", async () => {
    const { as } = createWorld();
    expect((await as("bob")("PUT", `${base}/token`, { body: { value: "x" } })).status).toBe(404);
  });
});
