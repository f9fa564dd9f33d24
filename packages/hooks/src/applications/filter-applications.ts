import type { Application, ConnectionStatus } from "@cobalt-kit/client";
import { keptPer } from "../kept-per.ts";

/** What `useApplications` narrows the list by. Everything given must hold. */
export interface ApplicationFilters {
  /** Words looked for in name, tags and description, whatever their case and accents. Best match first. */
  search?: string | undefined;
  /** Applications with at least one of these tags. */
  tags?: readonly string[] | undefined;
  status?: ConnectionStatus | undefined;
}

const sorted = /* @__PURE__ */ keptPer((list: readonly Application[]) => list.toSorted(byRank));

/**
 * Sorts and narrows a list, as `useApplications` does: healthy ones first, then those that need attention, the
 * unconnected, and teasers of the ecosystem; by name within.
 *
 * @example
 * const crm = filterApplications(applications, { tags: ["CRM"], search: "hub" });
 */
export function filterApplications(
  applications: readonly Application[],
  { search = "", tags = [], status }: ApplicationFilters,
): Application[] {
  const text = fold(search).trim();
  const words = text.split(/\s+/);
  const begins: Application[] = [];
  const named: Application[] = [];
  const others: Application[] = [];
  for (const application of sorted(applications)) {
    const name = fold(application.name);
    const tagged = application.tags.map(fold);
    const said = [name, tagged, fold(application.description)].join();
    if (
      (status ?? application.status) === application.status &&
      (tags.length === 0 || tags.some((tag) => tagged.includes(fold(tag)))) &&
      words.every((word) => said.includes(word))
    ) {
      (name.startsWith(text) ? begins : name.includes(text) ? named : others).push(application);
    }
  }
  return [...begins, ...named, ...others];
}

function byRank(a: Application, b: Application): number {
  return rank(a) - rank(b) || a.name.localeCompare(b.name);
}

function rank({ ecosystem, status, needsAttention }: Application): number {
  return ecosystem ? 3 : status === "not-connected" ? 2 : needsAttention ? 1 : 0;
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
