import type { CobaltSession, Page, PrivateWorkflow, PublishedWorkflow } from "@cobalt-kit/client";
import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { cobaltKeys } from "../keys.ts";
import { refresh } from "../refresh.ts";

type Listed = Page<PrivateWorkflow> | InfiniteData<Page<PrivateWorkflow>>;

/** Asks again for every list of the account's own workflows. */
export function refreshPrivateWorkflows(client: QueryClient, session: CobaltSession): Promise<void> {
  return refresh(client, session, cobaltKeys.privateWorkflows(session));
}

/**
 * Goes on with a workflow as publishing answered: under its new id at once, for by the old one it can no longer be run, taken back or
 * deleted. What was read under the old id is asked for anew.
 */
export async function adoptPublished(
  client: QueryClient,
  session: CobaltSession,
  workflowId: string,
  published: PublishedWorkflow,
): Promise<void> {
  const adopt = (page: Page<PrivateWorkflow>): Page<PrivateWorkflow> => ({
    ...page,
    items: page.items.map((workflow) => (workflow.id === workflowId ? { ...workflow, ...published } : workflow)),
  });
  const queryKey = cobaltKeys.privateWorkflows(session);
  await client.cancelQueries({ queryKey }); // an answer from before would bring the old id back
  client.setQueriesData<Listed>(
    { queryKey },
    (listed) => listed && ("pages" in listed ? { ...listed, pages: listed.pages.map(adopt) } : adopt(listed)),
  );
  for (const read of [cobaltKeys.workflowInput, cobaltKeys.workflowVersions]) {
    if (published.id !== workflowId) client.removeQueries({ queryKey: read(session, workflowId), type: "inactive" });
    void client.invalidateQueries({ queryKey: read(session, published.id) });
  }
}
