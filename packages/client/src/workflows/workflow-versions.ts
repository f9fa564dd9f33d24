import { type Page, readPage } from "../page.ts";
import { path } from "../path.ts";
import { defined, id, number, object, type Reader, text, times } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";

export interface WorkflowVersionFilters {
  /** From 1. @default 1 */
  page?: number | undefined;
  /** @default 10 */
  limit?: number | undefined;
}

/** One publication of a workflow. */
export interface WorkflowVersion {
  id: string;
  /** Counts from 1. */
  version: number;
  createdAt?: string;
  description?: string;
}

/**
 * What was published of a workflow, newest first. `GET /api/v2/public/workflow/versions/{id}`.
 *
 * @example
 * const { items } = await listWorkflowVersions(session, workflow.id);
 * @throws CobaltError `not-found` when the workflow is gone.
 */
export async function listWorkflowVersions(
  session: CobaltSession,
  workflowId: string,
  { page = 1, limit = 10 }: WorkflowVersionFilters = {},
  call?: CallOptions,
): Promise<Page<WorkflowVersion>> {
  const asked = { page, limit };
  const url = path`/api/v2/public/workflow/versions/${workflowId}`;
  const body = await session.transport("GET", url, { ...call, query: asked });
  return readPage(body, readWorkflowVersion, session, "versions", asked, (version) => version.id);
}

export const readWorkflowVersion: Reader<WorkflowVersion> = object((wire) => {
  const version = number(wire.version);
  if (version === undefined) return undefined;
  const { createdAt } = times(wire);
  return defined({
    id: id(wire._id) ?? id(wire.id) ?? String(version),
    version,
    createdAt,
    description: text(wire.description),
  });
});
