import type { Application } from "@cobalt-kit/hooks";
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
  const shown: Application[] = [];
  const statusCounts: Record<GalleryStatus, number> = { all: 0, connected: 0, attention: 0 };
  const tagCounts = new Map<string, number>();
  for (const application of matches) {
    const hasStatus = inStatus(application, status);
    const hasTag = tags.length === 0 || application.tags.some((tag) => tags.includes(tag));
    if (hasTag) {
      statusCounts.all += 1;
      if (inStatus(application, "connected")) statusCounts.connected += 1;
      if (inStatus(application, "attention")) statusCounts.attention += 1;
    }
    if (hasStatus) for (const tag of new Set(application.tags)) tagCounts.set(tag, (tagCounts.get(tag) ?? 0) + 1);
    if (hasStatus && hasTag) shown.push(application);
  }
  return { shown, statusCounts, tagCounts };
}

/** Every tag, the most used first, so that a row of chips keeps its order whatever is filtered. */
export function tagsByUse(applications: readonly Application[], locale: string): string[] {
  const counts = new Map<string, number>();
  for (const { tags } of applications) for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const { compare } = new Intl.Collator(locale);
  return [...counts].toSorted(([a, uses], [b, others]) => others - uses || compare(a, b)).map(([tag]) => tag);
}

/** In the order that was asked for, names in that of a language; equal ones stay as they are given. */
export function sortApplications(
  applications: readonly Application[],
  sort: GallerySort,
  locale: string,
): readonly Application[] {
  if (sort === "name") {
    const { compare } = new Intl.Collator(locale);
    return applications.toSorted((a, b) => compare(a.name, b.name));
  }
  if (sort === "recommended") return applications;
  return applications.toSorted((a, b) => lastConnected(b) - lastConnected(a));
}

function lastConnected({ connections }: Application): number {
  return Math.max(0, ...connections.map(({ connectedAt = "" }) => Date.parse(connectedAt) || 0));
}

function inStatus({ status, needsAttention }: Application, wanted: GalleryStatus): boolean {
  if (wanted === "all") return true;
  return wanted === "connected" ? status === "connected" : needsAttention;
}
