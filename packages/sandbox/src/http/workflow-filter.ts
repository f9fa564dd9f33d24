import { dateRange } from "../engine/date-range.ts";
import type { PrivateWorkflow } from "../store/private-workflows.ts";
import { textPattern } from "../store/text-pattern.ts";
import { applicationRef } from "../wire/application-ref.ts";
import type { Visit } from "./visit.ts";

/** What lists filter workflows by. Only an account's own know when they were made. */
type Listed = Pick<PrivateWorkflow, "name" | "slug" | "published"> & { createdAt?: number };

/** Whether a workflow is one that the query of a list asks for. */
export function workflowFilter({ query, store }: Visit): (workflow: Listed) => boolean {
  const isNamed = nameFilter(query("name"));
  const isWithinDates = dateRange(query);
  return ({ name, slug, published, createdAt }) =>
    isNamed(name) &&
    (query("published") ?? String(published)) === String(published) &&
    (query("slug") ?? slug) === slug &&
    [undefined, applicationRef(store, slug)._id].includes(query("application_id")) &&
    (createdAt === undefined || isWithinDates(createdAt));
}

// Part of the name as it stands, or an expression for it: the sources say both.
function nameFilter(wanted: string | undefined): (name: string) => boolean {
  if (wanted === undefined) return () => true;
  const isMatch = tryPattern(wanted);
  return (name) => name.toLowerCase().includes(wanted.toLowerCase()) || isMatch(name);
}

function tryPattern(source: string): (text: string) => boolean {
  try {
    return textPattern(source);
  } catch {
    return () => false;
  }
}
