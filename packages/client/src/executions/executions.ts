import { assertAccepted, assertConfirmed, requested } from "../accepted.ts";
import { isRecord } from "../json.ts";
import { getPage, type Page, type PageFilters } from "../page.ts";
import { givenIds, path } from "../path.ts";
import { defined, expected, id, text } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";
import { type ExecutionStatus, writeExecutionStatus } from "./execution-status.ts";
import { type Execution, executionReader } from "./executions.schema.ts";

/** Filters for a list of runs; all are optional. */
export interface ExecutionFilters extends PageFilters {
  /** @default 10 */
  limit?: number | undefined;
  /** `unknown` leaves none out: the API cannot look for runs of which it told no status. */
  status?: ExecutionStatus | undefined;
  workflowId?: string | undefined;
  /** Part of the name. */
  workflowName?: string | undefined;
  /** Slugs of applications, separated by commas. */
  slug?: string | undefined;
  /** Created on or after this day or time, as `YYYY-MM-DD` or ISO. */
  startDate?: string | undefined;
  /** Created on or before this day or time. */
  endDate?: string | undefined;
  source?: "Event" | "Schedule" | "API Call" | (string & {}) | undefined;
  type?: "SYNC" | "ASYNC" | (string & {}) | undefined;
  /** This run only, if the other filters match it too. */
  executionId?: string | undefined;
  /** Wire: `sortAsc`. @default false */
  oldestFirst?: boolean | undefined;
}

/**
 * Lists the runs of the account's workflows without their steps, newest first by default. `GET /api/v2/public/execution`.
 *
 * @example
 * const { items, hasNextPage } = await listExecutions(session, { status: "errored", page: 2 });
 * @throws CobaltError `invalid-request` for a filter the API refuses.
 */
export async function listExecutions(
  session: CobaltSession,
  filters: ExecutionFilters = {},
  call?: CallOptions,
): Promise<Page<Execution>> {
  const query = {
    page: filters.page,
    limit: filters.limit,
    status: writeExecutionStatus(filters.status),
    ...givenIds({ workflow_id: filters.workflowId, slug: filters.slug, execution_id: filters.executionId }),
    workflow_name: filters.workflowName,
    start_date: filters.startDate,
    end_date: filters.endDate,
    execution_source: filters.source,
    execution_type: filters.type,
    sortAsc: filters.oldestFirst || undefined,
  };
  const url = "/api/v2/public/execution";
  return getPage(session, url, "executions", query, executionReader(session), (execution) => execution.id, call);
}

/**
 * Reads one run with its steps. `GET /api/v2/public/execution/{id}`.
 *
 * @example
 * const { status, nodes } = await getExecution(session, executionId);
 * @throws CobaltError `not-found`, and `timeout` on deployments that never answer for an unknown run.
 */
export async function getExecution(
  session: CobaltSession,
  executionId: string,
  call?: CallOptions,
): Promise<Execution> {
  const body = await session.transport("GET", path`/api/v2/public/execution/${executionId}`, call);
  return expected(executionReader(session, requested(executionId, body, "name", "status", "nodes"))(body), "execution");
}

/**
 * Stops a run: its status goes through `stopping` to `stopped`. `POST /api/v2/public/execution/{id}/stop`.
 *
 * @example
 * await stopExecution(session, execution.id);
 * @throws CobaltError `not-found` for an unknown run; one that is over already is no error.
 */
export async function stopExecution(session: CobaltSession, executionId: string, call?: CallOptions): Promise<void> {
  await assertConfirmed(await session.transport("POST", path`/api/v2/public/execution/${executionId}/stop`, call));
}

/**
 * Runs an execution again with the same payload. `POST /api/v2/public/execution/{id}/rerun`.
 *
 * @returns The new run: follow that one, the old one stays as it is.
 * @example
 * const { executionId } = await rerunExecution(session, execution.id);
 * @throws CobaltError `not-found` for an unknown run, `invalid-request` for one that neither failed nor was stopped.
 */
export async function rerunExecution(
  session: CobaltSession,
  executionId: string,
  call?: CallOptions,
): Promise<{ executionId?: string }> {
  const body = await session.transport("POST", path`/api/v2/public/execution/${executionId}/rerun`, call);
  return startedExecution(body);
}

/** Whether there is a run, whatever the status of an answer. */
export function namesRun(answer: unknown): boolean {
  return isRecord(answer) && id(answer.execution_id) !== undefined;
}

/**
 * The run an answer names, if it does more than say that one was started. Wire: `execution_id`, `instanceId` or `id`.
 *
 * @throws CobaltError `unexpected-response` for anything else in its place.
 */
export async function startedExecution(body: unknown): Promise<{ executionId?: string }> {
  const { execution_id, instanceId, id: own, message } = isRecord(body) ? body : {};
  const executionId = id(execution_id) ?? id(instanceId) ?? id(own);
  if (executionId === undefined) {
    await assertAccepted(body);
    expected(text(message), "execution");
  }
  return defined({ executionId });
}
