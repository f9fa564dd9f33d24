import { assertAccepted } from "../accepted.ts";
import type { JsonValue } from "../json.ts";
import { isRecord } from "../json.ts";
import { getPage, type Page, type PageFilters } from "../page.ts";
import { path } from "../path.ts";
import { defined, expected, json, number, unreadable } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";
import { openWorkflowDraft } from "./workflow-detail.ts";
import { type PrivateWorkflow, unwrapWorkflow, workflowReader } from "./workflows.schema.ts";

/** Which workflows to list; what is left out does not filter. */
export interface PrivateWorkflowFilters extends PageFilters {
  /** @default 100 */
  limit?: number | undefined;
  slug?: string | undefined;
  /** Part of the name. */
  name?: string | undefined;
  published?: boolean | undefined;
}

export interface CreateWorkflowInput {
  name: string;
  description?: string | undefined;
  /** @default no application: a workflow of the account as a whole */
  slug?: string | undefined;
}

export interface PublishWorkflowInput {
  workflowId: string;
  /** Spares the call that looks it up. */
  draftId?: string | undefined;
  published: boolean;
}

/**
 * Workflows the account made itself, drafts too. `GET /api/v2/public/workflow`.
 *
 * @example
 * const { items } = await listWorkflows(session, { published: true });
 * @throws CobaltError any code of a call.
 */
export async function listWorkflows(
  session: CobaltSession,
  filters: PrivateWorkflowFilters = {},
  call?: CallOptions,
): Promise<Page<PrivateWorkflow>> {
  const { limit = 100, page, slug, name, published } = filters;
  const query = { limit, page, slug, name, published, scope: "private" };
  const url = "/api/v2/public/workflow";
  return getPage(session, url, "workflows", query, workflowReader(session), ({ id }) => id, call);
}

/**
 * Makes a workflow of the account's own, as a draft. `POST /api/v2/public/workflow`.
 *
 * @example
 * const { id, draftId } = await createWorkflow(session, { name: "Nightly export" });
 * @throws CobaltError `not-found` for an unknown application, `invalid-request` without a name.
 */
export async function createWorkflow(
  session: CobaltSession,
  { name, description, slug }: CreateWorkflowInput,
  call?: CallOptions,
): Promise<PrivateWorkflow> {
  const body = await session.transport("POST", "/api/v2/public/workflow", {
    ...call,
    body: { name, description, slug },
  });
  return expected(workflowReader(session)(unwrapWorkflow(body)), "workflow");
}

/**
 * Publishes the draft, or takes the workflow back. `PUT /api/v2/public/workflow/{id}/publish`.
 *
 * @example
 * const { version } = await publishWorkflow(session, { workflowId, published: true });
 * @throws CobaltError `invalid-request` or `not-found` when there is nothing to publish.
 */
export async function publishWorkflow(
  session: CobaltSession,
  { workflowId, draftId, published }: PublishWorkflowInput,
  call?: CallOptions,
): Promise<{ published: boolean; version?: number }> {
  const id = published ? (draftId ?? (await findDraft(session, workflowId, call))) : workflowId;
  const body = await session.transport("PUT", path`/api/v2/public/workflow/${id}/publish`, {
    ...call,
    body: { published },
  });
  assertAccepted(body);
  const wire = unwrapWorkflow(body);
  if (!isRecord(wire)) return { published };
  return defined({
    published: wire.published === undefined ? published : wire.published === true,
    version: number(wire.current_version),
  });
}

/**
 * Deletes a workflow with its drafts and versions. `DELETE /api/v2/public/workflow/{id}`.
 *
 * @example
 * await deleteWorkflow(session, workflow.id);
 * @throws CobaltError `not-found` when it is gone, `invalid-request` for the id of a version.
 */
export async function deleteWorkflow(session: CobaltSession, workflowId: string, call?: CallOptions): Promise<void> {
  assertAccepted(await session.transport("DELETE", path`/api/v2/public/workflow/${workflowId}`, call));
}

/**
 * What a workflow takes: a sample payload, its JSON Schema, either or none. `GET /api/v2/public/workflow/request-structure/{id}`.
 *
 * @example
 * const { sample = {}, schema } = await getWorkflowInput(session, workflow.id);
 * @throws CobaltError `not-found` when there is no such workflow.
 */
export async function getWorkflowInput(
  session: CobaltSession,
  workflowId: string,
  call?: CallOptions,
): Promise<{ sample?: JsonValue; schema?: JsonValue }> {
  const body = await session.transport("GET", path`/api/v2/public/workflow/request-structure/${workflowId}`, call);
  assertAccepted(body);
  if (!isRecord(body)) throw unreadable("request structure");
  return defined({ sample: json(body.payload), schema: json(body.schema) });
}

async function findDraft(session: CobaltSession, workflowId: string, call?: CallOptions): Promise<string> {
  const { id, draftId = id } = await openWorkflowDraft(session, workflowId, call);
  return draftId;
}
