import {
  type CobaltSession,
  type Config,
  type ConfigReference,
  isCobaltError,
  type UpdateConfigInput,
} from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";
import type { ConfigAccess } from "./draft-calls.ts";

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
  access: ConfigAccess,
  { gather, accept }: FreshSave,
): Promise<void> {
  return access.queueSave(session, reference, async () => {
    const stored = await access.getConfig(session, reference).catch((error: unknown) => {
      if (isCobaltError(error)) return error;
      throw error;
    });
    if (!isCobaltError(stored))
      await access.storeConfig(session, client, reference, access.forCache(session, reference, stored));
    let update = gather();
    if (update === undefined) return;
    if (access.keepsSecrets(update)) {
      if (isCobaltError(stored)) throw stored;
      update = access.withStoredSecrets(update, stored);
    }
    const answer = access.forCache(session, reference, await access.updateConfig(session, update));
    accept(answer);
    await access.storeConfig(session, client, reference, answer);
  });
}
