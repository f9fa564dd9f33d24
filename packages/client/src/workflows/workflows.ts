import { assertAccepted, assertConfirmed, requested } from "../accepted.ts";
import type { JsonValue } from "../json.ts";
import { isRecord } from "../json.ts";
import { getPage, type Page, type PageFilters } from "../page.ts";
import { givenIds, path } from "../path.ts";
import { defined, expected, id, json, number, object, unreadable } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";
import { openWorkflowDraft } from "./workflow-detail.ts";
import { type PrivateWorkflow, unwrapWorkflow, workflowReader } from "./workflows.schema.ts";

/** Filters for a list of workflows; all are optional. */
export interface PrivateWorkflowFilters extends PageFilters {
  /** @default 100 */
  limit?: number | undefined;
  slug?: string | undefined;
  /** Part of the name. */
  name?: string | undefined;
  published?: boolean | undefined;
  applicationId?: string | undefined;
  /** Created on or after this day or time, as `YYYY-MM-DD` or ISO. */
  startDate?: string | undefined;
  /** Created on or before this day or time. */
  endDate?: string | undefined;
  /** Whose workflows. @default "private" */
  scope?: "private" | (string & {}) | undefined;
}

export interface CreateWorkflowInput {
  name: string;
  description?: string | undefined;
  /** @default no application: a workflow of the account as a whole */
  slug?: string | undefined;
}

export interface PublishWorkflowInput {
  workflowId: string;
  /** Saves the call that looks it up. */
  draftId?: string | undefined;
  published: boolean;
  /** The number of the new version. @default one more than the last */
  version?: number | undefined;
  /** Release notes, shown with the version. */
  description?: string | undefined;
}

/** A workflow after it was published or unpublished. */
export interface PublishedWorkflow {
  /** The workflow's id from now on. Publishing may change it; use the new id to run, unpublish and delete the workflow. */
  id: string;
  published: boolean;
  version?: number;
}

/**
 * Lists the account's private workflows, including drafts. `GET /api/v2/public/workflow`.
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
  const { limit = 100, page, slug, name, published, scope = "private" } = filters;
  const query = {
    limit,
    page,
    ...givenIds({ slug, application_id: filters.applicationId }),
    name,
    published,
    start_date: filters.startDate,
    end_date: filters.endDate,
    scope,
  };
  const url = "/api/v2/public/workflow";
  return getPage(session, url, "workflows", query, workflowReader(session), (workflow) => workflow.id, call);
}

/**
 * Creates a private workflow of the account, as a draft. `POST /api/v2/public/workflow`.
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
    body: { name, description, ...givenIds({ slug }) },
  });
  return expected(workflowReader(session)(unwrapWorkflow(body)), "workflow");
}

/**
 * Publishes the draft of a workflow, or unpublishes it. `PUT /api/v2/public/workflow/{id}/publish`, which accepts session tokens only.
 *
 * @returns The workflow, possibly with a new id: use that one from now on.
 * @example
 * const { id, version } = await publishWorkflow(session, { workflowId, published: true, description: "Sends the total, too" });
 * @throws CobaltError `invalid-request` or `not-found` when there is nothing to publish.
 */
export async function publishWorkflow(
  session: CobaltSession,
  { workflowId, draftId, published, version, description }: PublishWorkflowInput,
  call?: CallOptions,
): Promise<PublishedWorkflow> {
  const sent = published ? (draftId ?? (await findDraft(session, workflowId, call))) : workflowId;
  const body = await session.transport("PUT", path`/api/v2/public/workflow/${sent}/publish`, {
    ...call,
    body: { published, version, description },
  });
  await assertAccepted(body);
  const read = object((wire) => {
    const own = id(wire._id) ?? id(wire.id) ?? requested(workflowId, wire, "published");
    return (
      own &&
      defined({
        id: own,
        published: (wire.published ?? published) === true,
        version: number(wire.current_version),
      })
    );
  });
  return expected(read(unwrapWorkflow(body)) || undefined, "workflow");
}

/**
 * Deletes a workflow with its drafts and versions. `DELETE /api/v2/public/workflow/{id}`.
 *
 * @example
 * await deleteWorkflow(session, workflow.id);
 * @throws CobaltError `not-found` when it is gone, `invalid-request` for the id of a version.
 */
export async function deleteWorkflow(session: CobaltSession, workflowId: string, call?: CallOptions): Promise<void> {
  await assertConfirmed(await session.transport("DELETE", path`/api/v2/public/workflow/${workflowId}`, call));
}

/**
 * Reads the input of a workflow: a sample payload, a JSON Schema, both or neither. `GET /api/v2/public/workflow/request-structure/{id}`.
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
  await assertAccepted(body);
  if (!isRecord(body) || !("payload" in body || "schema" in body)) throw unreadable("input");
  return defined({ sample: json(body.payload), schema: json(body.schema) });
}

async function findDraft(session: CobaltSession, workflowId: string, call?: CallOptions): Promise<string> {
  const draft = await openWorkflowDraft(session, workflowId, call);
  return draft.draftId ?? draft.id;
}
