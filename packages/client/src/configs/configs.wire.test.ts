// @vitest-environment node
import { describe, expect, it } from "vitest";
import {
  type Config,
  type ConfigField,
  type ConfigSummary,
  getConfig,
  getConfigField,
  getRuleColumns,
  listConfigs,
  openConfig,
  type RuleColumns,
  toggleConfigWorkflow,
  updateConfig,
} from "../index.ts";
import { describeProperties } from "../testing/properties.ts";
import { readBody } from "../testing/read-body.ts";

const RUNS = 1000;

const vendorField = {
  id: "f_cols",
  name: "Columns",
  field_type: "map_v2",
  value: { email: "mail_1" },
  defaultValue: { email: "mail_2" },
  required: true,
  hidden: true,
  multiple: true,
  placeholder: "Choose",
  help_text: "Which goes where",
  associated_page: "Numbers",
  parent: "f_tab",
  options: [{ name: "A", value: 0 }],
  labels: [{ name: "City", value: "lbl_1", multiple: true }],
  mapping: {
    lhs: { name: "Ours", options: [{ name: "E-mail", value: "email" }] },
    rhs: { name: "Theirs", options: [{ value: "mail_1" }], multiple: true },
  },
};
const field = {
  id: "f_cols",
  name: "Columns",
  type: "map_v2",
  value: [{ id: "email", value: "mail_1" }],
  defaultValue: [{ id: "email", value: "mail_2" }],
  required: true,
  hidden: true,
  multiple: true,
  placeholder: "Choose",
  helpText: "Which goes where",
  page: "Numbers",
  parent: "f_tab",
  options: [{ name: "A", value: 0 }],
  labels: [{ name: "City", value: "lbl_1", multiple: true }],
  mapping: {
    left: { name: "Ours", options: [{ name: "E-mail", value: "email" }], multiple: false },
    right: { name: "Theirs", options: [{ name: "mail_1", value: "mail_1" }], multiple: true },
  },
} satisfies Required<Omit<ConfigField, "secretStored" | "typeMissing">>;

const vendor = {
  slug: "quillcrm",
  config_id: "acct-77",
  connection_id: "c1",
  fields: [vendorField],
  workflows: [
    {
      id: "w1",
      name: "Push invoices",
      description: "Nightly",
      icon: "https://cdn.test/w.svg",
      enabled: true,
      fields: [{ id: "wf_q", name: "Queue", field_type: "text", value: "q1" }],
      associated_page: "Numbers",
      group: "Finance",
    },
  ],
  field_errors: [{ id: "f_owner", name: "Owner", error: { message: "Could not load options" } }],
};
const plain = { required: false, hidden: false, multiple: false, labels: [] };
const fromVendor = {
  slug: "quillcrm",
  configId: "acct-77",
  connectionId: "c1",
  fields: [field],
  workflows: [
    {
      id: "w1",
      name: "Push invoices",
      description: "Nightly",
      icon: "https://cdn.test/w.svg",
      enabled: true,
      fields: [{ id: "wf_q", name: "Queue", type: "text", value: "q1", ...plain }],
      page: "Numbers",
      group: "Finance",
    },
  ],
  fieldErrors: [{ id: "f_owner", name: "Owner", message: "Could not load options" }],
} satisfies Required<Config>;
const seed = {
  _id: "77",
  slug: "quillcrm",
  linked_account_id: "acct-77",
  fields: { f_pre: "INV-", f_max: 100, f_on: true, f_extra: { region: "emea" } },
  workflows: [{ id: "w1", enabled: true }],
  created_at: "2026-01-01",
  updated_at: "2026-01-02",
};
const fromSeed = {
  slug: "quillcrm",
  fields: [
    { id: "f_pre", name: "f_pre", type: "text", value: "INV-", ...plain },
    { id: "f_max", name: "f_max", type: "number", value: 100, ...plain },
    { id: "f_on", name: "f_on", type: "boolean", value: true, ...plain },
    { id: "f_extra", name: "f_extra", type: "json", value: { region: "emea" }, ...plain },
  ],
  workflows: [{ id: "w1", name: "w1", enabled: true, fields: [] }],
  fieldErrors: [],
} satisfies Config;

describe("a configuration", () => {
  it.each<[string, unknown, Config]>([
    ["vendor", vendor, fromVendor],
    ["seed", seed, fromSeed],
  ])("has every property in the %s dialect, opened, read and updated", async (_dialect, wire, domain) => {
    const reference = { slug: "quillcrm" };
    expect((await readBody(wire, (session) => getConfig(session, reference))).domain).toEqual(domain);
    expect((await readBody(wire, (session) => openConfig(session, reference))).domain).toEqual(domain);
    const update = { ...reference, fields: [], workflows: [] };
    expect((await readBody(wire, (session) => updateConfig(session, update))).domain).toEqual(domain);
  });

  it("gives its workflows alone after a switch", async () => {
    const toggle = { slug: "quillcrm", workflowId: "w1", enabled: true };
    const { domain } = await readBody(vendor, (session) => toggleConfigWorkflow(session, toggle));
    expect(domain).toEqual(fromVendor.workflows);
  });

  it.each<[string, unknown, ConfigSummary[]]>([
    [
      "vendor",
      [{ _id: "1", config_id: "acct-77", connection_id: "c1", tenant_config: true }],
      [{ configId: "acct-77", connectionId: "c1", tenant: true } satisfies Required<ConfigSummary>],
    ],
    ["seed", [{ ...seed, config_id: "acct-77" }], [{ configId: "acct-77" }]],
  ])("is listed by its id in the %s dialect", async (_dialect, wire, domain) => {
    expect((await readBody(wire, (session) => listConfigs(session, "quillcrm"))).domain).toEqual(domain);
  });

  describeProperties({
    runs: RUNS,
    read: (session) => getConfig(session, { slug: "quillcrm" }),
    documented: [vendor, seed],
    affects: {
      _id: [],
      id: [],
      app_id: [],
      record_id: [],
      slug: ["slug"],
      type: [],
      config_id: ["configId"],
      linked_account_id: [],
      account_id: [],
      fields: ["fields"],
      application_data_slots: ["fields"],
      data_slots: ["fields"],
      workflows: ["workflows"],
      field_errors: ["fieldErrors"],
      created_at: [],
      updated_at: [],
      createdAt: [],
      updatedAt: [],
    },
  });
});

describe("a field", () => {
  it.each<[string, unknown, ConfigField]>([
    ["vendor", vendorField, field],
    [
      "seed",
      { id: "f_pre", name: "Prefix", value: "INV-" },
      { id: "f_pre", name: "Prefix", type: "text", typeMissing: true, value: "INV-", ...plain },
    ],
  ])("has every property in the %s dialect", async (_dialect, wire, domain) => {
    const reference = { slug: "quillcrm", fieldId: "asked" };
    expect((await readBody(wire, (session) => getConfigField(session, reference))).domain).toEqual(domain);
  });

  describeProperties({
    runs: RUNS,
    read: (session) => getConfig(session, { slug: "quillcrm" }),
    documented: [
      { ...vendorField, field_type: "text", mapping: undefined, value: "x", defaultValue: "y" },
      { id: "f_pre", name: "Prefix", value: "INV-" },
    ],
    alone: (record) => ({ fields: [record] }),
    listed: (records) => ({ fields: records }),
    items: (domain) => (typeof domain === "object" && domain !== null && "fields" in domain ? domain.fields : []),
    affects: {
      placeholder: ["placeholder"],
      help_text: ["helpText"],
      associated_page: ["page"],
      parent: ["parent"],
      options: ["options"],
      required: ["required"],
      hidden: ["hidden"],
      name: ["name"],
      value: ["value"],
      defaultValue: ["defaultValue"],
      multiple: ["multiple"],
      labels: ["labels"],
    },
  });
});

describe("columns of a rule", () => {
  const wire = {
    rule_column: {
      rhs: { name: "Value", type: "select", options: [{ name: "EMEA", value: "emea" }] },
      operator: { name: "Operator", type: "select", options: [{ name: "Is", value: "eq" }] },
    },
    conditional_code_stdout: ["looked at region"],
    error: { message: "region is undefined", stack: "at line 1" },
  };
  const columns = {
    right: { name: "Value", type: "select", options: [{ name: "EMEA", value: "emea" }] },
    operators: [{ name: "Is", value: "eq" }],
    log: ["looked at region"],
    error: "region is undefined",
  } satisfies Required<RuleColumns>;
  const read = (session: Parameters<typeof getRuleColumns>[0]): Promise<RuleColumns> =>
    getRuleColumns(session, { slug: "quillcrm", fieldId: "f_rule", left: "region" });

  it.each<[string, unknown, RuleColumns]>([
    ["vendor", wire, columns],
    [
      "newer vendor's",
      { options: [{ name: "Region", value: "region" }] },
      { right: { type: "text", options: [{ name: "Region", value: "region" }] }, operators: [], log: [] },
    ],
    [
      "seed",
      { options: [{ name: "EMEA", value: "emea" }], operators: [{ name: "Is", value: "eq" }] },
      {
        right: { type: "text", options: [{ name: "EMEA", value: "emea" }] },
        operators: [{ name: "Is", value: "eq" }],
        log: [],
      },
    ],
    [
      "vendor, where its code failed",
      { conditional_code_stdout: [], error: { message: "no" } },
      { operators: [], log: [], error: "no" },
    ],
  ])("have every property in the %s dialect", async (_dialect, body, domain) => {
    expect((await readBody(body, read)).domain).toEqual(domain);
  });

  describeProperties({
    runs: RUNS,
    read,
    documented: [wire],
    affects: { rule_column: ["right", "operators"], conditional_code_stdout: ["log"], error: ["error"] },
  });
});
