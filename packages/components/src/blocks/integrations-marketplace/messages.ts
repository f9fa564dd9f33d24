export const integrationsMarketplaceMessages = {
  key: "integrationsMarketplace" as const,
  texts: {
    opening: "Opening the application…",
  },
};
