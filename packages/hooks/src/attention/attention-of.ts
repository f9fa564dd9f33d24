import type { Application, Connection, Execution } from "@cobalt-kit/client";
import { FAILED_STATUSES } from "../executions/failed-statuses.ts";

/** One thing that needs attention. */
export type AttentionItem =
  /** A connection that its provider no longer accepts: reconnect it. `connection` is missing where the API speaks of the application as a whole. */
  | { kind: "expired"; application: Application; connection?: Connection }
  /** The newest run of a connected application failed. */
  | { kind: "failed-run"; application: Application; execution: Execution };

/** What needs attention, and how many applications are concerned. */
export interface Attention {
  /** The number of applications concerned, for a badge. */
  count: number;
  /** Expired connections first, each in the order of the list of applications. */
  items: AttentionItem[];
}

/** @param runs - Newest first; none where runs do not count. */
export function attentionOf(applications: readonly Application[], runs: readonly Execution[] = []): Attention {
  const newest = new Map<string | undefined, Execution>();
  for (const run of runs) {
    const id = run.application?.id;
    if (id !== undefined && !newest.has(id)) newest.set(id, run);
  }
  const expired: AttentionItem[] = [];
  const failed: AttentionItem[] = [];
  for (const application of applications) {
    if (application.status === "not-connected") continue;
    if (application.needsAttention) {
      const connections = application.connections.filter(({ status }) => status === "expired");
      if (connections.length === 0) expired.push({ kind: "expired", application });
      for (const connection of connections) expired.push({ kind: "expired", application, connection });
      continue;
    }
    const execution = application.id === undefined ? undefined : newest.get(application.id);
    if (execution !== undefined && FAILED_STATUSES.has(execution.status)) {
      failed.push({ kind: "failed-run", application, execution });
    }
  }
  const items = [...expired, ...failed];
  return { count: new Set(items.map(({ application }) => application.slug)).size, items };
}
