import type { CobaltSession } from "@cobalt-kit/client";
import { createWorkflowBuilderUrl, type WorkflowBuilderInput } from "@cobalt-kit/client/workflow-builder";
import { type PortalWindow, sendWindow } from "../hosted-portal/send-window.ts";

/** What `openWorkflowBuilder` opens, and where. */
export interface OpenWorkflowBuilderOptions extends WorkflowBuilderInput {
  /** The session of the account whose workflow to edit. */
  session: CobaltSession;
  /** Opens an empty window, or gives null when the browser blocks it. Called first, in the same call. */
  openWindow: () => PortalWindow | null;
  /** Gives up and closes the window. */
  signal?: AbortSignal | undefined;
}

/**
 * Opens the builder of a private workflow in a window. Call it in a click handler: the window opens in the same call. Its URL contains the session
 * token, so it is created afterwards, for this window only, which gets neither referrer nor opener.
 *
 * @returns False when the browser blocked the window or let nobody send it anywhere, where no token is requested, or the customer closed it before its
 * address was there.
 * @example
 * button.onclick = () => openWorkflowBuilder({ session, workflowId, openWindow: () => window.open("") });
 * @throws CobaltError `session-expired` where there is no token, `unsafe-url` when the address must not be opened.
 */
export async function openWorkflowBuilder({
  session,
  openWindow,
  signal,
  ...input
}: OpenWorkflowBuilderOptions): Promise<boolean> {
  const outcome = await sendWindow(openWindow, () => createWorkflowBuilderUrl(session, input, { signal }));
  return outcome === "opened";
}
