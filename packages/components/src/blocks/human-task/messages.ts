/** Lines of the form that a run waits for. */
export const humanTaskMessages = {
  key: "humanTask" as const,
  texts: {
    unnamed: "Task",
    loading: "Loading the task…",
    loadFailed: "Couldn’t load the task",
    missingTitle: "This task isn’t available",
    missingDescription: "It may have been removed, or its link is incomplete.",
    /** Before a time. */
    deadline: "Answer by:",
    submit: "Submit answer",
    submitting: "Submitting…",
    submitFailed: "Your answer wasn’t submitted",
    sentTitle: "Your answer was submitted",
    sentText: "The workflow continues with it.",
    answeredTitle: "This task has been answered",
    answeredText: "The workflow continued with the answer below.",
    staleTitle: "Someone answered before you",
    staleText: "Your answer wasn’t used. The answer that counts is below.",
    /** Past the deadline, where the service does not end the task. */
    overdue: "The time to answer should be over, but the task is still open.",
    expiredTitle: "The time to answer has passed",
    expiredText: "The workflow continued without an answer.",
    closedTitle: "This task can’t be answered",
    closedText: (status: string): string => `Its status is ${status}.`,
    lostTitle: "Your answer may or may not have arrived",
    lostText: "No clear response came back. Check the task before you submit again.",
    check: "Check the task",
  },
};
