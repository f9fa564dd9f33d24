import { getPage, type Page, type PageFilters } from "../page.ts";
import { path } from "../path.ts";
import { defined, id, number, object, type Reader, text, times } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";

export interface WorkflowVersionFilters extends PageFilters {
  /** @default 10 */
  limit?: number | undefined;
}

/** A published version of a workflow. */
export interface WorkflowVersion {
  id: string;
  /** Counts from 1. */
  version: number;
  createdAt?: string;
  description?: string;
}

/**
 * Lists the published versions of a workflow, newest first. `GET /api/v2/public/workflow/versions/{id}`.
 *
 * @example
 * const { items } = await listWorkflowVersions(session, workflow.id);
 * @throws CobaltError `not-found` when the workflow is gone.
 */
export async function listWorkflowVersions(
  session: CobaltSession,
  workflowId: string,
  filters: WorkflowVersionFilters = {},
  call?: CallOptions,
): Promise<Page<WorkflowVersion>> {
  const url = path`/api/v2/public/workflow/versions/${workflowId}`;
  return getPage(session, url, "versions", { ...filters }, readWorkflowVersion, (version) => version.id, call);
}

const readWorkflowVersion: Reader<WorkflowVersion> = object((wire) => {
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
