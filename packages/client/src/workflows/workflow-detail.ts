import { requested } from "../accepted.ts";
import { path } from "../path.ts";
import { expected } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";
import { type WorkflowDetail, workflowDetailReader } from "./workflow-detail.schema.ts";
import { unwrapWorkflow } from "./workflows.schema.ts";

export interface UpdateWorkflowInput {
  workflowId: string;
  name?: string | undefined;
  description?: string | undefined;
  /** Can be used instead of the id to run it. */
  alias?: string | undefined;
  /** How long a run may take. */
  timeoutSeconds?: number | undefined;
  /** Events with the same value start only one run. */
  dedupKey?: string | undefined;
}

/**
 * One workflow of the account's own with its steps, as it is published. `GET /api/v2/public/workflow/{id}`.
 *
 * @example
 * const { nodes } = await getWorkflow(session, workflow.id);
 * @throws CobaltError `not-found` when it is gone, `forbidden` when it is another account's, or where the deployment keeps this from browsers.
 */
export async function getWorkflow(
  session: CobaltSession,
  workflowId: string,
  call?: CallOptions,
): Promise<WorkflowDetail> {
  const body = await session.transport("GET", path`/api/v2/public/workflow/${workflowId}`, call);
  return readDetail(session, workflowId, body);
}

/**
 * The draft of a workflow. `GET /api/v2/public/workflow/{id}/edit`, which makes the draft of a published workflow when it has none.
 *
 * @example
 * const { draftId } = await openWorkflowDraft(session, workflow.id);
 * @throws CobaltError `not-found` when the workflow is gone.
 */
export async function openWorkflowDraft(
  session: CobaltSession,
  workflowId: string,
  call?: CallOptions,
): Promise<WorkflowDetail> {
  const body = await session.transport("GET", path`/api/v2/public/workflow/${workflowId}/edit`, call);
  return readDetail(session, workflowId, body);
}

/**
 * Changes name, description, alias and limits of a workflow of the account's own. `PUT /api/v2/public/workflow/{id}`.
 *
 * @param input - What is left out stays as it is.
 * @example
 * await updateWorkflow(session, { workflowId: workflow.id, name: "Nightly export" });
 * @throws CobaltError `not-found` when it is gone, `invalid-request` for what the API does not take.
 */
export async function updateWorkflow(
  session: CobaltSession,
  { workflowId, ...changes }: UpdateWorkflowInput,
  call?: CallOptions,
): Promise<WorkflowDetail> {
  const url = path`/api/v2/public/workflow/${workflowId}`;
  const body = await session.transport("PUT", url, { ...call, body: writeWorkflow(changes) });
  return readDetail(session, workflowId, body);
}

/** Domain to wire. */
function writeWorkflow({
  name,
  description,
  alias,
  timeoutSeconds: timeout,
  dedupKey,
}: Omit<UpdateWorkflowInput, "workflowId">): Record<string, unknown> {
  const settings = timeout === undefined && dedupKey === undefined ? undefined : { timeout, dedup_key: dedupKey };
  return { name, description, workflow_alias: alias, settings };
}

function readDetail(session: CobaltSession, workflowId: string, body: unknown): WorkflowDetail {
  const wire = unwrapWorkflow(body);
  return expected(workflowDetailReader(session, requested(workflowId, wire, "name"))(wire), "workflow");
}
