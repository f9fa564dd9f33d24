import {
  type Application,
  type clearConfigField,
  CobaltError,
  type CobaltSession,
  type Config,
  type OpenConfigInput,
  type getConfig,
  type getConfigField,
  isCobaltError,
  type RuleColumns,
  type setConfigField,
  type updateConfig,
} from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";
import { queryDefaults } from "../factory-options.ts";
import { cobaltKeys, configParts, scopeKey } from "../keys.ts";
import { emitSignal } from "../session-signals.ts";
import type { openConfigQuery } from "../configs/configs.queries.ts";
import type { forgetOpened } from "../configs/opened-configs.ts";
import type { queueSave } from "../configs/config-queue.ts";
import type { refreshStored } from "../configs/refresh-stored.ts";
import type { forCache, storeConfig } from "../configs/store-config.ts";
import type { keepsSecrets, withoutPossibleSecret, withStoredSecrets } from "../configs/stored-secrets.ts";
import type { isSwitching } from "../workflows/workflow-switches.ts";
import type { DraftCalls } from "./config-draft-store.ts";
import { type FreshSave, saveFresh } from "./save-fresh.ts";

/** Choices for the same values are asked for once, in milliseconds. */
const CHOICES_STALE_MS = 300_000;

/** What a draft reads and writes its config with. */
export interface ConfigAccess {
  clearConfigField: typeof clearConfigField;
  forCache: typeof forCache;
  forgetOpened: typeof forgetOpened;
  getConfig: typeof getConfig;
  getConfigField: typeof getConfigField;
  isSwitching: typeof isSwitching;
  keepsSecrets: typeof keepsSecrets;
  openConfigQuery: typeof openConfigQuery;
  queueSave: typeof queueSave;
  refreshStored: typeof refreshStored;
  setConfigField: typeof setConfigField;
  storeConfig: typeof storeConfig;
  updateConfig: typeof updateConfig;
  withoutPossibleSecret: typeof withoutPossibleSecret;
  withStoredSecrets: typeof withStoredSecrets;
}

/**
 * What a draft asks the API for, in the queue of its config, with the answers in the cache. Values go past the mutation
 * cache, which would keep them: there are secrets among them.
 */
export function draftCalls(
  session: CobaltSession,
  queryClient: QueryClient,
  reference: OpenConfigInput,
  access: ConfigAccess,
): DraftCalls {
  const { slug, configId, connectionId } = reference;
  const queryKey = cobaltKeys.config(session, reference);
  let isGone = false;
  /** Finds or creates it anew, as long as its application is connected. Where that fails, the write that follows says why. */
  const reopen = async (): Promise<void> => {
    const application = queryClient.getQueryData<Application>(cobaltKeys.application(session, slug));
    if (application !== undefined && application.status !== "connected") return;
    access.forgetOpened(session, reference);
    await queryClient.fetchQuery({ ...access.openConfigQuery(session, reference), staleTime: 0 }).catch(() => {});
  };
  const told = async <T>(write: () => Promise<T>): Promise<T> => {
    // whoever tries again what was gone knows by then
    if (isGone) await reopen();
    isGone = false;
    try {
      return await write();
    } catch (error) {
      if (isCobaltError(error)) {
        isGone = error.code === "not-found";
        emitSignal(session, error);
      }
      throw error;
    }
  };
  return {
    newest: () => queryClient.getQueryData<Config>(queryKey),
    share(config) {
      if (session.getStatus() !== "closed") queryClient.setQueryData(queryKey, config);
    },
    save({ gather, accept }) {
      const saved: FreshSave["accept"] = (answer) => {
        accept(answer);
        void access.refreshStored(session, queryClient, reference);
        emitSignal(session, { type: "config-saved", slug, configId });
      };
      return told(() => saveFresh(session, queryClient, reference, access, { gather, accept: saved }));
    },
    store({ workflowId, id }, field, value) {
      const named = { slug, configId, connectionId, workflowId, fieldId: id };
      const run = async (): ReturnType<typeof setConfigField> => {
        const stored = await (value === undefined
          ? access.clearConfigField(session, named)
          : access.setConfigField(session, { ...named, value, type: field.type }));
        // an answer on its way was asked for before this
        await queryClient.cancelQueries({ queryKey, exact: true });
        void access.refreshStored(session, queryClient, reference);
        return access.withoutPossibleSecret(stored, field.type);
      };
      return told(() => access.queueSave(session, reference, run));
    },
    isGone: () => isGone,
    isSwitching: (workflowId) => access.isSwitching(session, reference, workflowId),
    columnsOf:
      ({ workflowId, id }) =>
      (left) => {
        const input = { slug, configId, connectionId, workflowId, fieldId: id, left };
        return queryClient.getQueryData<RuleColumns>(cobaltKeys.configFields(session, input));
      },
    async load({ workflowId, id }, ancestors, again = false) {
      try {
        return await queryClient.fetchQuery({
          ...queryDefaults,
          queryKey: scopeKey(session, "choices", configParts(session, reference), workflowId, id, ancestors),
          queryFn: async ({ signal }) => {
            const named = { slug, configId, connectionId, workflowId, fieldId: id };
            // for its choices alone: the value may be a secret
            const { value: _, defaultValue: __, ...choices } = await access.getConfigField(session, named, { signal });
            return choices;
          },
          staleTime: again ? 0 : CHOICES_STALE_MS,
        });
      } catch (cause) {
        // the cache drops what is on its way when the account leaves, and has an error of its own for it
        throw isCobaltError(cause)
          ? cause
          : new CobaltError("aborted", "[cobalt-kit] choices were not waited for.", { cause });
      }
    },
  };
}
