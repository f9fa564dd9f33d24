"use client";
import {
  clearConfigField,
  type CobaltError,
  getConfig,
  getConfigField,
  type OpenConfigInput,
  setConfigField,
  updateConfig,
} from "@cobalt-kit/client";
import { useInsertionEffect, useMemo, useSyncExternalStore } from "react";
import { useCobalt } from "../cobalt-context.ts";
import { useClientLayoutEffect } from "../use-client-layout-effect.ts";
import { openConfigQuery } from "../configs/configs.queries.ts";
import { forgetOpened } from "../configs/opened-configs.ts";
import { queueSave } from "../configs/config-queue.ts";
import { refreshStored } from "../configs/refresh-stored.ts";
import { forCache, storeConfig } from "../configs/store-config.ts";
import { keepsSecrets, withoutPossibleSecret, withStoredSecrets } from "../configs/stored-secrets.ts";
import { isSwitching } from "../workflows/workflow-switches.ts";
import type { ConfigDraftStore, DraftField, DraftIssue, DraftStatus } from "./config-draft-store.ts";
import type { ConfigAccess } from "./draft-calls.ts";
import { loadDraftEngine, useDraftEngine } from "./draft-engine.ts";
import type { DraftPersistence } from "./draft-persistence.ts";
import type { DraftScope, FieldKey } from "./field-key.ts";
import { useKeptDraft } from "./use-kept-draft.ts";
import { useOpenConfig } from "../configs/use-open-config.ts";

/** Handed over: what late code imports of what this package exports, bundlers that split as esbuild does keep at once on every page. */
const configAccess: ConfigAccess = {
  clearConfigField,
  forCache,
  forgetOpened,
  getConfig,
  getConfigField,
  isSwitching,
  keepsSecrets,
  openConfigQuery,
  queueSave,
  refreshStored,
  setConfigField,
  storeConfig,
  updateConfig,
  withoutPossibleSecret,
  withStoredSecrets,
};

/** What `useConfigDraft` edits. */
export interface UseConfigDraftOptions extends OpenConfigInput {
  /**
   * The fields that this draft counts, validates, resets and saves; the others are left alone. A save still sends every
   * value, those of other scopes as stored.
   * @default "all"
   */
  scope?: DraftScope | undefined;
  /** Keeps unsaved edits across a reload, in a store of yours. Values of type `password` are never passed to it. */
  persist?: DraftPersistence | undefined;
  /** Set to false to wait, for a connection for example: the API loads options only for a connected application. @default true */
  enabled?: boolean | undefined;
}

/** A config being edited. */
export interface ConfigDraft extends DraftStatus {
  /** The edits; one for everybody who edits this config. Give it to memoized rows for `useDraftField`. */
  store: ConfigDraftStore;
  /** Returns the field as the draft has it. */
  getField: (key: FieldKey) => DraftField;
  /** Switches a workflow with the next save; its fields count from now on. `useToggleWorkflow` switches at once. */
  setWorkflowEnabled: (workflowId: string, enabled: boolean) => void;
  /** Ends a conflict: `mine` goes with the next save, `theirs` takes its place here. */
  resolveConflict: (key: FieldKey, choice: "mine" | "theirs") => void;
  /** Marks what cannot be saved and returns it in the fields' order, for focus. */
  validate: () => DraftIssue[];
  /** All, or one field, back to what is stored. */
  reset: (key?: FieldKey) => void;
  /**
   * Validates, reads what is stored by now, then sends every value in one request. Resolves with whether all of it is stored; otherwise `error` or the
   * fields say why, and everything typed is kept. A second call while one runs waits for that one.
   */
  save: () => Promise<boolean>;
}

/** Result of `useConfigDraft`. */
export type ConfigDraftResult =
  | { status: "loading"; error?: undefined; retry?: undefined; draft?: undefined }
  | { status: "error"; error: CobaltError; retry: () => Promise<unknown>; draft?: undefined }
  | { status: "ready"; error?: undefined; retry?: undefined; draft: ConfigDraft };

/**
 * Edits a config: fields of the application and of its workflows, and their switches, with one save. Finds or creates the
 * config first. All components that edit the same config below one provider share one draft.
 * `POST /api/v2/f-sdk/config`, `PUT /api/v2/f-sdk/config`, `PUT /api/v2/public/config/field/{id}`.
 * `error.code`: `not-found` for an unknown application, `invalid-request` where a connection has to come first or a value is refused.
 *
 * @example
 * const { draft } = useConfigDraft({ slug: "slack" });
 * return <form onSubmit={(event) => { event.preventDefault(); void draft?.save(); }}>…</form>;
 */
export function useConfigDraft({
  slug,
  configId,
  connectionId,
  labels,
  enabled = true,
  persist,
  ...options
}: UseConfigDraftOptions): ConfigDraftResult {
  const { session, queryClient } = useCobalt("useConfigDraft");
  const { data: config, error, refetch } = useOpenConfig({ slug, configId, connectionId, labels }, { enabled });
  const { share, error: loadError } = useDraftEngine();
  // the same one every time while it is held, which it is from the first commit until the config is gone
  const shared =
    share && config && share(session, queryClient, { slug, configId, connectionId, labels }, config, configAccess);
  useInsertionEffect(() => shared?.hold(), [shared]);
  const store = shared?.store;
  useClientLayoutEffect(() => shared?.follow(), [shared]);

  useKeptDraft(
    session,
    { slug, configId, connectionId },
    shared,
    persist,
    error?.code === "not-found" && config === undefined,
  );

  const scope = useStableScope(options.scope);
  const read = (): DraftStatus | undefined => store?.getStatus(scope);
  const status = useSyncExternalStore(store?.subscribe ?? subscribeToNothing, read, read);
  const draft = useMemo(
    () =>
      store &&
      status && {
        ...status,
        store,
        getField: store.getField,
        setWorkflowEnabled: store.setWorkflowEnabled,
        resolveConflict: store.resolveConflict,
        validate: () => store.validate(scope),
        reset: (key?: FieldKey) => store.reset(key ?? scope),
        save: () => store.save(scope),
      },
    [status, store, scope],
  );

  const failure = error ?? loadError;
  return useMemo(() => {
    if (draft !== undefined) return { status: "ready", draft };
    if (failure === undefined) return { status: "loading" };
    return {
      status: "error",
      error: failure,
      retry: () => (failure === loadError ? loadDraftEngine() : refetch()),
    };
  }, [draft, failure, loadError, refetch]);
}

/** A scope written out in a call is another object at every render. */
function useStableScope(scope: DraftScope = "all"): DraftScope {
  const name = typeof scope === "string" ? scope : undefined;
  const workflowId = typeof scope === "string" ? "" : scope.workflowId;
  return useMemo(() => name ?? { workflowId }, [name, workflowId]);
}

function subscribeToNothing(): () => void {
  return () => {};
}
