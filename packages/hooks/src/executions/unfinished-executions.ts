import type { CobaltSession, Execution, ExecutionStatus } from "@cobalt-kit/client";
import type { ShownExecutions } from "./execution-cache.ts";

const UNKNOWN_STATUS_MS = 10 * 60_000;

/** A run that is over. */
interface EndedExecution {
  id: string;
  status: ExecutionStatus;
}

/** Which runs are not over, of those the page shows and those that were started here, and what is known of them. */
export interface UnfinishedExecutions {
  ids(): string[];
  /** Of the runs that are followed to their end, shown or not. */
  sessions(): CobaltSession[];
  follow(session: CobaltSession, id: string): void;
  unfollow(id: string): void;
  isFollowed(id: string): boolean;
  /** The newest answer about a run. */
  learn(execution: Execution): void;
  isRunning(id: string, shown: ShownExecutions): boolean;
  /**
   * Compares with what is shown now: what ended, and whether to ask soon, as a run began or is over in one place on the page and not in
   * another.
   */
  update(shown: ShownExecutions): { isUrgent: boolean; ended: EndedExecution[] };
}

export function createUnfinishedExecutions(isFinished: (status: ExecutionStatus) => boolean): UnfinishedExecutions {
  const followed = new Map<string, CobaltSession>();
  /** When each was first seen. */
  let unfinished = new Map<string, number>();
  /** Since when each has a status that this version does not know. */
  const unknownSince = new Map<string, number>();
  const latest = new Map<string, Execution>();
  /** Over in one place on the page, and not in another. */
  let disputed = new Set<string>();

  return {
    ids: () => [...unfinished.keys()],
    sessions: () => [...followed.values()],
    follow(session, id) {
      followed.set(id, session);
      unfinished.delete(id); // counts as begun anew
    },
    unfollow: (id) => followed.delete(id),
    isFollowed: (id) => followed.has(id),
    learn: (execution) => latest.set(execution.id, execution),
    isRunning: (id, shown) => statuses(id, shown).every((status) => status === "running"),
    update(shown) {
      const before = unfinished;
      const disputedBefore = disputed;
      unfinished = find(before, shown);
      disputed = new Set([...unfinished.keys()].filter((id) => statuses(id, shown).some(isFinished)));
      const gone = [...before.keys()].filter((id) => !unfinished.has(id));
      const ended = gone.flatMap((id) => endOf(id, shown));
      for (const id of gone) latest.delete(id);
      const isUrgent = [...unfinished.keys()].some(
        (id) => !before.has(id) || (disputed.has(id) && !disputedBefore.has(id)),
      );
      return { isUrgent, ended };
    },
  };

  function find(before: ReadonlyMap<string, number>, shown: ShownExecutions): Map<string, number> {
    const found = new Map<string, number>();
    // the time of day may be set meanwhile
    const now = performance.now();
    const add = (id: string, status: ExecutionStatus = "queued"): void => {
      if (!isFinished(status) && !isGivenUp(id, status, now)) found.set(id, before.get(id) ?? now);
    };
    for (const [id, states] of shown.listed) {
      for (const { status } of states) add(id, status);
    }
    for (const [id, { status }] of shown.open) add(id, status);
    for (const id of followed.keys()) {
      if (endOf(id, shown).length === 0) add(id, latest.get(id)?.status);
      else followed.delete(id);
    }
    for (const id of unknownSince.keys()) {
      if (!found.has(id) && !shown.listed.has(id) && !shown.open.has(id)) unknownSince.delete(id);
    }
    return found;
  }

  /** Whether a run has had a status nobody here knows for so long that it is not asked for any more. */
  function isGivenUp(id: string, status: ExecutionStatus, now: number): boolean {
    if (isKnown(status)) {
      unknownSince.delete(id);
      return false;
    }
    const since = unknownSince.get(id) ?? now;
    unknownSince.set(id, since);
    if (now - since < UNKNOWN_STATUS_MS) return false;
    followed.delete(id);
    return true;
  }

  function endOf(id: string, shown: ShownExecutions): EndedExecution[] {
    const status = statuses(id, shown).find(isFinished);
    return status === undefined ? [] : [{ id, status }];
  }

  /** What is known of a run; nothing, right after it was started. */
  function statuses(id: string, shown: ShownExecutions): ExecutionStatus[] {
    const known = [shown.open.get(id), ...(shown.listed.get(id) ?? []), latest.get(id)];
    const found = known.flatMap((execution) => (execution === undefined ? [] : [execution.status]));
    return found.length === 0 ? ["queued"] : found;
  }
}

function isKnown(status: ExecutionStatus): boolean {
  return status === "queued" || status === "running" || status === "stopping";
}
