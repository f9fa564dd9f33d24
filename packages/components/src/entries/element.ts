import { defineMarketplace } from "../element/define-marketplace.tsx";

export type {
  CobaltMarketplaceElement,
  CobaltMarketplaceEventMap,
  CobaltMarketplaceProperties,
  HostContent,
} from "../element/marketplace-element.ts";

defineMarketplace();
