export {
  IntegrationsMarketplace,
  type IntegrationsMarketplaceProps,
} from "../blocks/integrations-marketplace/integrations-marketplace.tsx";
