import type { Application, ConnectionStatus } from "@cobalt-kit/client";
import { sortApplications } from "./sort-applications.ts";

/** Filters of `useApplications`. All that are given must match. */
export interface ApplicationFilters {
  /**
   * Words to find in name, tags and description, in any order, ignoring case and accents and tolerating typos. The best match comes first.
   */
  search?: string | undefined;
  /** Applications with at least one of these tags. */
  tags?: readonly string[] | undefined;
  /** Applications in this state only. */
  status?: ConnectionStatus | undefined;
  /** True for teasers of the ecosystem only, false for none of them. @default both */
  ecosystem?: boolean | undefined;
}

/** Searches a list. What forgives slips of a finger is code of its own, which loads with the first search. */
export type SearchApplications = (applications: readonly Application[], search: string) => Application[];

/** Sorts a list and narrows it. Until the code that searches is there, names that have the words are found. */
export function narrowApplications(
  applications: readonly Application[],
  { search = "", tags = [], status, ecosystem }: ApplicationFilters,
  searchIn: SearchApplications = (list, text) => list.filter(({ name }) => fold(name).includes(fold(text).trim())),
): Application[] {
  const wanted = tags.map(fold);
  return searchIn(sortApplications(applications), search).filter(
    (application) =>
      (status ?? application.status) === application.status &&
      (ecosystem ?? application.ecosystem) === application.ecosystem &&
      (wanted.length === 0 || application.tags.some((tag) => wanted.includes(fold(tag)))),
  );
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
