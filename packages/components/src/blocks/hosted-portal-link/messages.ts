/** Lines of the button that opens the hosted portal. */
export const hostedPortalLinkMessages = {
  key: "hostedPortalLink" as const,
  texts: {
    open: "Open integrations portal",
    opening: "Opening…",
    newWindow: "Opens in a new window.",
    blockedTitle: "Your browser blocked the window",
    blockedText: "Allow pop-ups for this page, then open the portal again.",
    failed: "Couldn’t open the portal",
  },
};
