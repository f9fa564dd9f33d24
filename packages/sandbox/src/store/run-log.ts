import type { Run } from "../engine/run.ts";

/** The runs of an account in the order they began, found by id without a search. */
export interface RunLog {
  readonly length: number;
  add(run: Run): void;
  get(id: string): Run | undefined;
  /** The oldest first; runs of one moment in the order they were added. Not to be changed. */
  inOrder(): readonly Run[];
}

/** A log without runs. */
export function createRunLog(): RunLog {
  const byId = new Map<string, Run>();
  let runs: Run[] = [];
  let isSorted = true;
  return {
    get length() {
      return runs.length;
    },
    add: (run) => {
      const last = runs.at(-1);
      if (last !== undefined && last.createdAt > run.createdAt) isSorted = false;
      runs.push(run);
      byId.set(run.id, run);
    },
    get: (id) => byId.get(id),
    inOrder: () => {
      // Fixtures come in any order; once sorted, what is added later is later.
      if (!isSorted) runs = runs.toSorted((left, right) => left.createdAt - right.createdAt);
      isSorted = true;
      return runs;
    },
  };
}
