// @vitest-environment node
import { describe, expect, it } from "vitest";
import { createWorld } from "../testing/visitor.ts";

const configPath = "/api/v2/f-sdk/config";

async function send(body: BodyInit, path: string = configPath, method: string = "PUT") {
  const world = createWorld();
  const authorization = `Bearer ${await world.sandbox.control.mintToken("ada")}`;
  const headers = { authorization, "content-type": "application/json", slug: "board" };
  const response = await world.sandbox.fetch(path, { method, body, headers });
  const text = await response.text();
  return { ...world, status: response.status, text };
}

describe("a body that is not what it should be", () => {
  it.each(["{", "nonsense", '{"slug": "board",}', "\u0000"])("is refused when it is no JSON: %j", async (body) => {
    const { status, text } = await send(body);
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({
      http_error_type: "BAD_REQUEST",
      message: "Request body is not valid JSON",
    });
  });

  it.each(["[]", "7", "null", '"slug"'])("is refused when it is no object: %s", async (body) => {
    const { status, text } = await send(body);
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ message: "Request body must be a JSON object" });
  });

  it("is refused over 1 MB, and taken just under it", async () => {
    const frame = JSON.stringify({ slug: "board", fields: { f_note: "" } }).length;
    const ofSize = (size: number) => JSON.stringify({ slug: "board", fields: { f_note: "x".repeat(size - frame) } });
    expect((await send(ofSize(1024 * 1024))).status).toBe(200);
    const { status, text } = await send(ofSize(1024 * 1024 + 1));
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ message: "Request body is larger than 1 MB" });
  });

  it("is judged after the credential and what the path names", async () => {
    const { sandbox, as } = createWorld();
    const anonymous = await sandbox.fetch(configPath, { method: "PUT", body: "{" });
    expect(anonymous.status).toBe(401);
    const { status } = await as("ada")("PUT", "/api/v2/public/config/field/f_none", { headers: { slug: "board" } });
    expect(status).toBe(400);
    expect((await send("{", "/api/v1/nothing/integrate", "POST")).status).toBe(404);
    expect((await send("{", "/api/v2/public/workflow/none/publish", "PUT")).status).toBe(404);
    expect((await send("{", "/api/v2/public/slug/board/config/none/workflows/w_paid", "PATCH")).status).toBe(404);
  });

  it("is refused as a form that is none", async () => {
    const { sandbox } = createWorld();
    const authorization = `Bearer ${await sandbox.control.mintToken("ada")}`;
    const response = await sandbox.fetch("/api/v2/public/event/trigger", {
      method: "POST",
      body: "no form",
      headers: { authorization, "content-type": "multipart/form-data; boundary=x" },
    });
    expect(response.status).toBe(400);
  });
});

describe("names that reach for a prototype", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];

  it.each(names)("are unknown fields and workflows: %s", async (name) => {
    expect((await send(`{"slug":"board","fields":{"${name}":{"polluted":true}}}`)).status).toBe(400);
    expect((await send(`{"slug":"board","workflows":[{"id":"${name}","enabled":true}]}`)).status).toBe(404);
    expect((await send(`{"slug":"${name}","fields":{}}`)).status).toBe(500);
    expect({}).not.toHaveProperty("polluted");
  });

  it.each(names)("are kept as data inside a value, a udf and a payload: %s", async (name) => {
    const hostile = `{"${name}":{"polluted":true}}`;
    const { sandbox } = await send(`{"slug":"board","fields":{"f_note":${hostile}}}`);
    const stored = sandbox.control.account("ada").configs[0]?.fields["f_note"];
    expect(JSON.stringify(stored)).toBe(hostile);
    await send(`{"udf":{"${name}":"x"}}`, "/api/v2/public/linked-account", "PUT");
    await send(`{"event":"Invoice Paid","payload":${hostile}}`, "/api/v2/public/event/board", "POST");
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
    expect({}).not.toHaveProperty("polluted");
  });

  it.each(names)("name accounts and configs like any other: %s", async (name) => {
    const { key, as } = createWorld();
    const body = { linked_account_id: name, name: "Odd" };
    expect((await key()("POST", "/api/v2/public/linked-account", { body })).status).toBe(200);
    const config = { slug: "board", config_id: name };
    expect((await as(name)("POST", configPath, { body: config })).body).toMatchObject({ config_id: name });
    expect((await as("ada")("GET", `/api/v2/f-sdk/slug/board/config/${name}`)).status).toBe(404);
    const { status } = await as("ada")("GET", "/api/v2/public/linked-account/valueOf");
    expect(status).toBe(404);
  });

  it("start nothing as the value of a parent field", async () => {
    const { text, status } = await send('{"slug":"board","fields":{"f_book":"__proto__"}}');
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ fields: [{}, { id: "f_tab", options: [] }, {}, {}, {}, {}] });
  });
});

describe("an id that is very long or of any script", () => {
  it.each(["x".repeat(300_000), "Ünï – 客户 🦊", "a/b?c#d", "\ud800"])(
    "names an account like any other",
    async (id) => {
      const { key, as } = createWorld();
      const made = await key()("POST", "/api/v2/public/linked-account", { body: { linked_account_id: id } });
      expect(made.status).toBe(200);
      expect((await as(id)("GET", "/api/v2/f-sdk/application/board")).body).toMatchObject({ connected: false });
    },
  );
});

describe("a path nobody serves", () => {
  it("is a 404 in the envelope", async () => {
    const { nobody } = createWorld();
    expect(await nobody("GET", "/api/v2/public/nothing")).toMatchObject({
      status: 404,
      body: { status_code: 404, http_error_type: "NOT_FOUND", message: "Cannot GET /api/v2/public/nothing" },
    });
    expect((await nobody("PATCH", "/api/v2/f-sdk/application")).status).toBe(404);
  });
});
