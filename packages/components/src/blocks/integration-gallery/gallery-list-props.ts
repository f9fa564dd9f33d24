import type { Application } from "@cobalt-kit/hooks";
import type { GalleryCardOptions } from "./gallery-card.tsx";
import type { GalleryLayout } from "./gallery-filters.ts";

export interface GalleryListProps {
  applications: readonly Application[];
  layout: GalleryLayout;
  /** The latest problem of an application, by slug, such as a failed run. */
  problems: ReadonlyMap<string, string> | undefined;
  /** Why it cannot be connected, by slug. */
  locked: ReadonlyMap<string, string> | undefined;
  card: GalleryCardOptions;
  /** Slug of the application that is open: its card is in the page, wherever the list is scrolled. */
  openSlug: string | null | undefined;
}
