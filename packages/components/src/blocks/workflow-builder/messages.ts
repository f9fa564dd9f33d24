/** Lines around the builder in which a customer edits a workflow. */
export const workflowBuilderMessages = {
  key: "workflowBuilder" as const,
  texts: {
    frame: (name: string): string => `Builder of ${name}`,
    loading: "Loading the builder…",
    open: "Open in a new tab",
    opening: "Opening the builder…",
    newWindow: "Opens in a new tab.",
    done: "Done",
    leaveTitle: "Continue in a new tab?",
    leaveText: "The builder closes on this page. Changes you haven’t saved in it will be lost.",
    readOnly: "You can look at this workflow, but you can’t change it. Ask your administrator for access.",
    failed: "Couldn’t open the builder",
    expired: "The builder’s session has ended",
    blockedTitle: "Your browser blocked the tab",
    blockedText: "Allow pop-ups for this page, then open the builder again.",
    blockedInFrame:
      "If nothing opens, the page around this one doesn’t allow new windows. Open this page in its own tab, or ask your administrator to allow them.",
    refusedTitle: "The builder can’t be shown on this page",
    refusedText: "Open it in a new tab. Your changes appear here when you come back.",
    openedTitle: "The builder is open in another tab",
    openedText: "Come back here when you’ve finished. What you publish there appears here.",
    slowTitle: "The builder is taking a long time",
    slowText: "If nothing appears, open it in a new tab.",
  },
};
