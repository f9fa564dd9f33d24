/** Statuses of runs that failed. One that a person stopped did not. */
export const FAILED_STATUSES: ReadonlySet<string> = new Set(["errored", "timed-out"]);
