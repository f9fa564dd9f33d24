import type { ExecutionResult } from "@cobalt-kit/hooks/history";

/** From the bottom of a bar to its top. */
export const resultsInOrder = ["succeeded", "neutral", "unfinished", "failed"] as const satisfies ExecutionResult[];
