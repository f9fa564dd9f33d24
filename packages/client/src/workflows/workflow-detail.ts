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
 * Reads a private workflow with its steps, as published. `GET /api/v2/public/workflow/{id}`.
 *
 * @example
 * const { nodes } = await getWorkflow(session, workflow.id);
 * @throws CobaltError `not-found` when it is gone, `forbidden` when it is another account's, or where the deployment refuses session tokens.
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
 * Reads the draft of a workflow. `GET /api/v2/public/workflow/{id}/edit`, which creates the draft of a published workflow that has none.
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
 * Changes the name, description, alias or limits of a private workflow. `PUT /api/v2/public/workflow/{id}`.
 *
 * @param input - Properties that you leave out stay as they are.
 * @example
 * await updateWorkflow(session, { workflowId: workflow.id, name: "Nightly export" });
 * @throws CobaltError `not-found` when it is gone, `invalid-request` for input the API refuses.
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
