export type { GalleryCardOptions } from "../blocks/integration-gallery/gallery-card.tsx";
export type {
  GalleryFilters,
  GalleryLayout,
  GallerySort,
  GalleryStatus,
  SomeGalleryFilters,
} from "../blocks/integration-gallery/gallery-filters.ts";
export type { GalleryFilterProps } from "../blocks/integration-gallery/use-gallery-filters.ts";
export {
  IntegrationGallery,
  type IntegrationGalleryProps,
} from "../blocks/integration-gallery/integration-gallery.tsx";
export {
  IntegrationGalleryView,
  type GalleryContent,
  type IntegrationGalleryViewProps,
} from "../blocks/integration-gallery/integration-gallery.view.tsx";
