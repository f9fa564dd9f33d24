import type { Store } from "../store/store.ts";
import { iso } from "../json.ts";
import type { JsonObject } from "../fixtures/fixtures.ts";
import { emit, type WebhookEvent } from "../store/webhooks.ts";
import { returnValue } from "../wire/execution-record.ts";
import { isTerminal, maximumAttempts, type Run, type RunStatus } from "./run.ts";
import { runAt } from "./timeline.ts";

const events = new Map<RunStatus, WebhookEvent>([
  ["COMPLETED", "Workflow Completed"],
  ["ERRORED", "Workflow Errored"],
  ["STOPPED", "Workflow Stopped"],
  ["TIMED_OUT", "Workflow Timed Out"],
]);

/** Tells the webhooks which runs have ended since it was last called, in the order they ended. */
export function announceRuns(store: Store): void {
  const ended = [...store.openRuns].flatMap((run) => {
    const { status, finishedAt } = runAt(run, store.now());
    return isTerminal(status) && finishedAt !== undefined ? [{ run, status, finishedAt }] : [];
  });
  for (const { run, status, finishedAt } of ended.toSorted((left, right) => left.finishedAt - right.finishedAt)) {
    store.openRuns.delete(run);
    announce(store, run, status, finishedAt);
  }
}

function announce(store: Store, run: Run, status: RunStatus, finishedAt: number): void {
  const event = events.get(status);
  if (event === undefined || !store.accounts.has(run.accountId)) return;
  emit(store, event, {
    slug: run.slug,
    workflowId: run.workflow.id,
    at: finishedAt,
    response: returnValue(run),
    payload: {
      linked_account_id: run.accountId,
      instance_id: run.id,
      workflow_id: run.workflow.id,
      config_id: run.configId,
      event,
      workflow_name: run.workflow.name,
      status,
      environment: store.fixtures.org.environment,
      ...failure(run, status, finishedAt),
    },
  });
}

// What the vendor sends since 2026; the names of its keys are not published.
function failure(run: Run, status: RunStatus, finishedAt: number): JsonObject {
  const { outcome } = run;
  if (status !== "ERRORED" || !("error" in outcome)) return {};
  const node = run.nodes[outcome.nodeIndex];
  return {
    failed_node_id: node?.id ?? null,
    failed_node_name: node?.name ?? null,
    attempts_made: node === undefined ? 1 : maximumAttempts(node),
    error_timestamp: iso(finishedAt),
    error: outcome.error,
  };
}
