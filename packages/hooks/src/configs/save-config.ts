import { type CobaltSession, type Config, updateConfig, type UpdateConfigInput } from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";
import { cobaltKeys } from "../keys.ts";
import { withChosenSwitches } from "../workflows/workflow-switches.ts";
import { queueSave } from "./config-queue.ts";

/** Saves a whole config in its queue; the next save in it starts from what this one stored. */
export function saveConfig(session: CobaltSession, client: QueryClient, input: UpdateConfigInput): Promise<Config> {
  return queueSave(session, input, async () => {
    const config = await updateConfig(session, input);
    const queryKey = cobaltKeys.config(session, input);
    await client.cancelQueries({ queryKey, exact: true });
    if (session.getStatus() !== "closed") client.setQueryData(queryKey, withChosenSwitches(session, input, config));
    return config;
  });
}
