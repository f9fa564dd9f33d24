import { dateRange, type ReadQuery } from "./date-range.ts";
import type { Run } from "./run.ts";
import { runAt } from "./timeline.ts";

/** The runs that a list asks for, the newest first unless it wants it the other way. */
export function filterRuns(runs: Run[], query: ReadQuery, now: number): Run[] {
  const status = choice(query("status"));
  const source = choice(query("execution_source"));
  const type = choice(query("execution_type"));
  const workflowId = query("workflow_id");
  const workflowName = query("workflow_name")?.toLowerCase();
  const slugs = query("slug")
    ?.split(",")
    .map((slug) => slug.trim());
  const executionId = query("execution_id");
  const isWithinDates = dateRange(query);
  const direction = query("sortAsc") === "true" ? 1 : -1;
  return runs
    .filter(
      (run) =>
        (executionId === undefined || run.id === executionId) &&
        (workflowId === undefined || run.workflow.id === workflowId) &&
        (workflowName === undefined || run.workflow.name.toLowerCase().includes(workflowName)) &&
        (slugs === undefined || slugs.includes(run.slug)) &&
        isWithinDates(run.createdAt) &&
        (source === undefined || choice(run.source) === source) &&
        (type === undefined || (run.sync ? "SYNC" : "ASYNC") === type) &&
        (status === undefined || runAt(run, now).status === status),
    )
    .map((run, index) => ({ run, index }))
    .toSorted((left, right) => direction * (left.run.createdAt - right.run.createdAt || left.index - right.index))
    .map(({ run }) => run);
}

// "API Call" and "API_CALL" are one source, "All" is none.
function choice(text: string | undefined): string | undefined {
  const name = text?.toUpperCase().replaceAll(" ", "_");
  return name === "ALL" ? undefined : name;
}
