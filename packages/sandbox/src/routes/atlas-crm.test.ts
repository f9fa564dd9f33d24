// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../fixtures/fixtures.ts";
import { standardFixtures } from "../fixtures/standard-fixtures.ts";
import { at, createWorld, itemWith, textAt, type VisitPath } from "../testing/visitor.ts";
import { fixtureIds } from "../fixtures/fixture-ids.ts";

const base = "/api/v2/public/config";
const headers = { slug: "atlas-crm" };
const path = "/api/v2/f-sdk/slug/atlas-crm/config";

describe("Atlas CRM of the standard fixtures", () => {
  it("has every type of field, three pages beside the general one, and a message at a field", async () => {
    const body = await config(harbor());
    const fields = at(body, "fields");
    const types = Array.isArray(fields) ? fields.map((field) => textAt(field, "field_type")) : [];
    expect([...new Set(types)].toSorted()).toEqual(
      "boolean brand_color date email json map map_v2 number password rule_engine select text textarea url".split(" "),
    );
    const pages = Array.isArray(fields) ? fields.map((field) => at(field, "associated_page") ?? "") : [];
    expect([...new Set(pages)]).toEqual(["", "Records", "Matching", "Look"]);
    expect(at(body, "field_errors")).toEqual([
      { id: "acrm_segments", name: "Segments", error: { message: "Could not load all segments from Atlas CRM" } },
    ]);
    expect(at(fieldOf(body, "acrm_owner"), "options")).toHaveLength(10_000);
  });

  it("keeps 0 and false as choices and as values", async () => {
    const body = await config(harbor());
    expect(fieldOf(body, "acrm_direction")).toMatchObject({
      value: false,
      options: [{ value: true }, { value: false }, { value: 0 }],
    });
    expect(fieldOf(body, "acrm_table")).toMatchObject({ value: 0 });
  });

  it.each(["acrm.owner[0].name", "__proto__", "größe·大小"])(
    "stores and clears the field %s like any other",
    async (id) => {
      const visit = harbor();
      const address = `${base}/field/${encodeURIComponent(id)}`;
      expect((await visit("PUT", address, { headers, body: { value: "new" } })).body).toMatchObject({
        id,
        value: "new",
      });
      const sent: JsonValue = JSON.parse(`{"slug":"atlas-crm","fields":{${JSON.stringify(id)}:"newer"}}`);
      expect(fieldOf((await visit("PUT", "/api/v2/f-sdk/config", { body: sent })).body, id)).toMatchObject({
        value: "newer",
      });
      expect((await visit("DELETE", address, { headers })).body).not.toHaveProperty("value");
      expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    },
  );

  it("forgets the message once its field is written", async () => {
    const visit = harbor();
    await visit("PUT", `${base}/field/acrm_segments`, { headers, body: { value: ["offices"] } });
    expect(at(await config(visit), "field_errors")).toEqual([]);
  });
});

describe("choices that depend on a field", () => {
  it("follow what is stored, three deep and in a map, by GET and by POST", async () => {
    const visit = harbor();
    await visit("PUT", `${base}/field/acrm_base`, { headers, body: { value: "base_support" } });
    const body = await config(visit);
    expect(fieldOf(body, "acrm_table")).toMatchObject({ options: [{ name: "Tickets", value: 402 }] });
    for (const id of ["acrm_table", "acrm_column", "acrm_columns"])
      expect(fieldOf(body, id)).not.toHaveProperty("value");
    for (const id of ["acrm_column", "acrm_columns"]) expect(fieldOf(body, id)).not.toHaveProperty("options");

    await visit("PUT", `${base}/field/acrm_table`, { headers, body: { value: 402 } });
    for (const method of ["GET", "POST"]) {
      const column = (await visit(method, `${base}/field/acrm_columns`, { headers })).body;
      expect(column).toMatchObject({ options: [{ value: "customer" }, { value: "subject" }] });
    }
  });

  it("take along what the new parent does not offer, and keep what it does", async () => {
    const visit = harbor();
    await visit("PUT", `${base}/field/acrm_table`, { headers, body: { value: 71 } });
    const body = await config(visit);
    expect(fieldOf(body, "acrm_column")).not.toHaveProperty("value");
    expect(fieldOf(body, "acrm_columns")).toMatchObject({ value: { lbl_customer: "customer" } });
  });

  it("follow inside a workflow, too", async () => {
    const visit = harbor();
    const workflow = `workflow_id=${fixtureIds.atlasWriteInvoices}`;
    await visit("PUT", `${base}/field/wf_acrm_base?${workflow}`, { headers, body: { value: "base_sales" } });
    const table = (await visit("POST", `${base}/field/wf_acrm_table?${workflow}`, { headers })).body;
    expect(table).toMatchObject({ options: [{ value: 0 }, { value: 71 }] });
    expect(table).not.toHaveProperty("value");
  });
});

describe("X23: columns of a rule", () => {
  const columns = async (visit: VisitPath, body: JsonValue): Promise<JsonValue> =>
    (await visit("POST", `${base}/rule-engine/acrm_only_when`, { headers, body })).body;

  it("are a choice, a number with operators of its own, or the usual ones", async () => {
    const visit = harbor();
    expect(await columns(visit, { rule_column: { lhs: "region" } })).toMatchObject({
      rule_column: {
        rhs: { type: "select", name: "Region", options: [{ value: "emea" }, { value: "amer" }, { value: "apac" }] },
        operator: { type: "select", options: [{ value: "eq" }, { value: "neq" }, { value: "is_empty" }] },
      },
      conditional_code_stdout: [],
    });
    expect(await columns(visit, { rule_column: { lhs: "plan" } })).toMatchObject({
      rule_column: {
        rhs: { type: "text", name: "Value" },
        operator: { options: [{ value: "eq" }, {}, {}, {}, {}, {}] },
      },
    });
    const owner = await columns(visit, { rule_column: { lhs: "owner" } });
    expect(at(owner, "rule_column", "operator", "options", 1, "value")).toBe("has_left");
    expect(owner).not.toHaveProperty("rule_column.rhs");
  });

  it("offer what another field offers now", async () => {
    const visit = harbor();
    const offered = async (): Promise<JsonValue | undefined> =>
      at(await columns(visit, { rule_column: { lhs: "column" } }), "rule_column", "rhs", "options", 1, "value");
    expect(await offered()).toBe("closes_on");
    await visit("PUT", `${base}/field/acrm_table`, { headers, body: { value: 71 } });
    expect(await offered()).toBe("billing_city");
  });

  it("are the left sides when none is named, and the usual for a name nobody knows", async () => {
    const visit = harbor();
    expect(at(await columns(visit, {}), "options")).toHaveLength(5);
    expect(at(await columns(visit, { rule_column: { lhs: "__proto__" } }), "rule_column", "rhs", "type")).toBe("text");
  });
});

describe("X15: rows of a map that the caller gives", () => {
  const rows = [{ name: "Town", value: "town" }];
  const open = async (visit: VisitPath, labels: JsonValue): Promise<JsonValue> =>
    (
      await visit("POST", "/api/v2/f-sdk/config", {
        body: { slug: "atlas-crm", ...(labels === null ? {} : { labels }) },
      })
    ).body;

  it.each<[string, JsonValue]>([
    ["an object of lists", { "Customer columns": rows, Other: [{ value: "x" }] }],
    ["the legacy object", { "Customer columns": { fields: rows } }],
    ["one list", rows],
  ])("come as %s, and are remembered", async (_name, labels) => {
    const visit = harbor();
    const field = fieldOf(await open(visit, labels), "acrm_customer_columns");
    expect(field).toMatchObject({ labels: rows, dynamic_map_field_object_name: "Customer columns" });
    expect(fieldOf(await config(visit), "acrm_customer_columns")).toMatchObject({ labels: rows });
    expect(fieldOf(await open(visit, []), "acrm_customer_columns")).toMatchObject({ labels: rows });
    expect(fieldOf(await config(visit), "acrm_columns")).toMatchObject({ labels: [{}, {}, { multiple: true }] });
  });

  it("are none until somebody gives them, and belong to one config", async () => {
    const visit = harbor();
    expect(fieldOf(await open(visit, null), "acrm_customer_columns")).toMatchObject({ labels: [] });
    await visit("POST", "/api/v2/f-sdk/config", {
      body: { slug: "atlas-crm", config_id: "north", labels: { "Customer columns": rows } },
    });
    expect(fieldOf(await config(visit), "acrm_customer_columns")).toMatchObject({ labels: [] });
  });
});

function harbor(): VisitPath {
  return createWorld({ fixtures: standardFixtures }).as("harbor");
}

async function config(visit: VisitPath): Promise<JsonValue> {
  return (await visit("GET", path)).body;
}

function fieldOf(body: JsonValue, id: string): JsonValue | undefined {
  return itemWith(at(body, "fields"), "id", id);
}
