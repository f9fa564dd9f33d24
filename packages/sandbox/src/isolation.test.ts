// @vitest-environment node
import { describe, expect, it } from "vitest";
import { createWorld, textAt } from "./testing/visitor.ts";

const slug = { slug: "board" };

describe("a token of another account", () => {
  it.each([
    ["GET", "/api/v2/f-sdk/slug/board/config/ada", 404],
    ["DELETE", "/api/v2/f-sdk/slug/board/config/ada", 404],
    ["GET", "/api/v2/public/slug/board/config/ada", 404],
    ["PATCH", "/api/v2/public/slug/board/config/ada/workflows/w_paid", 404],
    ["POST", "/api/v2/public/config/field/f_book?config_id=ada", 404],
    ["PUT", "/api/v2/public/config/field/f_book?config_id=ada", 404],
    ["DELETE", "/api/v2/public/config/field/f_book?config_id=ada", 404],
    ["GET", "/api/v2/public/linked-account/ada", 404],
    ["GET", "/api/v2/public/workflow/p_live", 403],
    ["PUT", "/api/v2/public/workflow/p_live", 404],
    ["DELETE", "/api/v2/public/workflow/p_live", 404],
    ["GET", "/api/v2/public/workflow/p_live/edit", 404],
    ["PUT", "/api/v2/public/workflow/p_live/publish", 404],
    ["POST", "/api/v2/public/workflow/p_live/execute", 404],
    ["GET", "/api/v2/public/workflow/versions/p_live", 404],
    ["GET", "/api/v2/public/workflow/request-structure/p_live", 404],
  ])("gets nothing by %s %s", async (method, path, status) => {
    const { as, sandbox } = createWorld();
    const before = sandbox.control.account("ada");
    const body = method === "GET" ? {} : { body: { enabled: false, value: "x", published: false } };
    expect((await as("bob")(method, path, { headers: slug, ...body })).status).toBe(status);
    expect(sandbox.control.account("ada")).toEqual(before);
  });

  it("sees and moves no run of another account", async () => {
    const { as, sandbox } = createWorld();
    const { body } = await as("ada")("POST", "/api/v2/public/event/board", { body: { event: "Invoice Paid" } });
    const id = textAt(body, "execution_id");
    const base = "/api/v2/public/execution";
    expect((await as("bob")("GET", `${base}/${id}`)).status).toBe(404);
    expect((await as("bob")("POST", `${base}/${id}/stop`)).status).toBe(404);
    expect((await as("bob")("POST", `${base}/${id}/rerun`)).status).toBe(404);
    expect((await as("bob")("GET", `${base}?execution_id=${id}`)).body).toMatchObject({ totalDocs: 0 });
    expect(sandbox.control.account("ada").executions.at(-1)).toMatchObject({ id, status: "QUEUED" });
  });

  it("acts for its own account, whatever header or query says", async () => {
    const { as, sandbox } = createWorld();
    const headers = { linked_account_id: "ada" };
    await as("bob")("POST", "/api/v2/app/till/save?linked_account_id=ada", { headers, body: { secret_key: "good" } });
    expect(sandbox.control.account("bob").connections).toHaveLength(1);
    const { body } = await as("bob")("GET", "/api/v2/public/execution?linked_account_id=ada", { headers });
    expect(body).toMatchObject({ totalDocs: 0 });
  });
});

describe("a sandbox", () => {
  it("shares nothing with another, nor with the fixtures it started from", async () => {
    const one = createWorld();
    const two = createWorld();
    await one.as("ada")("DELETE", "/api/v1/linked-acc/integration/board");
    await one.as("ada")("PUT", "/api/v2/public/config/field/f_note", { headers: { slug: "till" }, body: { value: 1 } });
    expect(two.sandbox.control.account("ada").connections).toHaveLength(2);
    const token = await one.sandbox.control.mintToken("ada");
    const response = await two.sandbox.fetch("/api/v2/f-sdk/application", { headers: { authorization: token } });
    expect(response.status).toBe(401);
  });

  it("gives copies to whoever looks into it", () => {
    const { sandbox } = createWorld();
    const state = sandbox.control.account("ada");
    Object.assign(state.configs[0]?.fields ?? {}, { f_book: "changed" });
    expect(sandbox.control.account("ada").configs[0]?.fields).toEqual({ f_book: "wb_1", f_tab: 71 });
  });
});
