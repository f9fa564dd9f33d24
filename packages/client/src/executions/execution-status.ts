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

const FINISHED = "completed partially-successful errored stopped timed-out terminated duplicate".split(" ");
const EXECUTION = [...FINISHED, "queued", "running", "stopping", "unknown"];
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

/** Words of older deployments. */
const RENAMED: Readonly<Record<string, string>> = { pending: "queued", failed: "errored" };

export const readExecutionStatus: (wire?: string) => ExecutionStatus = /* @__PURE__ */ statusReader(EXECUTION);
export const readNodeStatus: (wire?: string) => NodeStatus = /* @__PURE__ */ statusReader(NODE);

/** Wire to domain: any case, blanks or underscores. */
function statusReader(known: readonly string[]): (wire?: string) => string {
  return (wire = "") => {
    const word = (wire.trim() || "unknown").toLowerCase().replaceAll(/[\s_]+/g, "-");
    const status = RENAMED[word] ?? word;
    return known.includes(status) ? status : wire;
  };
}

/** Domain to wire, for filters. No run can be asked for by a status that was not told. */
export function writeExecutionStatus(status: ExecutionStatus = "unknown"): string | undefined {
  if (status === "unknown") return undefined;
  return EXECUTION.includes(status) ? status.toUpperCase().replaceAll("-", "_") : status;
}
