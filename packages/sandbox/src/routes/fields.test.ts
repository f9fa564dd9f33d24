// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../fixtures/fixtures.ts";
import { at, createWorld, itemWith } from "../testing/visitor.ts";

const base = "/api/v2/public/config/field";
const headers = { slug: "board" };

describe("one field", () => {
  it.each(["GET", "POST"])("is read with its value and choices by %s", async (method) => {
    const { as } = createWorld();
    const { status, body } = await as("ada")(method, `${base}/f_book`, { headers });
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: "f_book", field_type: "select", value: "wb_1", required: true });
    expect(at(body, "options")).toHaveLength(2);
  });

  it("is set, whatever JSON the value is, and cleared", async () => {
    const { as } = createWorld();
    expect((await as("ada")("PUT", `${base}/f_note`, { headers, body: { value: { deep: [1] } } })).body).toMatchObject({
      id: "f_note",
      value: { deep: [1] },
    });
    const { status, body } = await as("ada")("DELETE", `${base}/f_note`, { headers });
    expect(status).toBe(200);
    expect(body).not.toHaveProperty("value");
    expect(body).toMatchObject({ defaultValue: "Hello" });
  });

  it("belongs to a workflow when the query names one", async () => {
    const { key } = createWorld();
    const path = `${base}/wf_queue?workflow_id=w_paid`;
    expect((await key("ada")("GET", path, { headers })).body).toMatchObject({ value: "q1" });
    await key("ada")("PUT", path, { headers, body: { value: "q2" } });
    expect((await key("ada")("GET", path, { headers })).body).toMatchObject({ value: "q2" });
    expect((await key("ada")("GET", `${base}/wf_queue`, { headers })).status).toBe(400);
  });

  it("belongs to another config when the query names one", async () => {
    const { as } = createWorld();
    await as("ada")("POST", "/api/v2/f-sdk/config", { body: { slug: "board", config_id: "north" } });
    await as("ada")("PUT", `${base}/f_note?config_id=north`, { headers, body: { value: "N" } });
    expect((await as("ada")("GET", `${base}/f_note?config_id=north`, { headers })).body).toMatchObject({ value: "N" });
    expect((await as("ada")("GET", `${base}/f_note`, { headers })).body).not.toHaveProperty("value");
  });

  it("refuses what it does not know", async () => {
    const { as, key, nobody } = createWorld();
    expect(await as("ada")("GET", `${base}/f_none`, { headers })).toMatchObject({
      status: 400,
      body: { message: "Field with id f_none not found" },
    });
    expect(await as("ada")("DELETE", `${base}/wf_queue?workflow_id=w_none`, { headers })).toMatchObject({
      status: 404,
      body: { message: "No workflow with id w_none exists on config" },
    });
    expect(await as("ada")("GET", `${base}/f_note`)).toMatchObject({ status: 400, body: { message: "Missing Slug" } });
    expect((await as("ada")("GET", `${base}/f_note`, { headers: { slug: "nothing" } })).status).toBe(500);
    expect((await as("bob")("PUT", `${base}/f_note`, { headers, body: { value: 1 } })).status).toBe(404);
    expect((await as("ada")("PUT", `${base}/f_note`, { headers, body: {} })).status).toBe(400);
    expect((await key()("GET", `${base}/f_note`, { headers })).status).toBe(400);
    expect((await nobody("GET", `${base}/f_note`, { headers })).status).toBe(401);
  });
});

describe("all fields", () => {
  it("are the whole config", async () => {
    const { as } = createWorld();
    const { body } = await as("ada")("POST", base, { headers, body: {} });
    expect(body).toMatchObject({ slug: "board", config_id: "ada", workflows: [{ id: "w_paid" }, { id: "w_auto" }] });
    expect((await as("ada")("POST", base, { headers: { slug: "desk" }, body: {} })).status).toBe(404);
  });
});

describe("dependent fields", () => {
  const optionsOf = (config: JsonValue, id: string) => {
    const options = at(itemWith(at(config, "fields"), "id", id), "options");
    return Array.isArray(options) ? options.map((option) => at(option, "value")) : undefined;
  };
  const update = (fields: Record<string, JsonValue>) => ({ body: { slug: "board", fields } });

  it("have no choices until the field above is stored, then its choices on every read", async () => {
    const { as } = createWorld();
    const fresh = await as("bob")("POST", "/api/v2/f-sdk/config", { body: { slug: "board" } });
    expect(optionsOf(fresh.body, "f_tab")).toBeUndefined();
    expect(optionsOf(fresh.body, "f_column")).toBeUndefined();
    const stored = await as("bob")("PUT", "/api/v2/f-sdk/config", update({ f_book: "wb_2" }));
    expect(optionsOf(stored.body, "f_tab")).toEqual([3]);
    await as("bob")("PUT", `${base}/f_book`, { headers, body: { value: "wb_1" } });
    expect((await as("bob")("POST", `${base}/f_tab`, { headers, body: { value: "wb_2" } })).body).toMatchObject({
      options: [{ value: 0 }, { value: 71 }],
    });
  });

  it("lose a value that the new parent does not offer, down to the grandchild", async () => {
    const { as } = createWorld();
    await as("ada")("PUT", "/api/v2/f-sdk/config", update({ f_column: ["B", "C"] }));
    const narrowed = await as("ada")("PUT", "/api/v2/f-sdk/config", update({ f_tab: 0 }));
    expect(itemWith(at(narrowed.body, "fields"), "id", "f_column")).toMatchObject({ value: ["B"] });
    const changed = await as("ada")("PUT", "/api/v2/f-sdk/config", update({ f_book: "wb_2" }));
    expect(itemWith(at(changed.body, "fields"), "id", "f_tab")).not.toHaveProperty("value");
    expect(itemWith(at(changed.body, "fields"), "id", "f_column")).not.toHaveProperty("value");
    expect(optionsOf(changed.body, "f_column")).toBeUndefined();
  });

  it("keep a value that comes in the same update as its parent", async () => {
    const { as } = createWorld();
    const { body } = await as("ada")("PUT", "/api/v2/f-sdk/config", update({ f_tab: 3, f_book: "wb_2" }));
    expect(itemWith(at(body, "fields"), "id", "f_tab")).toMatchObject({ value: 3 });
  });
});

describe("rule columns", () => {
  const path = "/api/v2/public/config/rule-engine";

  it("answer operators for a left-hand side, and the left-hand sides without one", async () => {
    const { as } = createWorld();
    const body = { rule_column: { lhs: "region" } };
    expect((await as("ada")("POST", `${path}/f_rule`, { headers, body })).body).toMatchObject({
      rule_column: { rhs: { type: "text" }, operator: { type: "select" } },
    });
    expect((await as("ada")("POST", `${path}/f_rule`, { headers, body: {} })).body).toEqual({
      options: [{ name: "Region", value: "region" }],
    });
  });

  it("refuse a field of another type", async () => {
    const { as } = createWorld();
    expect(await as("ada")("POST", `${path}/f_note`, { headers, body: {} })).toMatchObject({
      status: 400,
      body: { message: "Field with id f_note is not of type rule engine or has undefined columns" },
    });
  });
});
