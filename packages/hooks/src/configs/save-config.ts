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

/** What a save that starts from what is stored by now asks its draft for. */
export interface FreshSave {
  /** What to send, now that the draft knows what is stored; undefined sends nothing. */
  gather: () => UpdateConfigInput | undefined;
  /** Told of the answer before it is in the cache, from which the draft has it. */
  accept: (answer: Config) => void;
}

/**
 * Reads what is stored, then saves: every value is sent, so those that others stored in the meantime must be among them.
 * Without an answer to the read it goes by what was known, unless a secret has to be read for it.
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
