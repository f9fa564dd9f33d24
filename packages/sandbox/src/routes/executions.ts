import { filterRuns } from "../engine/filter-runs.ts";
import { isTerminal, type Run } from "../engine/run.ts";
import { startRun } from "../engine/start-run.ts";
import { runAt } from "../engine/timeline.ts";
import { ApiError } from "../http/api-error.ts";
import { requireAccount } from "../http/credentials.ts";
import { pageOf } from "../http/page.ts";
import type { AddRoute, Visit } from "../http/visit.ts";
import type { Account } from "../store/account.ts";
import { executionRecord } from "../wire/execution-record.ts";
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
    const runs = filterRuns(account.runs, visit.query, store.now());
    if (visit.dialect === "seed") return runs.map((run) => seedExecution(store, run));
    return pageOf(visit, runs, (run) => executionRecord(store, run, { nodes: false }));
  });

  add("GET", `${base}/:execution_id`, (visit) => {
    const run = runOf(visit, requireAccount(visit));
    return visit.dialect === "seed"
      ? seedExecution(visit.store, run)
      : executionRecord(visit.store, run, { nodes: true });
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
    if (!isTerminal(status) || status === "COMPLETED") {
      throw new ApiError(400, "BAD_REQUEST", "Only failed or stopped executions can be rerun");
    }
    const again = startRun(store, account, { ...run, sync: false });
    return {
      message: "Execution restarted",
      instanceId: again.id,
      id: again.id,
      status: runAt(again, store.now()).status,
    };
  });
}

function runOf(visit: Visit, account: Account): Run {
  const run = account.runs.find((candidate) => candidate.id === visit.param("execution_id"));
  if (run === undefined) throw new ApiError(404, "RESOURCE_NOT_FOUND", "Execution not found");
  return run;
}
