import type { Application } from "@cobalt-kit/client";
import { foldSearch, foldText } from "./fold-text.ts";

/** With less in common a name is not what was meant. */
const MIN_LIKENESS = 0.36;

/**
 * Suggestions for a search that finds nothing: the applications whose names share the most pairs of letters with it. Empty if no name is similar.
 *
 * @example
 * const [suggestion] = nearestApplications(applications, "sales farce online");
 */
export function nearestApplications(applications: readonly Application[], search: string, limit = 3): Application[] {
  const typed = pairsOf(foldSearch(search));
  return applications
    .map((application) => ({ application, likeness: likeness(typed, pairsOf(foldText(application.name))) }))
    .filter((each) => each.likeness >= MIN_LIKENESS)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, limit)
    .map(({ application }) => application);
}

/** Sørensen's measure: 1 for the same pairs, 0 for none in common. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

function pairsOf(text: string): Set<string> {
  const letters = Array.from(text.replace(/[^\p{L}\p{N}]+/gu, ""));
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}
