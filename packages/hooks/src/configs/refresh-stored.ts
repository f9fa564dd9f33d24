import type { CobaltSession, ConfigReference } from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";
import { cobaltKeys } from "../keys.ts";
import { refresh } from "../refresh.ts";

/** After values were stored: other fields' choices and the list of what is switched on may hang on them. */
export function refreshStored(
  session: CobaltSession,
  client: QueryClient,
  { slug, configId, connectionId }: ConfigReference,
): Promise<void> {
  const { configFields, enabledWorkflows } = cobaltKeys;
  return refresh(client, session, configFields(session, { slug, configId, connectionId }), enabledWorkflows(session));
}
