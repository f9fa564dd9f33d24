// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../fixtures/fixtures.ts";
import { at, createWorld } from "../testing/visitor.ts";
import { smallFixtures } from "../testing/small-fixtures.ts";

const base = "/api/v2/public";
const seed = { "x-sandbox-dialect": "seed" };
const slug = { slug: "board" };
const open = { body: slug };

describe("where the sources disagree on configs and fields, the sandbox", () => {
  it("X14 tells fields as a list, in the seed dialect as an object", async () => {
    const { key } = createWorld();
    expect(at((await key("ada")("POST", `${base}/config`, open)).body, "fields", 1)).toMatchObject({
      id: "f_tab",
      value: 71,
    });
    expect((await key("ada")("POST", `${base}/config`, { ...open, headers: seed })).body).toMatchObject({
      fields: { f_book: "wb_1", f_tab: 71 },
    });
  });

  it.each<[string, JsonValue]>([
    ["fields", { f_note: "Hi" }],
    ["fields", [{ id: "f_note", value: "Hi" }]],
    ["application_data_slots", { f_note: "Hi" }],
    ["application_data_slots", [{ id: "f_note", value: "Hi" }]],
  ])("X14 takes values in %s as %j", async (name, given) => {
    const { as, sandbox } = createWorld();
    await as("bob")("POST", "/api/v2/f-sdk/config", { body: { ...slug, [name]: given } });
    expect(sandbox.control.account("bob").configs[0]?.fields).toEqual({ f_note: "Hi" });
  });

  it.each<[string, JsonValue | undefined, string[]]>([
    ["labels", { "Our columns": [{ name: "City", value: "city" }] }, ["City"]],
    ["labels", [{ name: "City", value: "city" }], ["City"]],
    ["labels", [], []],
    ["labels", undefined, []],
    ["labels", { Others: [{ name: "City", value: "city" }] }, []],
    ["map_fields_object", { "Our columns": { fields: [{ name: "City", value: "city" }] } }, ["City"]],
  ])("X15 takes rows of a map in %s as %j", async (name, labels, shown) => {
    const applications = smallFixtures.applications.map((application) => ({
      ...application,
      fields: [{ id: "f_map", name: "Columns", field_type: "map", options: [], labelsObject: "Our columns" }],
    }));
    const { as } = createWorld({
      fixtures: { ...smallFixtures, applications, accounts: smallFixtures.accounts.slice(1) },
    });
    const body = labels === undefined ? slug : { ...slug, [name]: labels };
    const opened = await as("bob")("POST", "/api/v2/f-sdk/config", { body });
    expect(opened.status).toBe(200);
    const rows = at(opened.body, "fields", 0, "labels");
    const names = (list: typeof rows) => (Array.isArray(list) ? list.map((row) => at(row, "name")) : []);
    expect(names(rows)).toEqual(shown);
    const later = createWorld({
      fixtures: { ...smallFixtures, applications, accounts: smallFixtures.accounts.slice(1) },
    });
    await later.as("bob")("POST", "/api/v2/f-sdk/config", { body: slug });
    const changed = await later.as("bob")("PUT", "/api/v2/f-sdk/config", { body });
    expect(names(at(changed.body, "fields", 0, "labels"))).toEqual(shown);
  });

  it("X16 reads, changes and deletes one config by three families of routes", async () => {
    const { as, key } = createWorld();
    const ada = as("ada");
    const backend = key("ada");
    const note = (value: string) => ({ body: { ...slug, fields: { f_note: value } } });
    const read = async () => [
      at((await ada("GET", "/api/v2/f-sdk/slug/board/config")).body, "fields", 3, "value"),
      at((await backend("GET", `${base}/slug/board/config/ada`)).body, "fields", 3, "value"),
      at((await backend("GET", `${base}/config/ada`, { headers: slug })).body, "fields", "f_note"),
    ];
    await ada("PUT", "/api/v2/f-sdk/config", note("one"));
    expect(await read()).toEqual(["one", "one", "one"]);
    await backend("PUT", `${base}/config`, note("two"));
    expect(await read()).toEqual(["two", "two", "two"]);
    await backend("PUT", `${base}/config/ada`, { headers: slug, ...note("three") });
    expect(await read()).toEqual(["three", "three", "three"]);
    for (const path of ["/api/v2/f-sdk/slug/board/config", `${base}/slug/board/config`]) {
      await ada("POST", "/api/v2/f-sdk/config", open);
      expect((await ada("DELETE", path)).body).toEqual({ message: "Installation Deleted Success" });
    }
    await ada("POST", "/api/v2/f-sdk/config", open);
    expect((await backend("DELETE", `${base}/config/ada`, { headers: slug })).status).toBe(200);
    expect(await read()).toEqual([undefined, undefined, undefined]);
  });

  it("X17 lists the configs of an application by their ids, and those of all applications in full", async () => {
    const { key } = createWorld();
    expect((await key("ada")("GET", `${base}/slug/board/configs`)).body).toEqual([
      { _id: expect.any(String), config_id: "ada" },
    ]);
    expect((await key("ada")("GET", `${base}/config/all`)).body).toMatchObject([
      { slug: "board", fields: { f_book: "wb_1" } },
      { slug: "till", fields: {} },
    ]);
  });

  it.each<[JsonObject]>([
    [{ fields: { f_note: "Hi" } }],
    [{ fields: [{ id: "f_note", value: "Hi" }] }],
    [{ fields: { f_note: "Hi" }, workflows: [{ id: "w_paid", enabled: true, fields: [] }] }],
    [{ fields: { f_note: "Hi" }, workflows: [{ id: "w_paid" }] }],
    [{ fields: { f_note: "Hi" }, workflows: [] }],
  ])("X18 takes a change as %j, and leaves what it does not name", async (change) => {
    const { as, sandbox } = createWorld();
    const body = { ...slug, ...change };
    expect((await as("ada")("PUT", "/api/v2/f-sdk/config", { body })).status).toBe(200);
    expect(sandbox.control.account("ada").configs[0]).toMatchObject({
      fields: { f_book: "wb_1", f_tab: 71, f_note: "Hi" },
      workflows: [{ id: "w_paid", enabled: true, fields: { wf_queue: "q1" } }, {}],
    });
    expect((await as("ada")("PUT", "/api/v2/f-sdk/config", { body: { ...slug, fields: [] } })).status).toBe(200);
  });

  it("X19 tells all fields as the whole config, and on the path of a config as names and values", async () => {
    const { key } = createWorld();
    const whole = await key("ada")("POST", `${base}/config/field`, { headers: slug, body: {} });
    expect(whole.body).toMatchObject({
      slug: "board",
      workflows: [{}, {}],
      fields: [{ field_type: "select" }, {}, {}, {}, {}, {}],
    });
    const { body } = await key("ada")("GET", `${base}/config/ada/fields`, { headers: slug });
    expect(at(body, 1)).toEqual({ id: "f_tab", name: "Sheet", value: "71" });
  });

  it.each<[string, JsonValue | undefined]>([
    ["GET", undefined],
    ["POST", undefined],
    ["POST", { value: "wb_1" }],
    ["POST", ["anything"]],
  ])("X20 tells one field by %s with %j", async (method, body) => {
    const { as } = createWorld();
    const options = { headers: slug, ...(body === undefined ? {} : { body }) };
    expect((await as("ada")(method, `${base}/config/field/f_tab`, options)).body).toMatchObject({
      id: "f_tab",
      value: 71,
      options: [{ value: 0 }, { value: 71 }],
    });
  });

  it.each<[JsonValue]>([["text"], [7], [false], [{ any: ["thing"] }]])(
    "X21 sets a field to %j and answers it",
    async (value) => {
      const { as } = createWorld();
      const set = await as("ada")("PUT", `${base}/config/field/f_note`, { headers: slug, body: { value } });
      expect(set.body).toMatchObject({ id: "f_note", field_type: "textarea", value });
    },
  );

  it("X22 clears a field and answers it without a value", async () => {
    const { as } = createWorld();
    const { body } = await as("ada")("DELETE", `${base}/config/field/f_book`, { headers: slug });
    expect(body).toMatchObject({ id: "f_book", field_type: "select" });
    expect(at(body, "value")).toBeUndefined();
  });

  it("X23 tells what a rule can be made of: for a left side, without one, and for a whole config", async () => {
    const { key } = createWorld();
    const ask = async (body: JsonValue) =>
      (await key("ada")("POST", `${base}/config/rule-engine/f_rule`, { headers: slug, body })).body;
    const answer = await ask({ rule_column: { lhs: "region" } });
    expect(answer).toMatchObject({
      rule_column: { rhs: { name: "Value", type: "text" }, operator: { type: "select", options: expect.any(Array) } },
      conditional_code_stdout: [],
    });
    const options = [{ name: "Region", value: "region" }];
    expect(await ask({})).toEqual({ options });
    expect(await ask({ rule_column: {} })).toEqual({ options });
    expect((await key("ada")("GET", `${base}/config/ada/rule-engine/options`, { headers: slug })).body).toEqual({
      f_rule: { options, operators: at(answer, "rule_column", "operator", "options") },
    });
  });

  it.each(["PATCH", "PUT"])("X25 switches one workflow by %s and answers all of the config", async (method) => {
    const { as } = createWorld();
    const path = `${base}/slug/board/config/ada/workflows/w_paid`;
    expect((await as("ada")(method, path, { body: { enabled: false } })).body).toEqual({
      workflows: [
        expect.objectContaining({
          id: "w_paid",
          name: "Push invoices",
          description: "",
          enabled: false,
          fields: expect.any(Array),
        }),
        expect.objectContaining({ id: "w_auto", name: "Pull contacts", description: "Nightly", enabled: true }),
      ],
    });
  });

  it("X50 keeps numbers among the choices, and takes a number for its text", async () => {
    const { as } = createWorld();
    const tab = `${base}/config/field/f_tab`;
    const { body } = await as("ada")("GET", tab, { headers: slug });
    expect(at(body, "options", 0)).toEqual({ name: "North", value: 0 });
    await as("ada")("PUT", tab, { headers: slug, body: { value: "71" } });
    // The parent was written again, and the choice is still offered.
    await as("ada")("PUT", `${base}/config/field/f_book`, { headers: slug, body: { value: "wb_1" } });
    expect((await as("ada")("GET", tab, { headers: slug })).body).toMatchObject({ value: "71" });
    const column = `${base}/config/field/f_column`;
    expect((await as("ada")("GET", column, { headers: slug })).body).toMatchObject({ options: [{ value: "B" }, {}] });
  });

  it("X73 leaves values and switches as they are where a change names none, and stores one value by the route of its field", async () => {
    const { as, sandbox } = createWorld();
    const before = sandbox.control.account("ada").configs[0];
    const labels = { "Our columns": [{ name: "City", value: "city" }] };
    expect((await as("ada")("PUT", "/api/v2/f-sdk/config", { body: { ...slug, labels } })).status).toBe(200);
    expect(sandbox.control.account("ada").configs[0]).toEqual(before);
    await as("ada")("PUT", `${base}/config/field/f_note`, { headers: slug, body: { value: "Hi" } });
    expect(sandbox.control.account("ada").configs[0]).toEqual({
      ...before,
      fields: { ...before?.fields, f_note: "Hi" },
    });
  });
});
