import { batchesAt } from "../engine/batches.ts";
import { filterRuns } from "../engine/filter-runs.ts";
import { isOfNewEngine, isTerminal, type Run } from "../engine/run.ts";
import { startRun } from "../engine/start-run.ts";
import { runAt } from "../engine/timeline.ts";
import { ApiError } from "../http/api-error.ts";
import { requireAccount, requireKeyForAccount } from "../http/credentials.ts";
import { pageOf } from "../http/page.ts";
import type { AddRoute, Visit } from "../http/visit.ts";
import type { Account } from "../store/account.ts";
import { batchRecord } from "../wire/batch-record.ts";
import { executionRecord, returnValue } from "../wire/execution-record.ts";
import { seedExecution } from "../wire/seed-records.ts";

const base = "/api/v2/public/execution";

/** Runs of workflows: what happened, stopping it, and doing it again. */
export function executionRoutes(add: AddRoute): void {
  add("GET", base, (visit) => {
    const { store } = visit;
    const account = requireAccount(
      visit,
      new ApiError(400, "INVALID_LINKED_ACCOUNT_ID", "linked_account_id or org_id is required"),
    );
    const runs = filterRuns({ runs: account.runs, open: store.openRuns }, visit.query, store.now());
    if (visit.dialect === "seed") return runs.slice(0).map((run) => seedExecution(store, run));
    return pageOf(visit, runs, (run) => executionRecord(store, run, { nodes: false }));
  });

  add("GET", `${base}/:execution_id`, (visit) => {
    const run = runOf(visit, requireAccount(visit));
    return visit.dialect === "seed"
      ? seedExecution(visit.store, run)
      : executionRecord(visit.store, run, { nodes: true });
  });

  add("GET", `${base}/:execution_id/nodes/:node_id/batches`, batchesOf);

  add("GET", "/api/v1/execution/:execution_id/response", (visit) => {
    const run = runOf(visit, requireKeyForAccount(visit));
    const { status } = runAt(run, visit.store.now());
    if (!isTerminal(status)) return { response: null, status: "RUNNING" };
    if (status === "COMPLETED" || status === "PARTIALLY_SUCCESSFUL") {
      return { response: returnValue(run), status: "COMPLETED" };
    }
    return { response: null, status: status === "TERMINATED" || status === "DUPLICATE" ? "COMPLETED" : "ERRORED" };
  });

  add("POST", `${base}/:execution_id/stop`, (visit) => {
    const run = runOf(visit, requireAccount(visit));
    const now = visit.store.now();
    if (!isTerminal(runAt(run, now).status)) run.stopRequestedAt ??= now;
    return { message: "Stopping instance" };
  });

  add("POST", `${base}/:execution_id/rerun`, (visit) => {
    const { store } = visit;
    const account = requireAccount(visit);
    const run = runOf(visit, account);
    const { status } = runAt(run, store.now());
    if (!isTerminal(status) || ["COMPLETED", "TERMINATED", "DUPLICATE"].includes(status)) {
      throw new ApiError(400, "BAD_REQUEST", "Only failed or stopped executions can be rerun");
    }
    const again = startRun(store, account, { ...run, createdAt: store.now(), sync: false });
    return {
      message: "Execution restarted",
      instanceId: again.id,
      id: again.id,
      status: runAt(again, store.now()).status,
    };
  });
}

function batchesOf(visit: Visit): unknown {
  const run = runOf(visit, requireAccount(visit));
  const nodeId = visit.param("node_id");
  const moment = runAt(run, visit.store.now()).nodes.find(({ node }) => node.id === nodeId);
  const node = run.nodes.find((candidate) => candidate.id === nodeId);
  if (node === undefined) throw new ApiError(404, "RESOURCE_NOT_FOUND", `Node with id ${nodeId} not found`);
  if (node.is_batch !== true || isOfNewEngine(run))
    throw new ApiError(501, "SERVER_ERROR", "Batches are not available for this node");
  const status = visit.query("status")?.toLowerCase();
  const batches = moment === undefined ? [] : batchesAt(run, moment, visit.store.now());
  const wanted = batches.filter((batch) => status === undefined || batch.status.toLowerCase() === status);
  return pageOf(visit, wanted, batchRecord);
}

function runOf(visit: Visit, account: Account): Run {
  const run = account.runs.get(visit.param("execution_id"));
  if (run === undefined) throw new ApiError(404, "RESOURCE_NOT_FOUND", "Execution not found");
  return run;
}
