import type { Application } from "@cobalt-kit/hooks";

export type GalleryStatus = "all" | "connected" | "attention";

export interface GalleryFilters {
  status: GalleryStatus;
  /** Any of these; empty means all. */
  tags: readonly string[];
}

export interface GalleryFacets {
  shown: Application[];
  /** How many each status would show, with the tags as they are. */
  statusCounts: Record<GalleryStatus, number>;
  /** How many each tag would show, with the status as it is. */
  tagCounts: ReadonlyMap<string, number>;
}

/** Narrows what matches the search, and counts what every filter would leave. */
export function facetApplications(matches: readonly Application[], { status, tags }: GalleryFilters): GalleryFacets {
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
export function tagsByUse(applications: readonly Application[]): string[] {
  const counts = new Map<string, number>();
  for (const { tags } of applications) for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].toSorted(([a, uses], [b, others]) => others - uses || a.localeCompare(b)).map(([tag]) => tag);
}

function inStatus({ status, needsAttention }: Application, wanted: GalleryStatus): boolean {
  if (wanted === "all") return true;
  return wanted === "connected" ? status === "connected" : needsAttention;
}
