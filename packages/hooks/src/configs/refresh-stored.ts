import type { CobaltSession, ConfigReference } from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";
import { cobaltKeys } from "../keys.ts";
import { refresh } from "../refresh.ts";

/** Reads again what may depend on stored values: the options of other fields, and the list of enabled workflows. */
export function refreshStored(session: CobaltSession, client: QueryClient, config: ConfigReference): Promise<void> {
  return refresh(client, session, cobaltKeys.configFields(session, config), cobaltKeys.enabledWorkflows(session));
}
