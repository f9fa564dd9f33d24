import { createHostedPortalUrl, type HostedPortalInput } from "../hosted-portal/hosted-portal.ts";
import { openableUrl } from "../openable-url.ts";
import { path } from "../path.ts";
import { type CobaltSession, lendToken } from "../session.ts";
import { readClaims } from "../session-token.ts";
import type { CallOptions } from "../transport.ts";

/** Which workflow the builder opens, and where the builder is. */
export interface WorkflowBuilderInput {
  /** The id that lists of private workflows have, not that of a draft. */
  workflowId: string;
  /** Where the builder is hosted, as an origin. @default the origin of the API */
  builderOrigin?: string | undefined;
  /** How the builder looks (`color`, `bgColor`, `name`), as the hosted portal does; costs a request. */
  properties?: HostedPortalInput["properties"];
}

/**
 * Creates the address of the builder that Cobalt hosts, in which a private workflow is edited. Makes no request except for a token or `properties`.
 *
 * @returns A URL that holds the session token: open it at once, without referrer, and do not store it.
 * @example
 * const url = await createWorkflowBuilderUrl(session, { workflowId: workflow.id });
 * frame.contentWindow?.location.replace(url);
 * @throws CobaltError `session-expired` where there is no token, `unsafe-url` when the address must not be opened.
 */
export async function createWorkflowBuilderUrl(
  session: CobaltSession,
  { workflowId, builderOrigin = new URL(session.baseUrl).origin, properties }: WorkflowBuilderInput,
  call?: CallOptions,
): Promise<string> {
  if (properties !== undefined) await createHostedPortalUrl(session, { properties }, call);
  const token = await lendToken(session);
  call?.signal?.throwIfAborted();
  return openableUrl(
    `${new URL(builderOrigin).origin}${path`/workflows/${workflowId}`}?token=${encodeURIComponent(token)}`,
  );
}

/**
 * Whether the token of a session lets workflows only be looked at, by its claim `readOnlyWorkflow`: the builder shows no "Edit" then. The API may
 * accept changes anyway, so hide the controls that make them. Makes no request except for a token.
 *
 * @example
 * const canEdit = !(await hasReadOnlyWorkflows(session));
 * @throws CobaltError `session-expired` where there is no token.
 */
export async function hasReadOnlyWorkflows(session: CobaltSession): Promise<boolean> {
  return (await readClaims(await lendToken(session))).readOnlyWorkflow === true;
}
