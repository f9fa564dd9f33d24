import { cobaltKeys, type ExecutionStatus, isFinished, type KeySession } from "@cobalt-kit/hooks";
import type { Query } from "@tanstack/react-query";

interface UnfinishedRun {
  id: string;
  status: ExecutionStatus;
  /** Something on the page shows it, which is when it is asked for again until it is over. */
  isShown: boolean;
}

/** Runs in the cache whose latest state is no end. */
export function findUnfinishedRuns(queries: readonly Query[], session: KeySession): UnfinishedRun[] {
  const names = [cobaltKeys.executions(session)[2], cobaltKeys.execution(session, "")[2]];
  const latest = new Map<string, UnfinishedRun & { updatedAt: number }>();
  for (const query of queries.filter(({ queryKey }) => names.includes(queryKey[2]))) {
    const updatedAt = query.state.dataUpdatedAt;
    for (const { id, status } of runsIn(query.state.data)) {
      const known = latest.get(id);
      const isShown = query.getObserversCount() > 0 || known?.isShown === true;
      latest.set(
        id,
        known !== undefined && known.updatedAt > updatedAt ? { ...known, isShown } : { id, status, isShown, updatedAt },
      );
    }
  }
  return [...latest.values()].filter(({ status }) => !isFinished(status));
}

/** One run, a page of them, or pages. */
function runsIn(data: unknown): { id: string; status: ExecutionStatus }[] {
  if (typeof data !== "object" || data === null) return [];
  if ("pages" in data && Array.isArray(data.pages)) return data.pages.flatMap(runsIn);
  if ("items" in data && Array.isArray(data.items)) return data.items.flatMap(runsIn);
  if (!("id" in data) || typeof data.id !== "string" || !("status" in data) || typeof data.status !== "string")
    return [];
  return [{ id: data.id, status: data.status }];
}
