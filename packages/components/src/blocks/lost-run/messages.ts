/** Lines about a run that may have started, though no answer says so. */
export const lostRunMessages = {
  key: "workflowList" as const,
  texts: {
    lostTitle: (name: string): string => `${name} may or may not have started`,
    lostText: "No clear response came back. Look for its run before you start it again, so that nothing is done twice.",
    lostRequest: (id: string): string => `Request ID: ${id}`,
    lostLooking: "Looking for the run…",
    lostFailed: "Couldn’t look for the run",
    lostNone: "No run has appeared so far.",
    lostFound: (when: string): string => `Started since then: ${when}`,
    lookAgain: "Look again",
  },
};
