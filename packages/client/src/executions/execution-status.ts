/** The state of a run. A state that the API adds later is kept in its own spelling. */
export type ExecutionStatus =
  | "queued"
  | "running"
  | "stopping"
  | "completed"
  | "partially-successful"
  | "errored"
  | "stopped"
  | "timed-out"
  | "terminated"
  | "duplicate"
  | (string & {});

/** The state of one step of a run. */
export type NodeStatus =
  | "ready"
  | "waiting"
  | "success"
  | "errored"
  | "errored-and-skipped"
  | "stopped"
  | "rejected"
  | "timed-out"
  | "skipped"
  | "terminated"
  | "partially-successful"
  | (string & {});

const RUNNING = "queued running stopping".split(" ");
const FINISHED = "completed partially-successful errored stopped timed-out terminated duplicate".split(" ");
const NODE =
  "ready waiting success errored errored-and-skipped stopped rejected timed-out skipped terminated partially-successful".split(
    " ",
  );

/**
 * Whether a run has finished. An unknown status counts as unfinished: stop polling such a run after ten minutes.
 *
 * @example
 * if (!isFinished(execution.status)) follow(execution.id);
 */
export function isFinished(status: ExecutionStatus): boolean {
  return FINISHED.includes(status);
}

/** Wire to domain: any case, blanks or underscores, and the four words of older deployments. */
export function readExecutionStatus(wire = "queued"): ExecutionStatus {
  const word = dashed(wire);
  const known = word === "pending" ? "queued" : word === "failed" ? "errored" : word;
  return RUNNING.includes(known) || FINISHED.includes(known) ? known : wire;
}

/** Domain to wire, for filters. */
export function writeExecutionStatus(status: ExecutionStatus | undefined): string | undefined {
  return status === undefined || !(RUNNING.includes(status) || FINISHED.includes(status))
    ? status
    : status.toUpperCase().replaceAll("-", "_");
}

export function readNodeStatus(wire = "ready"): NodeStatus {
  const word = dashed(wire);
  const known = word === "failed" ? "errored" : word;
  return NODE.includes(known) ? known : wire;
}

function dashed(wire: string): string {
  return wire
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, "-");
}
