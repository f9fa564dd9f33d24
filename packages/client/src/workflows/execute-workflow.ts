import { type ExecutionStatus, readExecutionStatus } from "../executions/execution-status.ts";
import { startedExecution } from "../executions/executions.ts";
import { isRecord, type JsonValue } from "../json.ts";
import { headerValue, path } from "../path.ts";
import { defined, json, text, unreadable } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";

const SYNC_TIMEOUT_MS = 120_000;

export interface ExecuteWorkflowInput {
  /** Its id, or with `slug` its alias. */
  workflowId: string;
  /** Slug of its application: deployments that follow the documentation insist on it. */
  slug?: string | undefined;
  /** As `getWorkflowInput` describes it. @default {} */
  payload?: JsonValue | undefined;
  /** Waits for the end, up to two minutes, and gives its result. @default false */
  sync?: boolean | undefined;
  /** @default the account's own configuration */
  configId?: string | undefined;
}

/** A run that was started or, after a sync call, is over. */
export interface ExecutionStart {
  /** Follow it with `getExecution`. */
  executionId?: string;
  status?: ExecutionStatus;
  /** What a sync run returned. */
  returnValue?: JsonValue;
  /** A sync run failed; `getExecution` tells where. */
  errored: boolean;
}

/**
 * Runs a published workflow. `POST /api/v2/public/workflow/{id}/execute`.
 *
 * @example
 * const { executionId } = await executeWorkflow(session, { workflowId: workflow.id, slug: workflow.slug, payload: { day: 1 } });
 * @throws CobaltError `invalid-request` when it is not published or the payload does not fit, `not-found` when it is gone.
 */
export async function executeWorkflow(
  session: CobaltSession,
  { workflowId, slug, payload = {}, sync = false, configId }: ExecuteWorkflowInput,
  call?: CallOptions,
): Promise<ExecutionStart> {
  const body = await session.transport("POST", path`/api/v2/public/workflow/${workflowId}/execute`, {
    ...call,
    timeoutMs: call?.timeoutMs ?? (sync ? SYNC_TIMEOUT_MS : undefined),
    headers: { slug: headerValue(slug), sync_execution: String(sync), config_id: headerValue(configId) },
    body: payload,
    // a sync run's status is the workflow's own, even 401: sending it again would run it twice
    accepts: (answer) => sync && isRecord(answer) && typeof answer.execution_id === "string",
  });
  if (!isRecord(body)) throw unreadable("execution");
  const status = text(body.status);
  return defined({
    ...startedExecution(body),
    status: status === undefined ? undefined : readExecutionStatus(status),
    returnValue: json(body.return_value),
    errored: body.errored === true,
  });
}
