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
import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import {
  type CobaltMutationOptions,
  type CobaltQueryOptions,
  mutationDefaults,
  queryDefaults,
} from "../factory-options.ts";
import { cobaltKeys, scopeKey } from "../keys.ts";
import { followExecution } from "./execution-follower.ts";

/**
 * Query options for a page of executions, newest first. `GET /api/v2/public/execution`.
 *
 * @example
 * const { data: page } = useQuery(executionsQuery(session, { status: "errored" }), queryClient);
 */
export function executionsQuery(
  session: CobaltSession,
  filters: ExecutionFilters = {},
): CobaltQueryOptions<Page<Execution>> {
  return queryOptions({
    ...queryDefaults,
    queryKey: cobaltKeys.executions(session, filters),
    queryFn: ({ signal }) => listExecutions(session, filters, { signal }),
    staleTime: 15_000,
  });
}

/**
 * Query options for one execution with its nodes. `GET /api/v2/public/execution/{id}`.
 *
 * @example
 * const execution = await queryClient.fetchQuery(executionQuery(session, executionId));
 */
export function executionQuery(session: CobaltSession, executionId: string): CobaltQueryOptions<Execution> {
  return queryOptions({
    ...queryDefaults,
    queryKey: cobaltKeys.execution(session, executionId),
    queryFn: ({ signal }) => getExecution(session, executionId, { signal }),
    staleTime: 15_000,
  });
}

/** Names a run. */
export interface ExecutionInput {
  executionId: string;
}

/**
 * Mutation options that ask a run to stop. `POST /api/v2/public/execution/{id}/stop`.
 *
 * @example
 * const { mutate } = useMutation(stopExecutionMutation(session), queryClient);
 */
export function stopExecutionMutation(session: CobaltSession): CobaltMutationOptions<void, ExecutionInput> {
  return mutationOptions({
    ...mutationDefaults,
    mutationKey: scopeKey(session, "stop-execution"),
    mutationFn: ({ executionId }) => stopExecution(session, executionId),
    onSuccess: (_data, { executionId }, _result, { client }) => followOn(client, session, executionId),
  });
}

/**
 * Mutation options that run once more with the same payload; the new run is followed. `POST /api/v2/public/execution/{id}/rerun`.
 *
 * @example
 * const { mutate } = useMutation(rerunExecutionMutation(session), queryClient);
 */
export function rerunExecutionMutation(
  session: CobaltSession,
): CobaltMutationOptions<{ executionId?: string }, ExecutionInput> {
  return mutationOptions({
    ...mutationDefaults,
    mutationKey: scopeKey(session, "rerun-execution"),
    mutationFn: ({ executionId }) => rerunExecution(session, executionId),
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
    followExecution(client, session, executionId);
    void client.invalidateQueries({ queryKey: cobaltKeys.execution(session, executionId) });
  }
  await client.invalidateQueries({ queryKey: cobaltKeys.executions(session) });
}
