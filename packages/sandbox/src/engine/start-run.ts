import type { JsonValue, NodeFixture } from "../fixtures/fixtures.ts";
import type { Account } from "../store/account.ts";
import { connectionsTo, hasActiveConnection } from "../store/connections.ts";
import { randomId } from "../store/random-id.ts";
import type { Store } from "../store/store.ts";
import { payloadSays, type Run, type RunOutcome, type RunSource } from "./run.ts";

/** What a run is started with. */
export interface RunStart {
  slug: string;
  configId?: string | undefined;
  connectionId?: string | undefined;
  workflow: { id: string; name: string };
  nodes: NodeFixture[];
  payload: JsonValue;
  source: RunSource;
  trigger: string;
  eventId?: string | undefined;
  batches?: number | undefined;
  /** When it started, if not now. */
  createdAt?: number;
  sync?: boolean;
  repeatKey?: string | undefined;
  /** The event repeats another one: it is recorded, and nothing runs. */
  duplicate?: boolean;
  instanceTag?: string | undefined;
}

/**
 * Starts a run and decides how it will end: wrong at the first application node when the connection has expired, at the last one when the payload says `"fail": true`
 * or `"timeout": true`; otherwise with `"terminate"`, `"partial"` or `"duplicate"`, each `true`.
 */
export function startRun(store: Store, account: Account, start: RunStart): Run {
  const run: Run = {
    id: store.nextId(),
    accountId: account.id,
    slug: start.slug,
    configId: start.configId ?? account.id,
    connectionId: start.connectionId,
    workflow: start.workflow,
    nodes: start.nodes,
    payload: start.payload,
    source: start.source,
    trigger: start.trigger,
    eventId: start.eventId,
    batches: start.batches,
    sync: start.sync ?? false,
    tasks: new Map(),
    createdAt: start.createdAt ?? store.now(),
    outcome: start.duplicate === true ? { status: "DUPLICATE" } : outcomeOf(store, account, start),
    stopRequestedAt: undefined,
    repeatKey: start.repeatKey,
    instanceTag: start.instanceTag,
  };
  account.runs.add(run);
  store.openRuns.add(run);
  for (const { id: nodeId, name, task: form } of run.sync || start.duplicate === true ? [] : run.nodes) {
    if (form === undefined) continue;
    const task = { id: randomId(), nodeId, name, form, submitted: undefined };
    run.tasks.set(nodeId, task);
    store.humanTasks.set(task.id, { run, task });
  }
  return run;
}

function outcomeOf(store: Store, account: Account, start: RunStart): RunOutcome {
  const { slug, connectionId, nodes } = start;
  const appNodes = nodes.flatMap((node, index) => (node.type === "action" ? [index] : []));
  if (connectionsTo(account, slug).length > 0 && !hasActiveConnection(account, slug, connectionId)) {
    const name = store.applications.get(slug)?.name ?? slug;
    return {
      status: "ERRORED",
      nodeIndex: appNodes[0] ?? 0,
      error: { message: `The connection to ${name} has expired. Reconnect it and run again.`, code: "REAUTH_REQUIRED" },
    };
  }
  if (payloadSays(start, "fail")) {
    return {
      status: "ERRORED",
      nodeIndex: appNodes.at(-1) ?? nodes.length - 1,
      error: { message: "The application answered 422: the payload asked for a failure", code: "EXTERNAL_API_FAILURE" },
    };
  }
  if (payloadSays(start, "timeout")) {
    const error = { message: "The application did not answer in time", code: "TIMED_OUT" };
    return { status: "TIMED_OUT", nodeIndex: appNodes.at(-1) ?? nodes.length - 1, error };
  }
  if (payloadSays(start, "terminate")) {
    return { status: "TERMINATED", nodeIndex: appNodes.at(-1) ?? nodes.length - 1 };
  }
  if (payloadSays(start, "partial")) {
    const error = { message: "One of the records was refused", code: "PARTIALLY_SUCCESSFUL" };
    return { status: "PARTIALLY_SUCCESSFUL", nodeIndex: appNodes.at(-1) ?? nodes.length - 1, error };
  }
  if (payloadSays(start, "duplicate")) return { status: "DUPLICATE" };
  return { status: "COMPLETED" };
}
