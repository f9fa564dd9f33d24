// @vitest-environment node
import { describe, expect, it } from "vitest";
import {
  exactNumber,
  executeWorkflow,
  type Execution,
  type ExecutionBatch,
  type ExecutionStart,
  getExecution,
  listExecutionBatches,
  listExecutions,
  rerunExecution,
  triggerEvent,
} from "../index.ts";
import { describeProperties } from "../testing/properties.ts";
import { readBody } from "../testing/read-body.ts";

const RUNS = 1000;

const vendor = {
  _id: "e1",
  name: "Execution for workflow w1",
  status: "TIMED_OUT",
  associated_workflow: { _id: "w1", name: "Push invoices", icon: "https://cdn.test/w.svg" },
  associated_application: { _id: "a1", name: "QuillCRM", icon: "https://cdn.test/q.svg" },
  trigger_application_event: "Invoice Paid",
  type_of_execution: "ASYNC",
  config_id: "acct-77",
  completion_percentage: 50,
  completion_time: "2026-08-03T10:01:00.000Z",
  instance_execution_time: 58_000,
  environment: "test",
  is_child_instance: true,
  executed_by_thanos: true,
  is_seed: true,
  associated_event_id: "ev1",
  custom_trigger_id: "t1",
  custom_application_id: "ca1",
  custom_field_values: { order: "A-7" },
  store_variables: { cursor: 3 },
  linked_account_data: { plan: "pro" },
  logs: [{ at: "2026-08-03T10:00:30.000Z" }, { error: { message: "no stock" } }],
  createdAt: "2026-08-03T10:00:00.000Z",
  updatedAt: "2026-08-03T10:01:01.000Z",
  nodes: [
    {
      node_id: "1",
      node_name: "Start",
      node_type: "start",
      node_status: "Timed_Out",
      is_batch: true,
      attempts_made: 2,
      maximum_attempts: 3,
      execution_time: 12,
      input_data: { number: "INV-7" },
      latest_output: { ok: false },
      parsed_request_curl: "curl -X POST https://api.quill.test/invoices",
    },
  ],
};
const seed = {
  _id: "e1",
  workflow_id: "w1",
  linked_account_id: "acct-77",
  status: "failed",
  started_at: "2026-08-03T10:00:00.000Z",
  completed_at: "2026-08-03T10:01:00.000Z",
  logs: [{ error: "no stock" }],
};
const fromVendor = {
  id: "e1",
  name: "Execution for workflow w1",
  status: "timed-out",
  workflow: { id: "w1", name: "Push invoices", icon: "https://cdn.test/w.svg" },
  application: { id: "a1", name: "QuillCRM", icon: "https://cdn.test/q.svg" },
  trigger: "Invoice Paid",
  type: "ASYNC",
  configId: "acct-77",
  createdAt: "2026-08-03T10:00:00.000Z",
  completedAt: "2026-08-03T10:01:00.000Z",
  updatedAt: "2026-08-03T10:01:01.000Z",
  durationMs: 58_000,
  completionPercentage: 50,
  environment: "test",
  isChild: true,
  newEngine: true,
  isSeed: true,
  eventId: "ev1",
  customTriggerId: "t1",
  customApplicationId: "ca1",
  customFields: { order: "A-7" },
  variables: { cursor: 3 },
  accountData: { plan: "pro" },
  error: { message: "no stock" },
  nodes: [
    {
      id: "1",
      name: "Start",
      type: "start",
      status: "timed-out",
      isBatch: true,
      attempts: 2,
      maximumAttempts: 3,
      durationMs: 12,
      input: { number: "INV-7" },
      output: { ok: false },
      requestCurl: "curl -X POST https://api.quill.test/invoices",
    },
  ],
} satisfies Required<Execution>;

describe("a run", () => {
  it.each<[string, unknown, Execution]>([
    ["vendor", vendor, fromVendor],
    [
      "seed",
      seed,
      {
        id: "e1",
        status: "errored",
        workflow: { id: "w1", name: "w1" },
        createdAt: "2026-08-03T10:00:00.000Z",
        completedAt: "2026-08-03T10:01:00.000Z",
        error: "no stock",
        nodes: [],
      },
    ],
  ])("has every property in the %s dialect, alone and in a list", async (_dialect, wire, domain) => {
    expect((await readBody(wire, (session) => getExecution(session, "asked"))).domain).toEqual(domain);
    expect((await readBody([wire], listExecutions)).domain.items).toEqual([domain]);
    expect((await readBody({ docs: [wire] }, listExecutions)).domain.items).toEqual([domain]);
  });

  describeProperties({
    runs: RUNS,
    read: (session) => listExecutions(session),
    documented: [vendor, seed],
    alone: (record) => ({ docs: [record] }),
    listed: (records) => records,
    items: (page) => (typeof page === "object" && page !== null && "items" in page ? page.items : []),
    affects: {
      name: ["name"],
      status: ["status"],
      associated_workflow: ["workflow"],
      associated_public_worklfow: ["workflow"],
      workflow_id: ["workflow"],
      associated_application: ["application"],
      trigger_application_event: ["trigger"],
      type_of_execution: ["type"],
      config_id: ["configId"],
      completion_percentage: ["completionPercentage"],
      logs: ["error"],
      completion_time: ["completedAt", "durationMs"],
      completed_at: ["completedAt", "durationMs"],
      createdAt: ["createdAt", "durationMs"],
      created_at: ["createdAt", "durationMs"],
      started_at: ["createdAt", "durationMs"],
      updatedAt: ["updatedAt"],
      updated_at: ["updatedAt"],
      instance_execution_time: ["durationMs"],
      environment: ["environment"],
      is_child_instance: ["isChild"],
      executed_by_thanos: ["newEngine"],
      is_seed: ["isSeed"],
      associated_event_id: ["eventId"],
      custom_trigger_id: ["customTriggerId"],
      custom_application_id: ["customApplicationId"],
      custom_field_values: ["customFields"],
      store_variables: ["variables"],
      linked_account_data: ["accountData"],
      nodes: ["nodes"],
      linked_account_id: [],
      account_id: [],
    },
  });
});

it.each([
  [60_000, 60_000],
  [60_001, undefined],
  [-1, undefined],
  ["58000", undefined],
])("a run of a minute that says it worked for %j worked for %j ms", async (instance_execution_time, durationMs) => {
  const { domain } = await readBody({ ...vendor, instance_execution_time }, (session) => getExecution(session, "e1"));
  expect(domain.durationMs).toBe(durationMs);
});

describe("a run with its steps", () => {
  it("keeps a number that JavaScript cannot hold, and counts with none", async () => {
    const body = '{"nodes":[{"node_id":"1","latest_output":1e999,"input_data":-1e999,"execution_time":1e999}]}';
    const { domain } = await readBody(body, (session) => getExecution(session, "e1"));
    expect(JSON.parse(JSON.stringify(domain))).toEqual(domain);
    expect(domain.nodes[0]).toMatchObject({ output: exactNumber("1e999"), input: exactNumber("-1e999") });
    expect(domain.nodes[0]).not.toHaveProperty("durationMs");
  });

  describeProperties({
    runs: RUNS,
    read: (session) => getExecution(session, "e1"),
    documented: vendor.nodes,
    alone: (record) => ({ nodes: [record] }),
    listed: (records) => ({ nodes: records }),
    items: (run) => (typeof run === "object" && run !== null && "nodes" in run ? run.nodes : []),
    affects: {
      node_name: ["name"],
      node_type: ["type"],
      node_status: ["status"],
      is_batch: ["isBatch"],
      attempts_made: ["attempts"],
      maximum_attempts: ["maximumAttempts"],
      execution_time: ["durationMs"],
      input_data: ["input"],
      latest_output: ["output"],
      parsed_request_curl: ["requestCurl"],
    },
  });
});

describe("a round of a step", () => {
  const wire = { batch_index: 2, status: "Errored", output: { why: "no stock" } };
  const domain = { index: 2, status: "errored", output: { why: "no stock" } } satisfies Required<ExecutionBatch>;
  const read = (session: Parameters<typeof listExecutionBatches>[0]): ReturnType<typeof listExecutionBatches> =>
    listExecutionBatches(session, { executionId: "e1", nodeId: "2" });

  it.each<[string, unknown, ExecutionBatch]>([
    ["vendor", wire, domain],
    ["another", { index: 0, status: "success" }, { index: 0, status: "success" }],
  ])("has every property in the %s dialect", async (_dialect, body, batch) => {
    expect((await readBody({ docs: [body] }, read)).domain.items).toEqual([batch]);
    expect((await readBody([body], read)).domain.items).toEqual([batch]);
  });

  describeProperties({
    runs: RUNS,
    read,
    documented: [wire],
    alone: (record) => ({ docs: [record] }),
    listed: (records) => ({ docs: records }),
    items: (page) => (typeof page === "object" && page !== null && "items" in page ? page.items : []),
    affects: { status: ["status"], output: ["output"] },
  });
});

describe("a run that was started", () => {
  const vendorStart = {
    message: "Workflow execution started",
    execution_id: "e2",
    status: "COMPLETED",
    return_value: { total: 3 },
    errored: true,
    status_code: 422,
    execution_error: { message: "No stock" },
    executed_by_thanos: true,
  };
  const start = {
    executionId: "e2",
    status: "completed",
    returnValue: { total: 3 },
    errored: true,
    error: { message: "No stock" },
    statusCode: 422,
    newEngine: true,
  } satisfies Required<ExecutionStart>;

  it.each<[string, unknown, ExecutionStart]>([
    ["vendor", vendorStart, start],
    ["seed", { execution_id: "e2", status: "running" }, { executionId: "e2", status: "running", errored: false }],
    ["older", { message: "started" }, { errored: false }],
  ])("has every property in the %s dialect", async (_dialect, wire, domain) => {
    expect((await readBody(wire, (session) => executeWorkflow(session, { workflowId: "w1" }))).domain).toEqual(domain);
  });

  it.each([
    [{ message: "Webhook Fired Success", execution_id: "e2" }, { executionId: "e2" }],
    [{ message: "Webhook Fired Success" }, {}],
  ])("is named by an event's answer %j", async (wire, domain) => {
    expect((await readBody(wire, (session) => triggerEvent(session, { event: "Invoice Paid" }))).domain).toEqual(
      domain,
    );
  });

  describeProperties({
    runs: RUNS,
    read: (session) => executeWorkflow(session, { workflowId: "w1" }),
    documented: [vendorStart],
    affects: {
      execution_id: ["executionId"],
      status: ["status"],
      return_value: ["returnValue"],
      errored: ["errored"],
      execution_error: ["error"],
      status_code: ["statusCode"],
      executed_by_thanos: ["newEngine"],
    },
  });

  describeProperties({
    runs: RUNS,
    read: (session) => rerunExecution(session, "e1"),
    documented: [
      { message: "Execution restarted", instanceId: "e2" },
      { status: "RUNNING", id: "e2" },
    ],
    affects: {},
  });
});
