import type { ExecutionFilters } from "@cobalt-kit/hooks";

/** Filters of a list of runs, named as in `useExecutions`; the API applies all of them. Plain JSON that the host can store anywhere. */
export type ExecutionListFilters = Pick<
  ExecutionFilters,
  "status" | "workflowName" | "slug" | "source" | "type" | "startDate" | "endDate"
>;

const names = ["status", "workflowName", "slug", "source", "type", "startDate", "endDate"] as const;

/** What filters. The service cannot look for runs of which it told no status. */
function entriesOf(filters: ExecutionListFilters): (readonly [name: (typeof names)[number], value: string])[] {
  return names.flatMap((name) => {
    const value = filters[name];
    return value && !(name === "status" && value === "unknown") ? [[name, value] as const] : [];
  });
}

/** The same without what does not filter. */
export function withoutEmpty(filters: ExecutionListFilters): ExecutionListFilters {
  return Object.fromEntries(entriesOf(filters));
}

export function isFiltered(filters: ExecutionListFilters): boolean {
  return entriesOf(filters).length > 0;
}

/** Names of the parameters in an address, short and in the words that people see. */
const parameters: Record<(typeof names)[number], string> = {
  status: "status",
  workflowName: "workflow",
  slug: "app",
  source: "source",
  type: "type",
  startDate: "from",
  endDate: "to",
};

/** Reads a query. */
export function readFilters(search: string, prefix: string): ExecutionListFilters {
  const values = new URLSearchParams(search);
  return withoutEmpty(
    Object.fromEntries(names.map((name) => [name, values.get(prefix + parameters[name]) ?? undefined])),
  );
}

/** The query with these filters in it. What else it has stays, letter by letter. */
export function writeFilters(search: string, prefix: string, filters: ExecutionListFilters): string {
  const ours = new Set(names.map((name) => prefix + parameters[name]));
  const others = search
    .replace(/^\?/, "")
    .split("&")
    .filter((piece) => piece !== "" && !ours.has([...new URLSearchParams(piece).keys()][0] ?? ""));
  const pieces = entriesOf(filters).map(
    ([name, value]) => `${encodeURIComponent(prefix + parameters[name])}=${encodeURIComponent(value.toWellFormed())}`,
  );
  const all = [...others, ...pieces];
  return all.length === 0 ? "" : `?${all.join("&")}`;
}
