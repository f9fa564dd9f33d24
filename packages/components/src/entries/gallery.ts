export {
  IntegrationGallery,
  type IntegrationGalleryProps,
} from "../blocks/integration-gallery/integration-gallery.tsx";
export {
  IntegrationGalleryView,
  type IntegrationGalleryViewProps,
} from "../blocks/integration-gallery/integration-gallery.view.tsx";
