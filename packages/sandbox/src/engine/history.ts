import type { HistoryFixture, NodeFixture } from "../fixtures/fixtures.ts";
import type { Account } from "../store/account.ts";
import { findPrivateWorkflow } from "../store/private-workflows.ts";
import type { Store } from "../store/store.ts";
import { privateNodes } from "./private-nodes.ts";
import type { Run, RunOutcome, RunSource } from "./run.ts";
import { plannedEnd } from "./timeline.ts";

const minuteInMilliseconds = 60_000;

/** Puts a run of the past into an account: it has ended, however short ago it began. */
export function addHistory(store: Store, account: Account, past: HistoryFixture): void {
  const workflow = workflowOf(store, account, past);
  if (workflow === undefined) return;
  const event = store.eventDefinitions.get(past.trigger);
  const run: Run = {
    id: store.nextId(),
    accountId: account.id,
    slug: past.slug,
    configId: account.id,
    workflow: { id: past.workflowId, name: workflow.name },
    nodes: workflow.nodes,
    payload: past.payload,
    source: sourceOf(past.trigger),
    trigger: past.trigger,
    eventId: event?.id,
    batches: past.batches,
    sync: false,
    tasks: new Map(),
    createdAt: 0,
    outcome: outcomeOf(past, workflow.nodes),
    stopRequestedAt: undefined,
  };
  const duration = plannedEnd(run);
  run.createdAt = store.now() - Math.max(past.minutesAgo * minuteInMilliseconds, duration);
  // Late enough to have begun, early enough to have been over before its planned end.
  if (past.status === "STOPPED") run.stopRequestedAt = run.createdAt + Math.max(0, Math.round(duration / 2) - 1000);
  account.runs.add(run);
}

/** Adds finished runs, one every seven minutes before the oldest, of the workflows the account has run or could run. */
export function addFinishedRuns(store: Store, account: Account, count: number): void {
  const patterns = historyPatterns(store, account);
  if (patterns.length === 0) throw new Error(`Account "${account.id}" has no workflow that could have run`);
  const oldest = Math.min(store.now(), account.runs.inOrder()[0]?.createdAt ?? Infinity);
  const startMinutes = (store.now() - oldest) / minuteInMilliseconds;
  for (let index = 0; index < count; index += 1) {
    const pattern = patterns[index % patterns.length];
    if (pattern !== undefined) addHistory(store, account, { ...pattern, minutesAgo: startMinutes + (index + 1) * 7 });
  }
}

function historyPatterns(store: Store, account: Account): HistoryFixture[] {
  const own = store.fixtures.accounts.find((fixture) => fixture.id === account.id)?.history ?? [];
  if (own.length > 0) return own;
  const payload = { source: "sandbox" };
  return [...store.applications.values()].flatMap((application) =>
    (application.workflows ?? []).map((workflow, index): HistoryFixture => ({
      workflowId: workflow.id,
      slug: application.slug,
      status: index % 5 === 3 ? "ERRORED" : "COMPLETED",
      minutesAgo: 0,
      trigger: workflow.event ?? (workflow.schedule === undefined ? "API Call" : "Schedule"),
      payload,
    })),
  );
}

function workflowOf(
  store: Store,
  account: Account,
  past: HistoryFixture,
): { name: string; nodes: NodeFixture[] } | undefined {
  const built = store.applications.get(past.slug)?.workflows?.find((workflow) => workflow.id === past.workflowId);
  if (built !== undefined) return built;
  const made = findPrivateWorkflow(account, past.workflowId);
  return made === undefined ? undefined : { name: made.name, nodes: privateNodes };
}

function outcomeOf(past: HistoryFixture, nodes: NodeFixture[]): RunOutcome {
  if (past.status === "DUPLICATE") return { status: past.status };
  if (past.status === "COMPLETED" || past.status === "STOPPED") return { status: "COMPLETED" };
  const named = nodes.findIndex((node) => node.id === past.failedNodeId);
  const lastApp = nodes.findLastIndex((node) => node.type === "action");
  const nodeIndex = named !== -1 ? named : Math.max(0, lastApp);
  if (past.status === "TERMINATED") return { status: past.status, nodeIndex };
  return {
    status: past.status,
    nodeIndex,
    error: past.error ?? { message: "The application could not be reached", code: "EXTERNAL_API_FAILURE" },
  };
}

function sourceOf(trigger: string): RunSource {
  return trigger === "Schedule" || trigger === "API Call" ? trigger : "Event";
}
