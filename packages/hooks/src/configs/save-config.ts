import {
  type CobaltSession,
  type Config,
  type ConfigReference,
  getConfig,
  isCobaltError,
  updateConfig,
  type UpdateConfigInput,
} from "@cobalt-kit/client";
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

/** The draft's part in a save that starts from the config as it is stored now. */
export interface FreshSave {
  /** Returns the update, once the draft has received what is stored. Nothing is sent for `undefined`. */
  gather: () => UpdateConfigInput | undefined;
  /** Called with the answer before it goes into the cache, from which the draft receives it. */
  accept: (answer: Config) => void;
}

/**
 * Reads the stored config, then saves. A save sends every value, so values stored by others in the meantime must be among them.
 * When the read fails, it saves from what was known, unless the update keeps a secret that only the read can give.
 */
export function saveFresh(
  session: CobaltSession,
  client: QueryClient,
  reference: ConfigReference,
  { gather, accept }: FreshSave,
): Promise<void> {
  return queueSave(session, reference, async () => {
    const stored = await getConfig(session, reference).catch((error: unknown) => {
      if (isCobaltError(error)) return error;
      throw error;
    });
    if (!isCobaltError(stored)) await storeConfig(session, client, reference, forCache(session, reference, stored));
    let update = gather();
    if (update === undefined) return;
    if (keepsSecrets(update)) {
      if (isCobaltError(stored)) throw stored;
      update = withStoredSecrets(update, stored);
    }
    const answer = forCache(session, reference, await updateConfig(session, update));
    accept(answer);
    await storeConfig(session, client, reference, answer);
  });
}
