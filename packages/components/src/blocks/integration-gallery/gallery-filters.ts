export type GalleryStatus = "all" | "connected" | "attention";

/** `recommended`: healthy ones first, then those that need attention, then the others; with a search the best match first. */
export type GallerySort = "recommended" | "name" | "recent";

export type GalleryLayout = "grid" | "list";

/** What a gallery shows, and how. Plain JSON that the host can store anywhere. */
export interface GalleryFilters {
  search: string;
  status: GalleryStatus;
  /** Any of these; empty means all. */
  tags: readonly string[];
  sort: GallerySort;
  layout: GalleryLayout;
}

/** Some of the filters; undefined ones are ignored. */
export type SomeGalleryFilters = { [Name in keyof GalleryFilters]?: GalleryFilters[Name] | undefined };

/** Everything that leaves applications out. */
export const noFilters: Pick<GalleryFilters, "search" | "status" | "tags"> = { search: "", status: "all", tags: [] };

export const initialFilters: GalleryFilters = { ...noFilters, sort: "recommended", layout: "grid" };

export function isFiltered({ search, status, tags }: GalleryFilters): boolean {
  return search.trim() !== "" || status !== "all" || tags.length > 0;
}
