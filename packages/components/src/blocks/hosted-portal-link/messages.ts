/** Lines of the button that opens the hosted portal. */
export const hostedPortalLinkMessages = {
  key: "hostedPortalLink" as const,
  texts: {
    open: "Open integrations portal",
    opening: "Opening…",
    newWindow: "Opens in a new window.",
    blockedTitle: "Your browser blocked the window",
    blockedText: "Allow pop-ups for this page, then open the portal again.",
    blockedInFrame:
      "If nothing opens, the page around this one doesn’t allow new windows. Open this page in its own tab, or ask your administrator to allow them.",
    failed: "Couldn’t open the portal",
  },
};
