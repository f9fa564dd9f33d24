import type { Application } from "@cobalt-kit/hooks";
import { readTime } from "@cobalt-kit/hooks/applications";
import type { GalleryFilters, GallerySort, GalleryStatus } from "./gallery-filters.ts";

export interface GalleryFacets {
  shown: Application[];
  /** How many each status would show, with the tags as they are. */
  statusCounts: Record<GalleryStatus, number>;
  /** How many each tag would show, with the status as it is. */
  tagCounts: ReadonlyMap<string, number>;
}

/** Narrows what matches the search, and counts what every filter would leave. */
export function facetApplications(
  matches: readonly Application[],
  { status, tags }: Pick<GalleryFilters, "status" | "tags">,
): GalleryFacets {
  const tagged = matches.filter(
    (application) => tags.length === 0 || application.tags.some((tag) => tags.includes(tag)),
  );
  return {
    shown: withStatus(tagged, status),
    statusCounts: {
      all: tagged.length,
      connected: withStatus(tagged, "connected").length,
      attention: withStatus(tagged, "attention").length,
    },
    tagCounts: countTags(withStatus(matches, status)),
  };
}

/** Every tag, the most used first, so that a row of chips keeps its order whatever is filtered. */
export function tagsByUse(applications: readonly Application[], locale: string): string[] {
  const compare = compareIn(locale);
  return [...countTags(applications)]
    .toSorted(([a, uses], [b, others]) => others - uses || compare(a, b))
    .map(([tag]) => tag);
}

/** In the order that was asked for, names in that of a language; equal ones stay as they are given. */
export function sortApplications(
  applications: readonly Application[],
  sort: GallerySort,
  locale: string,
): readonly Application[] {
  if (sort === "recommended") return applications;
  const compare = compareIn(locale);
  return applications.toSorted((a, b) =>
    sort === "name" ? compare(a.name, b.name) : lastConnected(b) - lastConnected(a),
  );
}

function compareIn(locale: string): Intl.Collator["compare"] {
  return new Intl.Collator(locale).compare;
}

function lastConnected({ connections }: Application): number {
  return Math.max(0, ...connections.map(({ connectedAt }) => readTime(connectedAt) || 0));
}

function withStatus(applications: readonly Application[], wanted: GalleryStatus): Application[] {
  return applications.filter(
    ({ status, needsAttention }) =>
      wanted === "all" || (wanted === "connected" ? status === "connected" : needsAttention),
  );
}

/** How many applications have each tag; one that is named twice counts once. */
function countTags(applications: readonly Application[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tags } of applications) for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}
