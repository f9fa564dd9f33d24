// @vitest-environment node
import { describe, expect, it } from "vitest";
import { createWorld } from "../testing/visitor.ts";

const seed = { headers: { "x-sandbox-dialect": "seed" } };
const base = "/api/v2/public";

describe("the dialect of an answer", () => {
  it("is the vendor's unless the sandbox or the request says otherwise", async () => {
    const vendor = createWorld();
    expect((await vendor.key("ada")("GET", `${base}/execution`)).body).toMatchObject({ totalDocs: 5 });
    expect((await vendor.key("ada")("GET", `${base}/execution`, seed)).body).toHaveLength(5);
    const other = createWorld({ dialect: "seed" });
    expect((await other.key("ada")("GET", `${base}/execution`)).body).toHaveLength(5);
    const back = { headers: { "x-sandbox-dialect": "vendor" } };
    expect((await other.key("ada")("GET", `${base}/execution`, back)).body).toMatchObject({ totalDocs: 5 });
  });

  it("changes for all requests to come, until the sandbox is reset", async () => {
    const { key, sandbox } = createWorld();
    sandbox.control.setDialect("seed");
    expect((await key("ada")("GET", `${base}/execution`)).body).toHaveLength(5);
    sandbox.control.reset();
    expect((await key("ada")("GET", `${base}/execution`)).body).toMatchObject({ totalDocs: 5 });
    const answer = await sandbox.fetch("/sandbox/control/setDialect", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '["esperanto"]',
    });
    expect(await answer.json()).toEqual({ error: 'The sandbox does not speak "esperanto"' });
  });

  it("stays as it is when the header names none", async () => {
    const { key } = createWorld();
    const { body } = await key("ada")("GET", `${base}/execution`, { headers: { "x-sandbox-dialect": "__proto__" } });
    expect(body).toMatchObject({ totalDocs: 5 });
  });

  it("is the vendor's on paths that only the vendor has", async () => {
    const { as } = createWorld({ dialect: "seed" });
    const ada = as("ada");
    expect((await ada("GET", "/api/v2/f-sdk/slug/board/config")).body).toMatchObject({ fields: expect.any(Array) });
    expect((await ada("POST", "/api/v2/f-sdk/config", { body: { slug: "board" } })).body).toMatchObject({
      fields: expect.any(Array),
    });
    expect((await ada("GET", `${base}/workflow`)).body).toMatchObject({ docs: expect.any(Array) });
    expect((await ada("GET", "/api/v2/f-sdk/application/till")).body).toMatchObject({ auth_type: "keybased" });
  });

  it("is the seed's on paths that only the seed has", async () => {
    const { key } = createWorld();
    const { body } = await key("ada")("GET", `${base}/config/ada`, { headers: { slug: "board" } });
    expect(body).toMatchObject({ fields: { f_book: "wb_1" } });
    const upsert = { body: { linked_account_id: "ada", your_app: { seats: 3 } } };
    expect(await key()("POST", `${base}/linked-account/upsert`, upsert)).toMatchObject({
      status: 200,
      body: { your_app: { seats: 3 } },
    });
  });

  it("may be asked for by a page of another origin", async () => {
    const { sandbox } = createWorld();
    const response = await sandbox.fetch(`${base}/execution`, { method: "OPTIONS" });
    expect(response.headers.get("access-control-allow-headers")).toContain("x-sandbox-dialect");
  });
});
