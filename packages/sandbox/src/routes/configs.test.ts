// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../fixtures/fixtures.ts";
import { at, createWorld, itemWith, type VisitPath } from "../testing/visitor.ts";

const families = ["/api/v2/f-sdk", "/api/v2/public"] as const;

describe.each(families)("configs by %s", (prefix) => {
  const start = () => {
    const world = createWorld();
    const visitor = (accountId: string): VisitPath =>
      prefix.includes("f-sdk") ? world.as(accountId) : world.key(accountId);
    return { ...world, visitor };
  };
  const path = `${prefix}/config`;
  const boardPath = `${prefix}/slug/board/config`;

  it("makes a config with what is defined, and finds it the next time", async () => {
    const { visitor } = start();
    const first = await visitor("bob")("POST", path, { body: { slug: "board" } });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      slug: "board",
      config_id: "bob",
      linked_account_id: "bob",
      field_errors: [],
      workflows: [
        { id: "w_paid", enabled: false, fields: [{ id: "wf_queue" }] },
        { id: "w_auto", enabled: true },
      ],
    });
    expect(itemWith(at(first.body, "fields"), "id", "f_note")).toMatchObject({ defaultValue: "Hello", hidden: false });
    expect(itemWith(at(first.body, "fields"), "id", "f_note")).not.toHaveProperty("value");
    expect(itemWith(at(first.body, "workflows"), "id", "w_auto")).not.toHaveProperty("fields");
    const second = await visitor("bob")("POST", path, { body: { slug: "board", labels: [] } });
    expect(at(second.body, "_id")).toBe(at(first.body, "_id"));
  });

  it("keeps several configs of one application apart", async () => {
    const { visitor } = start();
    const body = { slug: "board", config_id: "team-north", fields: { f_note: "North" }, workflows: [] };
    expect((await visitor("ada")("POST", path, { body })).body).toMatchObject({ config_id: "team-north" });
    const { body: north } = await visitor("ada")("GET", `${boardPath}/team-north`);
    expect(valueOf(north, "f_note")).toBe("North");
    expect(valueOf((await visitor("ada")("GET", boardPath)).body, "f_note")).toBeUndefined();
    expect((await visitor("ada")("GET", "/api/v2/public/slug/board/configs")).body).toMatchObject([
      { config_id: "ada" },
      { config_id: "team-north" },
    ]);
  });

  it("merges an update: null clears, and an empty text where there is no default", async () => {
    const { visitor } = start();
    const fields = { f_note: "Hi", f_owner: "u_9" };
    await visitor("ada")("PUT", path, { body: { slug: "board", fields, workflows: [] } });
    const { body } = await visitor("ada")("PUT", path, {
      body: {
        slug: "board",
        fields: { f_owner: "", f_note: "" },
        workflows: [{ id: "w_paid", enabled: true, fields: { wf_queue: "q2" } }],
      },
    });
    expect(valueOf(body, "f_owner")).toBeUndefined();
    expect(valueOf(body, "f_note")).toBe("");
    expect(valueOf(body, "f_book")).toBe("wb_1");
    expect(at(body, "workflows")).toMatchObject([
      { id: "w_paid", enabled: true, fields: [{ value: "q2" }] },
      { id: "w_auto", enabled: true },
    ]);
    expect((await visitor("ada")("GET", boardPath)).body).toEqual(body);
    const cleared = await visitor("ada")("PUT", path, { body: { slug: "board", fields: { f_note: null } } });
    expect(valueOf(cleared.body, "f_note")).toBeUndefined();
  });

  it("takes fields as a list too", async () => {
    const { visitor } = start();
    const { body } = await visitor("ada")("PUT", path, {
      body: { slug: "board", fields: [{ id: "f_note", value: "Hi" }], workflows: [{ id: "w_paid", fields: [] }] },
    });
    expect(valueOf(body, "f_note")).toBe("Hi");
    expect(at(body, "workflows", 0, "enabled")).toBe(true);
  });

  it("leaves the choices out when asked", async () => {
    const { visitor } = start();
    const headers = { disable_field_options: "true" };
    const { body } = await visitor("ada")("GET", boardPath, { headers });
    expect(itemWith(at(body, "fields"), "id", "f_book")).not.toHaveProperty("options");
    expect(valueOf(body, "f_book")).toBe("wb_1");
  });

  it("deletes a config and leaves the connection", async () => {
    const { visitor, sandbox } = start();
    expect((await visitor("ada")("DELETE", boardPath)).body).toEqual({ message: "Installation Deleted Success" });
    expect((await visitor("ada")("GET", boardPath)).status).toBe(404);
    expect((await visitor("ada")("DELETE", boardPath)).status).toBe(404);
    expect(sandbox.control.account("ada").connections).toHaveLength(2);
  });

  it("refuses unknown applications, configs, fields and workflows in the vendor's words", async () => {
    const { visitor } = start();
    const refusal = async (method: string, address: string, body?: JsonValue) => {
      const answer = await visitor("ada")(method, address, body === undefined ? {} : { body });
      return { status: answer.status, body: answer.body };
    };
    expect(await refusal("POST", path, { slug: "nothing" })).toMatchObject({
      status: 404,
      body: {
        error_code: "INVALID_APP_ID",
        message: "Application with app_type 'nothing' not found for org 65aa00000000000000000001",
      },
    });
    expect(await refusal("POST", path, {})).toMatchObject({ status: 400, body: { message: "slug is required" } });
    expect(await refusal("GET", `${prefix}/slug/nothing/config`)).toMatchObject({
      status: 500,
      body: {
        message: "Application with id nothing does not exist for org 65aa00000000000000000001 or is not enabled",
      },
    });
    expect(await refusal("DELETE", `${prefix}/slug/nothing/config`)).toMatchObject({
      status: 400,
      body: { error_code: "SERVER_ERROR", message: "Application with slug nothing not found" },
    });
    expect(await refusal("GET", `${boardPath}/none`)).toMatchObject({
      status: 404,
      body: { error_code: "SERVER_ERROR", message: "Config with config id none not found" },
    });
    expect(await refusal("PUT", path, { slug: "desk", fields: {} })).toMatchObject({ status: 404 });
    expect(await refusal("PUT", path, { slug: "board", fields: { f_none: 1 } })).toMatchObject({
      status: 400,
      body: { message: "Field with id f_none not found" },
    });
    expect(await refusal("PUT", path, { slug: "board", workflows: [{ id: "w_till" }] })).toMatchObject({
      status: 404,
      body: { message: "No workflow with id w_till exists on config" },
    });
    expect(await refusal("PUT", path, { slug: "board", fields: 7 })).toMatchObject({ status: 400 });
    expect(await refusal("PUT", path, { slug: "board", workflows: [{ id: "w_paid", enabled: "yes" }] })).toMatchObject({
      status: 400,
    });
  });

  it("stores nothing of an update it refuses, and installs nothing of a config it refuses", async () => {
    const { visitor } = start();
    await visitor("ada")("PUT", path, { body: { slug: "board", fields: { f_note: "Hi", f_none: 1 } } });
    expect(valueOf((await visitor("ada")("GET", boardPath)).body, "f_note")).toBeUndefined();
    await visitor("bob")("POST", path, { body: { slug: "board", fields: { f_none: 1 } } });
    expect((await visitor("bob")("GET", boardPath)).status).toBe(404);
  });

  it("refuses a visitor without credentials", async () => {
    const { nobody } = start();
    expect((await nobody("POST", path, { body: { slug: "board" } })).status).toBe(401);
    expect((await nobody("PUT", path, { body: { slug: "board" } })).status).toBe(401);
    expect((await nobody("GET", boardPath)).status).toBe(401);
    expect((await nobody("DELETE", boardPath)).status).toBe(401);
  });
});

describe("configs with the API key", () => {
  it("need an account", async () => {
    const { key } = createWorld();
    expect(await key()("POST", "/api/v2/public/config", { body: { slug: "board" } })).toMatchObject({
      status: 400,
      body: { error_code: "INVALID_LINKED_ACCOUNT_ID", message: "linked_account_id is required" },
    });
    expect((await key("zoe")("POST", "/api/v2/public/config", { body: { slug: "board" } })).status).toBe(404);
    expect((await key("ada")("POST", "/api/v2/f-sdk/config", { body: { slug: "board" } })).status).toBe(401);
  });
});

describe("switching one workflow", () => {
  const path = "/api/v2/public/slug/board/config/ada/workflows";

  it.each(["PATCH", "PUT"])("answers all workflows of the config to %s", async (method) => {
    const { as } = createWorld();
    const { status, body } = await as("ada")(method, `${path}/w_paid`, { body: { enabled: false } });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      workflows: [
        { id: "w_paid", name: "Push invoices", description: "", enabled: false, fields: [{ value: "q1" }] },
        { id: "w_auto", enabled: true },
      ],
    });
  });

  it("refuses without a connection, and to switch on behind an expired one", async () => {
    const { as, sandbox } = createWorld();
    await as("bob")("POST", "/api/v2/f-sdk/config", { body: { slug: "board" } });
    const bobPath = "/api/v2/public/slug/board/config/bob/workflows/w_paid";
    expect(await as("bob")("PATCH", bobPath, { body: { enabled: true } })).toMatchObject({
      status: 400,
      body: { message: "Application Board is not connected" },
    });
    sandbox.control.expire("ada", "board");
    expect((await as("ada")("PATCH", `${path}/w_paid`, { body: { enabled: true } })).status).toBe(400);
    expect((await as("ada")("PATCH", `${path}/w_paid`, { body: { enabled: false } })).status).toBe(200);
  });

  it("refuses an unknown config, workflow or value", async () => {
    const { as, nobody } = createWorld();
    const noConfig = "/api/v2/public/slug/board/config/none/workflows/w_paid";
    expect((await as("ada")("PATCH", noConfig, { body: { enabled: true } })).status).toBe(404);
    expect(await as("ada")("PATCH", `${path}/w_none`, { body: { enabled: true } })).toMatchObject({
      status: 404,
      body: { message: "No workflow with id w_none exists on config" },
    });
    expect((await as("ada")("PATCH", `${path}/w_paid`, { body: { enabled: 1 } })).status).toBe(400);
    expect((await nobody("PATCH", `${path}/w_paid`, { body: { enabled: true } })).status).toBe(401);
  });
});

describe("listing configs", () => {
  it("refuses an unknown application and a visitor without credentials", async () => {
    const { as, nobody } = createWorld();
    expect((await as("ada")("GET", "/api/v2/public/slug/nothing/configs")).status).toBe(500);
    expect((await nobody("GET", "/api/v2/public/slug/board/configs")).status).toBe(401);
  });
});

function valueOf(config: JsonValue, fieldId: string): JsonValue | undefined {
  return at(itemWith(at(config, "fields"), "id", fieldId), "value");
}
