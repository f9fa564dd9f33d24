import type { Execution, NodeRun } from "@cobalt-kit/hooks";

/** The step a run failed at, and the reason it gave. */
export interface Failure {
  node: NodeRun;
  /** In words, where the step left any. */
  reason: string | undefined;
}

const failed = new Set(["errored", "errored-and-skipped", "rejected", "timed-out"]);

/** Where a run went wrong: its last failed step, for a step that was tried again and a step that was skipped come before it. */
export function findFailure(execution: Execution): Failure | undefined {
  const node = execution.nodes.findLast((step) => failed.has(step.status));
  return node && { node, reason: reasonOf(node.output) };
}

/** Providers word their errors in many shapes; the first sentence found in the usual places will do. */
function reasonOf(output: unknown, depth = 0): string | undefined {
  if (typeof output === "string") return output.trim() === "" ? undefined : output;
  if (typeof output !== "object" || output === null || depth > 2) return undefined;
  const record = new Map<string, unknown>(Object.entries(output));
  for (const key of ["message", "detail", "error", "error_message", "title", "reason", "description"]) {
    const reason = reasonOf(record.get(key), depth + 1);
    if (reason !== undefined) return reason;
  }
  return undefined;
}
