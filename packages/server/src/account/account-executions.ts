import {
  assertAccepted,
  type CallOptions,
  type CobaltSession,
  defined,
  type Execution,
  type ExecutionBatch,
  type ExecutionBatchFilters,
  type ExecutionFilters,
  type ExecutionStatus,
  expected,
  getExecution,
  json,
  type JsonValue,
  listExecutionBatches,
  listExecutions,
  object,
  type Page,
  path,
  readExecutionStatus,
  rerunExecution,
  stopExecution,
  text,
} from "@cobalt-kit/client/transport";
import type { Bind } from "./key-session.ts";

/** What a run's Response step gave, and how the run stands. */
export interface ExecutionResponse {
  status: ExecutionStatus;
  /** Absent while there is none. */
  response?: JsonValue;
}

/** What ran for one account. */
export interface AccountExecutions {
  /**
   * Runs, newest first, without their steps. `GET /api/v2/public/execution`.
   *
   * @example
   * const { items, hasNextPage } = await account.listExecutions({ status: "errored", page: 2 });
   * @throws CobaltError `invalid-request` for a filter the API refuses.
   */
  listExecutions(filters?: ExecutionFilters, call?: CallOptions): Promise<Page<Execution>>;
  /**
   * Reads one run with its steps. `GET /api/v2/public/execution/{id}`.
   *
   * @example
   * const { status, nodes } = await account.getExecution(executionId);
   * @throws CobaltError `not-found`, and `timeout` on deployments that never answer for an unknown run.
   */
  getExecution(executionId: string, call?: CallOptions): Promise<Execution>;
  /**
   * Stops a run: its status goes through `stopping` to `stopped`. `POST /api/v2/public/execution/{id}/stop`.
   *
   * @example
   * await account.stopExecution(executionId);
   * @throws CobaltError `not-found` for an unknown run; one that is over already is no error.
   */
  stopExecution(executionId: string, call?: CallOptions): Promise<void>;
  /**
   * Runs an execution again with the same payload. `POST /api/v2/public/execution/{id}/rerun`.
   *
   * @returns The new run; the old one stays as it is.
   * @example
   * const { executionId } = await account.rerunExecution(failed.id);
   * @throws CobaltError `not-found` for an unknown run, `invalid-request` for one that neither failed nor was stopped.
   */
  rerunExecution(executionId: string, call?: CallOptions): Promise<{ executionId?: string }>;
  /**
   * Lists the batches of a step that runs many times. `GET /api/v2/public/execution/{id}/nodes/{id}/batches`.
   *
   * @example
   * const { items } = await account.listExecutionBatches({ executionId, nodeId, status: "errored" });
   * @throws CobaltError `not-supported` where the step or the deployment has no batches, `not-found` for an unknown run.
   */
  listExecutionBatches(filters: ExecutionBatchFilters, call?: CallOptions): Promise<Page<ExecutionBatch>>;
  /**
   * What a run's Response step gave. `GET /api/v1/execution/{id}/response`.
   *
   * @example
   * const { status, response } = await account.getExecutionResponse(executionId);
   * @throws CobaltError `not-found` for an unknown run, and on deployments that no longer have it.
   */
  getExecutionResponse(executionId: string, call?: CallOptions): Promise<ExecutionResponse>;
}

export function accountExecutions(session: CobaltSession, bind: Bind): AccountExecutions {
  return {
    listExecutions: bind(listExecutions),
    getExecution: bind(getExecution),
    stopExecution: bind(stopExecution),
    rerunExecution: bind(rerunExecution),
    listExecutionBatches: bind(listExecutionBatches),

    async getExecutionResponse(executionId, call) {
      const body = await session.transport("GET", path`/api/v1/execution/${executionId}/response`, call);
      await assertAccepted(body);
      return expected(readExecutionResponse(body), "response");
    },
  };
}

const readExecutionResponse = object((wire) => {
  const status = text(wire.status);
  if (status === undefined) return undefined;
  return defined({ status: readExecutionStatus(status), response: json(wire.response) });
});
