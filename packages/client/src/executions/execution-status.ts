/** The state of a run. A state that the API adds later is kept in its own spelling; `unknown` is a run of which it told none. */
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
  | "unknown"
  | (string & {});

/** The state of one step of a run; `unknown` where the API told none. */
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
  | "unknown"
  | (string & {});

const UNFINISHED = "queued running stopping unknown".split(" ");
const FINISHED = "completed partially-successful errored stopped timed-out terminated duplicate".split(" ");
const NODE =
  "ready waiting success errored errored-and-skipped stopped rejected timed-out skipped terminated partially-successful unknown".split(
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
export function readExecutionStatus(wire = ""): ExecutionStatus {
  const word = dashed(wire);
  const known = word === "pending" ? "queued" : word === "failed" ? "errored" : word;
  return UNFINISHED.includes(known) || FINISHED.includes(known) ? known : wire;
}

/** Domain to wire, for filters. */
export function writeExecutionStatus(status: ExecutionStatus | undefined): string | undefined {
  return status === undefined || !(UNFINISHED.includes(status) || FINISHED.includes(status))
    ? status
    : status.toUpperCase().replaceAll("-", "_");
}

export function readNodeStatus(wire = ""): NodeStatus {
  const word = dashed(wire);
  const known = word === "failed" ? "errored" : word;
  return NODE.includes(known) ? known : wire;
}

function dashed(wire: string): string {
  return (wire.trim() || "unknown").toLowerCase().replaceAll(/[\s_]+/g, "-");
}
