export {
  type GalleryUrl,
  useGalleryUrl,
  type UseGalleryUrlOptions,
} from "../blocks/integration-gallery/use-gallery-url.ts";
