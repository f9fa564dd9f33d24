import { fixtureIds, type Sandbox } from "@cobalt-kit/sandbox";
import * as client from "../../index.ts";
import { type Operation, type OperationName, publicApi, type Session } from "./operation.ts";

const invoicePaid = { event: "Invoice Paid", payload: { number: "INV-7" } };

/** Those of events and the runs that they start. */
export const executionOperations = {
  triggerEvent: {
    route: `POST ${publicApi}/event/trigger`,
    calls: [
      { call: (session) => client.triggerEvent(session, invoicePaid), body: invoicePaid },
      {
        given: "an application",
        route: `POST ${publicApi}/event/:slug`,
        call: (session) => client.triggerEvent(session, { ...invoicePaid, slug: "hubspot" }),
        body: invoicePaid,
      },
      {
        given: "a configuration, a tag and a header to tell repeats by",
        call: (session) =>
          client.triggerEvent(session, {
            ...invoicePaid,
            configId: "harbor",
            instanceTag: "nightly",
            headers: { "X-Delivery": "d-1" },
          }),
        headers: { config_id: "harbor", instance_tag: "nightly", "x-delivery": "d-1" },
        body: { ...invoicePaid, config_id: "harbor" },
      },
      {
        given: "a file",
        call: (session) =>
          client.triggerEvent(session, {
            ...invoicePaid,
            configId: "harbor",
            files: { scan: new File(["%PDF"], "scan.pdf", { type: "application/pdf" }) },
          }),
        headers: { config_id: "harbor" },
        body: { event: "Invoice Paid", payload: '{"number":"INV-7"}', scan: "scan.pdf: %PDF" },
      },
    ],
  },
  listExecutions: {
    route: `GET ${publicApi}/execution`,
    calls: [
      { call: (session) => client.listExecutions(session), query: { page: "1", limit: "10" } },
      {
        given: "every filter",
        call: (session) =>
          client.listExecutions(session, {
            page: 2,
            limit: 5,
            status: "timed-out",
            workflowId: "w1",
            workflowName: "Push",
            slug: "slack,stripe",
            startDate: "2026-01-01",
            endDate: "2026-12-31",
            source: "API Call",
            type: "ASYNC",
            executionId: "e1",
            oldestFirst: true,
          }),
        query: {
          page: "2",
          limit: "5",
          status: "TIMED_OUT",
          workflow_id: "w1",
          workflow_name: "Push",
          slug: "slack,stripe",
          start_date: "2026-01-01",
          end_date: "2026-12-31",
          execution_source: "API Call",
          execution_type: "ASYNC",
          execution_id: "e1",
          sortAsc: "true",
        },
      },
    ],
  },
  getExecution: {
    route: `GET ${publicApi}/execution/:execution_id`,
    calls: [{ call: async (session) => client.getExecution(session, (await aRun(session)).id) }],
  },
  listExecutionBatches: {
    route: `GET ${publicApi}/execution/:execution_id/nodes/:node_id/batches`,
    calls: [
      {
        call: async (session, sandbox) =>
          client.listExecutionBatches(session, { ...aBatchedStep(sandbox), page: 2, limit: 4, status: "success" }),
        query: { page: "2", limit: "4", status: "success" },
      },
    ],
  },
  stopExecution: {
    route: `POST ${publicApi}/execution/:execution_id/stop`,
    calls: [{ call: async (session) => client.stopExecution(session, (await aRun(session)).id) }],
  },
  rerunExecution: {
    route: `POST ${publicApi}/execution/:execution_id/rerun`,
    calls: [{ call: async (session) => client.rerunExecution(session, (await aRun(session, "errored")).id) }],
  },
} satisfies Partial<Record<OperationName, Operation>>;

async function aRun(session: Session, status?: string): Promise<client.Execution> {
  const { items } = await client.listExecutions(session, { status });
  const [run] = items;
  return run === undefined ? Promise.reject(new Error("the fixtures lost their past")) : run;
}

function aBatchedStep({ control }: Sandbox): { executionId: string; nodeId: string } {
  const past = control.account("harbor").executions;
  const run = past.find(({ workflowId, terminal }) => terminal && workflowId === fixtureIds.hubspotUpdateRevenue);
  return { executionId: run?.id ?? "", nodeId: "3" };
}
