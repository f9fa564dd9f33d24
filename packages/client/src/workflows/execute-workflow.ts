import { callerHeaders } from "../caller-headers.ts";
import { type ExecutionStatus, readExecutionStatus } from "../executions/execution-status.ts";
import { namesRun, startedExecution } from "../executions/executions.ts";
import { isRecord, type JsonValue } from "../json.ts";
import { headerValue, path } from "../path.ts";
import { defined, flag, json, number, text, unreadable } from "../reading.ts";
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
  /** Waits up to two minutes for the run to finish, and returns its result. @default false */
  sync?: boolean | undefined;
  /** @default the account's own configuration */
  configId?: string | undefined;
  /** The connection it runs with, for applications that hold several. Wire: the header `connection_id`. */
  connectionId?: string | undefined;
  /** A tag of your own for the run. Wire: the header `instance_tag`. */
  instanceTag?: string | undefined;
  /** Passes the request's headers to the workflow, as `{{event.headers.<name>}}`. @default false */
  includeHeaders?: boolean | undefined;
  /** Additional headers, for a workflow that reads them. A page may send only headers that the deployment's CORS allows. */
  headers?: Readonly<Record<string, string>> | undefined;
}

/** A run that was started or, after a synchronous call, has finished. */
export interface ExecutionStart {
  /** Follow it with `getExecution`. */
  executionId?: string;
  status?: ExecutionStatus;
  /** The return value of a synchronous run. */
  returnValue?: JsonValue;
  /** A synchronous run failed; `getExecution` shows where. */
  errored: boolean;
  /** Why it failed, in the workflow's own form. Wire: `execution_error`. */
  error?: JsonValue;
  /** The HTTP status that the workflow gave to its answer. Wire: `status_code`. */
  statusCode?: number;
  /** Run by the newer engine. Wire: `executed_by_thanos`. */
  newEngine?: boolean;
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
  {
    workflowId,
    slug,
    payload = {},
    sync = false,
    configId,
    connectionId,
    instanceTag,
    includeHeaders,
    headers,
  }: ExecuteWorkflowInput,
  call?: CallOptions,
): Promise<ExecutionStart> {
  const body = await session.transport("POST", path`/api/v2/public/workflow/${workflowId}/execute`, {
    ...call,
    timeoutMs: call?.timeoutMs ?? (sync ? SYNC_TIMEOUT_MS : undefined),
    headers: {
      ...(await callerHeaders(headers)),
      slug: headerValue(slug),
      config_id: headerValue(configId),
      connection_id: headerValue(connectionId),
      instance_tag: headerValue(instanceTag),
      sync_execution: String(sync),
      "include-headers": includeHeaders === true ? "true" : undefined,
    },
    body: payload,
    // there is a run, so the status is the workflow's own, even 401: sending it again would run it twice
    accepts: namesRun,
  });
  const started = await startedExecution(body);
  if (!isRecord(body)) throw unreadable("execution");
  const status = text(body.status);
  return defined({
    ...started,
    status: status === undefined ? undefined : readExecutionStatus(status),
    returnValue: json(body.return_value),
    errored: body.errored === true,
    error: json(body.execution_error),
    statusCode: number(body.status_code),
    newEngine: flag(body.executed_by_thanos),
  });
}
