import type { CobaltSession, Config, ConfigReference } from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";
import { cobaltKeys } from "../keys.ts";
import { withChosenSwitches } from "../workflows/workflow-switches.ts";
import { withoutSecrets } from "./stored-secrets.ts";

/** Prepares an answer for the cache: without secrets, and with workflow switches that were toggled since the request. */
export function forCache(session: CobaltSession, reference: ConfigReference, answer: Config): Config {
  return withChosenSwitches(session, reference, withoutSecrets(answer));
}

/**
 * Puts a config into the cache: the one place it is kept in, from which readers and drafts have it. What was asked for
 * before is stopped, or it would arrive later and be older.
 */
export async function storeConfig(
  session: CobaltSession,
  client: QueryClient,
  reference: ConfigReference,
  config: Config,
): Promise<void> {
  const queryKey = cobaltKeys.config(session, reference);
  await client.cancelQueries({ queryKey, exact: true });
  if (session.getStatus() !== "closed") client.setQueryData(queryKey, config);
}
