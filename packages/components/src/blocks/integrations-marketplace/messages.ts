export const integrationsMarketplaceMessages = {
  opening: "Opening the application…",
};
