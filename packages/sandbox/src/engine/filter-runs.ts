import type { Listed } from "../http/page.ts";
import type { RunLog } from "../store/run-log.ts";
import { dateRange, type ReadQuery } from "./date-range.ts";
import { isTerminal, type Run, type RunStatus } from "./run.ts";
import { runAt } from "./timeline.ts";

/** Where runs are looked for. */
interface RunSources {
  runs: RunLog;
  /** Runs, of any account, that had not ended when this moment began. */
  open: ReadonlySet<Run>;
}

// The clock never goes back, so a run that has ended stays as it is.
const ended = new WeakMap<Run, RunStatus>();

/** The runs that a list asks for, the newest first unless it wants it the other way. */
export function filterRuns({ runs, open }: RunSources, query: ReadQuery, now: number): Listed<Run> {
  const matches = runFilter(query, now);
  const status = choice(query("status"));
  const isLive = status !== undefined && ["QUEUED", "RUNNING", "STOPPING"].includes(status);
  const executionId = query("execution_id");
  const inOrder = runs.inOrder();
  let found = inOrder;
  if (executionId !== undefined) found = [runs.get(executionId)].filter((run) => run !== undefined);
  else if (isLive) found = inOrder.slice(oldestOpen(inOrder, open)).filter((run) => open.has(run));
  if (matches !== undefined) found = found.filter(matches);
  return query("sortAsc") === "true" ? found : newestFirst(found);
}

/** The status of a run, remembered once it has ended. */
export function statusOf(run: Run, now: number): RunStatus {
  const known = ended.get(run);
  if (known !== undefined) return known;
  const { status } = runAt(run, now);
  if (isTerminal(status)) ended.set(run, status);
  return status;
}

/** What a run must fulfil, or nothing when every run will do. */
function runFilter(query: ReadQuery, now: number): ((run: Run) => boolean) | undefined {
  const tests: ((run: Run) => boolean)[] = [];
  const status = choice(query("status"));
  const source = choice(query("execution_source"));
  const type = choice(query("execution_type"));
  const workflowId = query("workflow_id");
  const workflowName = query("workflow_name")?.toLowerCase();
  const slugs = query("slug")
    ?.split(",")
    .map((slug) => slug.trim());
  if (workflowId !== undefined) tests.push((run) => run.workflow.id === workflowId);
  if (workflowName !== undefined) tests.push((run) => run.workflow.name.toLowerCase().includes(workflowName));
  if (slugs !== undefined) tests.push((run) => slugs.includes(run.slug));
  if ((query("start_date") ?? query("end_date")) !== undefined) {
    const isWithinDates = dateRange(query);
    tests.push((run) => isWithinDates(run.createdAt));
  }
  if (source !== undefined) tests.push((run) => choice(run.source) === source);
  if (type !== undefined) tests.push((run) => (run.sync ? "SYNC" : "ASYNC") === type);
  if (status !== undefined) tests.push((run) => statusOf(run, now) === status);
  return tests.length === 0 ? undefined : (run) => tests.every((test) => test(run));
}

function oldestOpen(inOrder: readonly Run[], open: ReadonlySet<Run>): number {
  const oldest = [...open].reduce((time, run) => Math.min(time, run.createdAt), Infinity);
  // By halves: the first run that is not older.
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((inOrder[middle]?.createdAt ?? Infinity) < oldest) low = middle + 1;
    else high = middle;
  }
  return low;
}

// A page of a long list is turned round, not the list.
function newestFirst(runs: readonly Run[]): Listed<Run> {
  const { length } = runs;
  return {
    length,
    slice: (start, end = length) => runs.slice(Math.max(0, length - end), Math.max(0, length - start)).toReversed(),
  };
}

// "API Call" and "API_CALL" are one source, "All" is none.
function choice(text: string | undefined): string | undefined {
  const name = text?.toUpperCase().replaceAll(" ", "_");
  return name === "ALL" ? undefined : name;
}
