export const integrationsMarketplaceMessages = {
  loading: "Loading…",
};
