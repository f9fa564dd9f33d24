export type { HistoryUnit } from "./executions/history/buckets.ts";
export { type ExecutionHistoryFilters, executionHistoryQuery } from "./executions/history/execution-history.queries.ts";
export {
  type ExecutionResult,
  type HistoryBucket,
  type HistoryFigures,
  type HistorySummary,
  resultOf,
} from "./executions/history/summarize-executions.ts";
export {
  type ExecutionHistory,
  type ExecutionHistoryInput,
  useExecutionHistory,
} from "./executions/history/use-execution-history.ts";
