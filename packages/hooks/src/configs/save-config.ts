import { type CobaltSession, type Config, getConfig, updateConfig, type UpdateConfigInput } from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";
import { queueSave } from "./config-queue.ts";
import { forCache, storeConfig } from "./store-config.ts";
import { keepsSecrets, withStoredSecrets } from "./stored-secrets.ts";

/** Saves a whole config in its turn. The answer goes into the cache. */
export function saveConfig(session: CobaltSession, client: QueryClient, input: UpdateConfigInput): Promise<Config> {
  return queueSave(session, input, async () => {
    const update = keepsSecrets(input) ? withStoredSecrets(input, await getConfig(session, input)) : input;
    const config = forCache(session, input, await updateConfig(session, update));
    await storeConfig(session, client, input, config);
    return config;
  });
}
