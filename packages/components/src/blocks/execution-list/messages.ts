import type { TextFormat } from "../../messages/text-format.ts";

/** Lines of what has run. */
export const executionListMessages = {
  key: "executionList" as const,
  texts: {
    caption: "Runs",
    loading: "Loading runs…",
    loadFailed: "Couldn’t load runs",
    emptyTitle: "Nothing has run yet",
    emptyDescription: "Runs appear here as soon as a workflow starts.",
    noMatchTitle: (status: string): string => `No runs with the status “${status}”`,
    noMatch: "No runs match these filters",
    noMatchDescription: "Choose other filters, or show all runs.",
    showAll: "Show all runs",
    /** More of the same page, where the service sent very many at once. */
    showMore: { one: "Show more (# run left)", other: "Show more (# runs left)" },
    /** On a button, and heard once: runs that started since the list was drawn. */
    newRuns: { one: "# new run", other: "# new runs" },
    filter: "Status",
    anyStatus: "All",
    total: { one: "# run", other: "# runs" },
    /** Heard when a filter or a turn of the page has brought another list. */
    shown: (count: number, page: number, pages: number, { number, plural }: TextFormat): string => {
      const runs = plural(count, { one: "# run", other: "# runs" });
      return pages > 1 ? `${runs}. Page ${number(page)} of ${number(pages)}.` : runs;
    },
    status: "Status",
    workflow: "Workflow",
    trigger: "Started by",
    started: "Started",
    duration: "Duration",
    unknownWorkflow: "Unnamed workflow",
    none: "–",
    statuses: {
      queued: "Queued",
      running: "Running",
      stopping: "Stopping",
      completed: "Completed",
      "partially-successful": "Partially successful",
      errored: "Failed",
      stopped: "Stopped",
      "timed-out": "Timed out",
      terminated: "Ended early",
      duplicate: "Skipped as duplicate",
      unknown: "Status unknown",
    },
    nodeStatuses: {
      ready: "Not started",
      waiting: "Waiting",
      success: "Done",
      errored: "Failed",
      "errored-and-skipped": "Failed and skipped",
      stopped: "Stopped",
      rejected: "Rejected",
      "timed-out": "Timed out",
      skipped: "Skipped",
      terminated: "Ended early",
      "partially-successful": "Partially successful",
      unknown: "Status unknown",
    },
  },
};
