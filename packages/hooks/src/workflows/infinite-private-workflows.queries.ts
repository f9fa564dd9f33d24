import {
  type CobaltSession,
  listWorkflows,
  type PrivateWorkflow,
  type PrivateWorkflowFilters,
} from "@cobalt-kit/client";
import { cobaltPages, type CobaltPagesOptions } from "../cobalt-pages.ts";
import { privateWorkflowsQuery } from "./workflows.queries.ts";

/** What `useInfinitePrivateWorkflows` narrows the list by; `limit` is the size of a page. */
export type InfinitePrivateWorkflowFilters = Omit<PrivateWorkflowFilters, "page">;

/**
 * Infinite query options for the account's private workflows. `GET /api/v2/public/workflow`.
 * Fails with any code of a call.
 *
 * @example
 * await queryClient.prefetchInfiniteQuery(infinitePrivateWorkflowsQuery(session, { limit: 25 }));
 */
export function infinitePrivateWorkflowsQuery(
  session: CobaltSession,
  filters: InfinitePrivateWorkflowFilters = {},
): CobaltPagesOptions<PrivateWorkflow> {
  return cobaltPages(privateWorkflowsQuery(session, filters).queryKey, 30_000, ({ page }, call) =>
    listWorkflows(session, { ...filters, page }, call),
  );
}
