// @vitest-environment node
import { describe, expect, it } from "vitest";
import {
  createWorkflow,
  type EnabledWorkflow,
  getWorkflow,
  getWorkflowInput,
  listEnabledWorkflows,
  listWorkflows,
  listWorkflowVersions,
  openWorkflowDraft,
  type PrivateWorkflow,
  updateWorkflow,
  type WorkflowDetail,
  type WorkflowVersion,
} from "../index.ts";
import { describeProperties } from "../testing/properties.ts";
import { readBody } from "../testing/read-body.ts";

const RUNS = 1000;

const vendor = {
  _id: "d1",
  associated_workflow: "w1",
  name: "Nightly export",
  description: "At three",
  icon: "https://cdn.test/w.svg",
  published: true,
  current_version: 3,
  workflow_alias: "nightly",
  slug: "slack",
  associated_application: { _id: "a1", name: "Slack", icon: "https://cdn.test/s.svg", slug: "slack" },
  createdAt: "2026-01-01",
  updatedAt: "2026-01-02",
  nodes: [{ id: "1", type: "start", name: "Start", is_batch: true, data: { cron: "0 3 * * *" } }],
  edges: [{ id: "e", source: "1", target: "2" }],
  settings: { timeout: 60, dedup_key: "number" },
  associated_app_slugs: ["slack", "stripe"],
  group: "Finance",
  json_schema: { type: "object" },
  manual_execution_payload: { day: 1 },
  when_to_use: "Every night",
  created_by_ai: true,
  hide_in_config: true,
  autoEnable: false,
  is_agentic_flow: true,
  expose_as_node: false,
  workflow_builder_version: 2,
  associated_project: { _id: "p1", name: "Finance", icon: "https://cdn.test/p.svg" },
  test_linked_account_id: "harbor",
};
const seed = {
  _id: "w1",
  name: "Nightly export",
  description: "At three",
  nodes: [{ type: "action", config: { table: "orders" } }],
  created_at: "2026-01-01",
  updated_at: "2026-01-02",
};
const workflow = {
  id: "w1",
  draftId: "d1",
  name: "Nightly export",
  description: "At three",
  icon: "https://cdn.test/w.svg",
  published: true,
  version: 3,
  alias: "nightly",
  slug: "slack",
  application: { id: "a1", name: "Slack", icon: "https://cdn.test/s.svg" },
  applicationSlugs: ["slack", "stripe"],
  group: "Finance",
  inputSchema: { type: "object" },
  samplePayload: { day: 1 },
  whenToUse: "Every night",
  createdByAi: true,
  hiddenInConfig: true,
  enabledByDefault: false,
  agentic: true,
  usableAsNode: false,
  builderVersion: "2",
  project: { id: "p1", name: "Finance", icon: "https://cdn.test/p.svg" },
  testAccountId: "harbor",
  createdAt: "2026-01-01",
  updatedAt: "2026-01-02",
} satisfies Required<PrivateWorkflow>;
const detail = {
  ...workflow,
  timeoutSeconds: 60,
  dedupKey: "number",
  nodes: [{ id: "1", type: "start", name: "Start", isBatch: true, data: { cron: "0 3 * * *" } }],
  edges: [{ source: "1", target: "2" }],
} satisfies Required<WorkflowDetail>;
const seedWorkflow = {
  id: "w1",
  name: "Nightly export",
  description: "At three",
  published: false,
  createdAt: "2026-01-01",
  updatedAt: "2026-01-02",
} satisfies PrivateWorkflow;
const seedDetail = {
  ...seedWorkflow,
  nodes: [{ type: "action", isBatch: false, data: { table: "orders" } }],
  edges: [],
} satisfies WorkflowDetail;

const affects = {
  name: ["name"],
  description: ["description"],
  icon: ["icon"],
  published: ["published"],
  current_version: ["version"],
  workflow_alias: ["alias"],
  createdAt: ["createdAt"],
  created_at: ["createdAt"],
  started_at: [],
  updatedAt: ["updatedAt"],
  updated_at: ["updatedAt"],
  associated_application: ["application", "slug"],
  nodes: ["nodes"],
  edges: ["edges"],
  settings: ["timeoutSeconds", "dedupKey"],
  associated_app_slugs: ["applicationSlugs"],
  group: ["group"],
  json_schema: ["inputSchema"],
  manual_execution_payload: ["samplePayload"],
  when_to_use: ["whenToUse"],
  created_by_ai: ["createdByAi"],
  hide_in_config: ["hiddenInConfig"],
  autoEnable: ["enabledByDefault"],
  is_agentic_flow: ["agentic"],
  expose_as_node: ["usableAsNode"],
  workflow_builder_version: ["builderVersion"],
  associated_project: ["project"],
  test_linked_account_id: ["testAccountId"],
};

describe("a workflow", () => {
  it.each<[string, unknown, PrivateWorkflow]>([
    ["vendor", vendor, workflow],
    ["seed", seed, seedWorkflow],
  ])("has every property in the %s dialect, listed and made", async (_dialect, wire, domain) => {
    expect((await readBody({ docs: [wire] }, listWorkflows)).domain.items).toEqual([domain]);
    expect((await readBody([wire], listWorkflows)).domain.items).toEqual([domain]);
    const create = (session: Parameters<typeof createWorkflow>[0]): Promise<PrivateWorkflow> =>
      createWorkflow(session, { name: "Nightly export" });
    expect((await readBody({ workflow: wire }, create)).domain).toEqual(domain);
    expect((await readBody(wire, create)).domain).toEqual(domain);
  });

  describeProperties({
    runs: RUNS,
    read: (session) => listWorkflows(session),
    documented: [vendor, seed],
    alone: (record) => ({ docs: [record] }),
    listed: (records) => ({ docs: records }),
    items: (page) => (typeof page === "object" && page !== null && "items" in page ? page.items : []),
    affects,
  });
});

describe("a workflow with its steps", () => {
  it.each<[string, unknown, WorkflowDetail]>([
    ["vendor", vendor, detail],
    ["seed", seed, seedDetail],
  ])("has every property in the %s dialect, read, opened and updated", async (_dialect, wire, domain) => {
    expect((await readBody(wire, (session) => getWorkflow(session, "w1"))).domain).toEqual(domain);
    expect((await readBody(wire, (session) => openWorkflowDraft(session, "w1"))).domain).toEqual(domain);
    expect((await readBody({ workflow: wire }, (session) => openWorkflowDraft(session, "w1"))).domain).toEqual(domain);
    expect((await readBody(wire, (session) => updateWorkflow(session, { workflowId: "w1" }))).domain).toEqual(domain);
  });

  it("loses a broken step and a broken edge alone", async () => {
    const wire = {
      name: "Nightly",
      nodes: [{ id: "1" }, { id: 2, type: "action" }],
      edges: [{ source: "1" }, { source: 1, target: 2 }],
    };
    const { domain, warnings } = await readBody(wire, (session) => getWorkflow(session, "w1"));
    expect(domain).toMatchObject({
      id: "w1",
      nodes: [{ id: "2", type: "action" }],
      edges: [{ source: "1", target: "2" }],
    });
    expect(warnings).toMatchObject([{ path: "nodes[0]" }, { path: "edges[0]" }]);
  });

  describeProperties({
    runs: RUNS,
    read: (session) => getWorkflow(session, "w1"),
    documented: [vendor, seed],
    affects,
  });
});

describe("an enabled workflow", () => {
  const wire = {
    id: "w1",
    name: "Push invoices",
    description: "Nightly",
    icon: "https://cdn.test/w.svg",
    createdAt: "2026-01-01",
    updatedAt: "2026-01-02",
    config_id: "acct-77",
    application: { _id: "a1", name: "QuillCRM", icon: "https://cdn.test/q.svg", description: "" },
  };
  const domain = {
    id: "w1",
    name: "Push invoices",
    description: "Nightly",
    icon: "https://cdn.test/w.svg",
    configId: "acct-77",
    application: { id: "a1", name: "QuillCRM", icon: "https://cdn.test/q.svg" },
    createdAt: "2026-01-01",
    updatedAt: "2026-01-02",
  } satisfies Required<EnabledWorkflow>;
  const older = {
    _id: "w1",
    name: "Push invoices",
    config_id: "other",
    associated_application: "a1",
    created_at: "2026-01-01",
    updated_at: "2026-01-02",
  };

  it("has every property in the vendor dialect, once for each configuration", async () => {
    const { domain: list } = await readBody([wire, wire, older], listEnabledWorkflows);
    expect(list).toEqual([
      domain,
      {
        id: "w1",
        name: "Push invoices",
        configId: "other",
        application: { id: "a1", name: "a1" },
        createdAt: "2026-01-01",
        updatedAt: "2026-01-02",
      },
    ]);
  });

  describeProperties({
    runs: RUNS,
    read: listEnabledWorkflows,
    documented: [wire, older],
    alone: (record) => [record],
    listed: (records) => records,
    affects: {
      name: ["name"],
      description: ["description"],
      icon: ["icon"],
      config_id: ["configId"],
      application: ["application"],
      associated_application: ["application"],
      createdAt: ["createdAt"],
      created_at: ["createdAt"],
      started_at: [],
      updatedAt: ["updatedAt"],
      updated_at: ["updatedAt"],
    },
  });
});

describe("a version", () => {
  const wire = { _id: "v3", version: 3, createdAt: "2026-01-01", description: "Faster" };
  const domain = {
    id: "v3",
    version: 3,
    createdAt: "2026-01-01",
    description: "Faster",
  } satisfies Required<WorkflowVersion>;

  it.each<[string, unknown, WorkflowVersion]>([
    ["vendor", wire, domain],
    ["older", { version: 3, created_at: "2026-01-01" }, { id: "3", version: 3, createdAt: "2026-01-01" }],
  ])("has every property in the %s dialect", async (_dialect, body, read) => {
    const list = (session: Parameters<typeof listWorkflowVersions>[0]): ReturnType<typeof listWorkflowVersions> =>
      listWorkflowVersions(session, "w1");
    expect((await readBody({ docs: [body], totalDocs: 1 }, list)).domain.items).toEqual([read]);
    expect((await readBody([body], list)).domain.items).toEqual([read]);
  });

  describeProperties({
    runs: RUNS,
    read: (session) => listWorkflowVersions(session, "w1"),
    documented: [wire],
    alone: (record) => ({ docs: [record] }),
    listed: (records) => ({ docs: records }),
    items: (page) => (typeof page === "object" && page !== null && "items" in page ? page.items : []),
    affects: { createdAt: ["createdAt"], created_at: ["createdAt"], started_at: [], description: ["description"] },
  });
});

describe("what a workflow takes", () => {
  it.each([
    [
      { payload: { day: 1 }, schema: { type: "object" }, schema_interpreted: null },
      { sample: { day: 1 }, schema: { type: "object" } },
    ],
    [{ payload: null, schema: null }, {}],
  ])("reads %j", async (wire, domain) => {
    expect((await readBody(wire, (session) => getWorkflowInput(session, "w1"))).domain).toEqual(domain);
  });

  describeProperties({
    runs: RUNS,
    read: (session) => getWorkflowInput(session, "w1"),
    documented: [{ payload: { day: 1 }, schema: { type: "object" } }],
    affects: { payload: ["sample"], schema: ["schema"] },
  });
});
