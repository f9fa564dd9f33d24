// @vitest-environment node
import { describe, expect, it } from "vitest";
import { createSeedWorld } from "../testing/seed-visitor.ts";
import { createWorld, textAt } from "../testing/visitor.ts";

const board = { slug: "board" };

describe("a config by its id alone", () => {
  it("X16 is the one that was changed last, unless the header names the application", async () => {
    const { ada, sandbox } = createSeedWorld();
    sandbox.control.advance(1000);
    await ada("PUT", "/config/ada", { headers: board, body: { fields: { f_note: "Hi" } } });
    expect((await ada("GET", "/config/ada")).body).toMatchObject({ slug: "board" });
    expect((await ada("GET", "/config/ada", { headers: { slug: "till" } })).body).toMatchObject({ slug: "till" });
    expect((await ada("GET", "/config/ada", { headers: { slug: "desk" } })).status).toBe(404);
    sandbox.control.advance(1000);
    await ada("PUT", "/config/ada", { headers: { slug: "till" }, body: {} });
    expect((await ada("GET", "/config/ada")).body).toMatchObject({ slug: "till" });
  });

  it("is found by the id that answers name it by, too", async () => {
    const { ada } = createSeedWorld();
    const { body } = await ada("POST", "/config", { body: board });
    expect((await ada("GET", `/config/${textAt(body, "_id")}`)).body).toEqual(body);
  });

  it("is the same that every other route addresses", async () => {
    const { ada, as } = createSeedWorld();
    await ada("PUT", "/config/ada/field/f_note", { headers: board, body: { value: "Hi" } });
    const { body } = await as("ada")("GET", "/api/v2/f-sdk/slug/board/config");
    expect(body).toMatchObject({ fields: [{}, {}, {}, { id: "f_note", value: "Hi" }, {}, {}] });
    await ada("DELETE", "/config/ada", { headers: board });
    expect((await as("ada")("GET", "/api/v2/f-sdk/slug/board/config")).status).toBe(404);
  });

  it("leaves words with a meaning of their own to their routes", async () => {
    const { ada } = createSeedWorld();
    for (const config_id of ["all", "field", "rule-engine"])
      await ada("POST", "/config", { body: { ...board, config_id } });
    expect((await ada("GET", "/config/all")).body).toHaveLength(5);
    expect((await ada("GET", "/config/field/f_book", { headers: board })).body).toMatchObject({ field_type: "select" });
    expect((await ada("GET", "/config/field")).body).toMatchObject({ config_id: "field" });
  });

  it("is judged from the credential over the config and the field to the body", async () => {
    const { nobody, ada } = createSeedWorld();
    const bad = { body: "no object", headers: board };
    expect((await nobody("PUT", "/api/v2/public/config/none", bad)).status).toBe(401);
    expect((await ada("PUT", "/config/none", bad)).status).toBe(404);
    expect((await ada("PUT", "/config/ada", bad)).status).toBe(400);
    expect((await ada("PUT", "/config/ada/field/none", bad)).status).toBe(404);
    expect((await ada("PUT", "/config/ada/field/f_note", bad)).status).toBe(400);
    expect((await ada("PUT", "/config/ada/field/f_note", { body: {}, headers: board })).status).toBe(400);
    expect((await ada("PUT", "/config/ada", { headers: board, body: { fields: { none: 1 } } })).status).toBe(400);
  });

  it("is another account's to nobody", async () => {
    const { key } = createWorld();
    expect((await key("bob")("GET", "/api/v2/public/config/ada")).status).toBe(404);
    expect((await key("bob")("GET", "/api/v2/public/config/all")).body).toEqual([]);
  });
});

describe("a field in the seed dialect", () => {
  it.each([
    ["f_book", "wb_2", "wb_2"],
    ["f_tab", "0", 0],
    ["f_column", '["B"]', ["B"]],
    ["f_column", "B", "B"],
    ["f_note", "42", "42"],
    ["f_rule", '{"logic":"OR","conditions":[]}', { logic: "OR", conditions: [] }],
    ["f_owner", 7, 7],
  ])("%s takes %j and stores %j", async (id, value, stored) => {
    const { ada, sandbox } = createSeedWorld();
    await ada("PUT", `/config/ada/field/${id}`, { headers: board, body: { value } });
    const [config] = sandbox.control.account("ada").configs;
    expect(config?.fields[id]).toEqual(stored);
    const { body } = await ada("GET", `/config/ada/field/${id}`, { headers: board });
    expect(textAt(body, "value")).toBe(typeof stored === "string" ? stored : JSON.stringify(stored));
  });

  it("may be one of a workflow", async () => {
    const { ada } = createSeedWorld();
    const { body } = await ada("GET", "/config/ada/fields?workflow_id=w_paid", { headers: board });
    expect(body).toEqual([{ id: "wf_queue", name: "Queue", value: "q1" }]);
    const path = "/config/ada/field/wf_queue";
    expect((await ada("GET", path, { headers: board })).status).toBe(404);
    const put = { headers: board, body: { value: "q2" } };
    expect((await ada("PUT", `${path}?workflow_id=w_paid`, put)).body).toMatchObject({ value: "q2" });
    expect((await ada("GET", `${path}?workflow_id=w_none`, { headers: board })).status).toBe(404);
  });
});
