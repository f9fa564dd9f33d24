import type { NodeFixture } from "../fixtures/fixtures.ts";
import type { Run, RunStatus } from "./run.ts";

const queueMilliseconds = 1000;
const stopMilliseconds = 1000;
const usualNodeSeconds = 2;

/** A node that has begun. */
export interface NodeMoment {
  node: NodeFixture;
  index: number;
  startedAt: number;
  endedAt: number | undefined;
  status: "Waiting" | "Success" | "Errored" | "Errored_and_Skipped" | "Stopped" | "Timed_Out" | "TERMINATED";
}

/** A run at one moment. */
export interface RunMoment {
  status: RunStatus;
  startedAt: number;
  /** When it reached its end, if it has. */
  finishedAt: number | undefined;
  nodes: NodeMoment[];
  /** 0 to 100. */
  completion: number;
}

/** What a run looks like at a moment. Nothing is stored: the clock alone decides. */
export function runAt(run: Run, now: number): RunMoment {
  const startedAt = startTime(run);
  const stoppedAt = stopTime(run);
  const until = Math.min(now, stoppedAt ?? Infinity);
  // What runs may still end after a stop was asked for; nothing new begins.
  const lastStart = Math.min(now, run.stopRequestedAt ?? Infinity);
  const nodes: NodeMoment[] = [];
  let clock = startedAt;
  for (const [index, node] of run.nodes.slice(0, lastNode(run) + 1).entries()) {
    if (clock > lastStart) break;
    const endsAt = clock + nodeMilliseconds(run, node, clock);
    const ended = endsAt <= until;
    const status = ended ? endStatus(run, index) : stoppedAt !== undefined && now >= stoppedAt ? "Stopped" : "Waiting";
    nodes.push({
      node,
      index,
      startedAt: clock,
      endedAt: status === "Waiting" ? undefined : Math.min(endsAt, until),
      status,
    });
    clock = endsAt;
  }
  const endsAt = plannedEnd(run);
  const finishedAt = stoppedAt ?? endsAt;
  const status = statusAt(run, { now, startedAt, stoppedAt, endsAt });
  const finished = nodes.filter((moment) => moment.status === "Success" || moment.status === "Errored_and_Skipped");
  return {
    status,
    startedAt,
    finishedAt: now >= finishedAt ? finishedAt : undefined,
    nodes,
    completion:
      run.nodes.length === 0 || run.outcome.status === "DUPLICATE"
        ? 100
        : Math.round((finished.length / run.nodes.length) * 100),
  };
}

/** When a node that has begun ends if nobody stops its run. */
export function plannedNodeEnd(run: Run, { node, startedAt }: NodeMoment): number {
  return startedAt + nodeMilliseconds(run, node, startedAt);
}

/** When a run ends if nobody stops it. */
export function plannedEnd(run: Run): number {
  return run.nodes
    .slice(0, lastNode(run) + 1)
    .reduce((time, node) => time + nodeMilliseconds(run, node, time), startTime(run));
}

function statusAt(
  run: Run,
  {
    now,
    startedAt,
    stoppedAt,
    endsAt,
  }: { now: number; startedAt: number; stoppedAt: number | undefined; endsAt: number },
): RunStatus {
  if (stoppedAt !== undefined && run.stopRequestedAt !== undefined && now >= run.stopRequestedAt) {
    return now >= stoppedAt ? "STOPPED" : "STOPPING";
  }
  if (now >= endsAt) return run.outcome.status;
  return now < startedAt ? "QUEUED" : "RUNNING";
}

function startTime(run: Run): number {
  return run.createdAt + (run.sync || run.outcome.status === "DUPLICATE" ? 0 : queueMilliseconds);
}

function stopTime(run: Run): number | undefined {
  return run.stopRequestedAt === undefined ? undefined : run.stopRequestedAt + stopMilliseconds;
}

function lastNode(run: Run): number {
  const { outcome } = run;
  if (outcome.status === "DUPLICATE") return -1;
  const goesOn = outcome.status === "COMPLETED" || outcome.status === "PARTIALLY_SUCCESSFUL";
  return goesOn ? run.nodes.length - 1 : outcome.nodeIndex;
}

function endStatus(run: Run, index: number): NodeMoment["status"] {
  const { outcome } = run;
  if (!("nodeIndex" in outcome) || outcome.nodeIndex !== index) return "Success";
  if (outcome.status === "TERMINATED") return "TERMINATED";
  if (outcome.status === "PARTIALLY_SUCCESSFUL") return "Errored_and_Skipped";
  return outcome.status === "TIMED_OUT" ? "Timed_Out" : "Errored";
}

function nodeMilliseconds(run: Run, node: NodeFixture, startedAt: number): number {
  const task = run.tasks.get(node.id);
  if (task !== undefined) {
    return task.submitted === undefined ? task.form.minutes * 60_000 : task.submitted.at - startedAt;
  }
  return run.sync ? 0 : (node.seconds ?? usualNodeSeconds) * 1000;
}
