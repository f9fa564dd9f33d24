import {
  type CobaltSession,
  type Execution,
  type ExecutionFilters,
  getExecution,
  listExecutions,
  type Page,
  rerunExecution,
  stopExecution,
} from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";
import { cobaltMutation } from "../cobalt-mutation.ts";
import { cobaltQuery } from "../cobalt-query.ts";
import type { CobaltMutationOptions, CobaltQueryOptions } from "../factory-options.ts";
import { refresh } from "../refresh.ts";
import { cobaltKeys } from "../keys.ts";
import { followExecution } from "./follow-executions.ts";

/**
 * Query options for a page of executions, newest first. `GET /api/v2/public/execution`.
 * Fails with `invalid-request` for a filter the API refuses.
 *
 * @example
 * const { data: page } = useQuery(executionsQuery(session, { status: "errored" }), queryClient);
 */
export function executionsQuery(
  session: CobaltSession,
  filters: ExecutionFilters = {},
): CobaltQueryOptions<Page<Execution>> {
  return cobaltQuery(cobaltKeys.executions(session, filters), 15_000, (call) => listExecutions(session, filters, call));
}

/**
 * Query options for one execution with its nodes. `GET /api/v2/public/execution/{id}`.
 * Fails with `not-found` for an unknown run, and with `timeout` on deployments that never answer for one.
 *
 * @example
 * const execution = await queryClient.fetchQuery(executionQuery(session, executionId));
 */
export function executionQuery(session: CobaltSession, executionId: string): CobaltQueryOptions<Execution> {
  return cobaltQuery(cobaltKeys.execution(session, executionId), 15_000, (call) =>
    getExecution(session, executionId, call),
  );
}

/** Identifies a run. */
export interface ExecutionInput {
  /** Id of the run. */
  executionId: string;
}

/**
 * Mutation options that ask a run to stop. `POST /api/v2/public/execution/{id}/stop`.
 * Fails with `not-found` for an unknown run. Stopping a run that is over is no error.
 *
 * @example
 * const { mutate } = useMutation(stopExecutionMutation(session), queryClient);
 */
export function stopExecutionMutation(session: CobaltSession): CobaltMutationOptions<void, ExecutionInput> {
  return cobaltMutation(session, "stop-execution", ({ executionId }) => stopExecution(session, executionId), {
    onSuccess: (_data, { executionId }, _result, { client }) => followOn(client, session, executionId),
  });
}

/**
 * Mutation options that run an execution again with the same payload; the new run is polled until it has finished. `POST /api/v2/public/execution/{id}/rerun`.
 * Fails with `not-found` for an unknown run, and with `invalid-request` for one that neither failed nor was stopped.
 *
 * @example
 * const { mutate } = useMutation(rerunExecutionMutation(session), queryClient);
 */
export function rerunExecutionMutation(
  session: CobaltSession,
): CobaltMutationOptions<{ executionId?: string }, ExecutionInput> {
  return cobaltMutation(session, "rerun-execution", ({ executionId }) => rerunExecution(session, executionId), {
    onSuccess: ({ executionId }, _input, _result, { client }) => followOn(client, session, executionId),
  });
}

/** Follows a run from its first seconds on, and asks again for what shows runs. */
export async function followOn(
  client: QueryClient,
  session: CobaltSession,
  executionId: string | undefined,
): Promise<void> {
  if (session.getStatus() === "closed") return;
  if (executionId !== undefined) {
    void followExecution(client, session, executionId);
    void client.invalidateQueries({ queryKey: cobaltKeys.execution(session, executionId) });
  }
  await refresh(client, session, cobaltKeys.executions(session));
}
