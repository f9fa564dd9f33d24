"use client";
import type { Config } from "@cobalt-kit/client";
import { useMemo, useState, useSyncExternalStore } from "react";
import { useCobalt } from "../cobalt-context.ts";
import { useIsomorphicLayoutEffect } from "../use-isomorphic-layout-effect.ts";
import { createConfigDraft } from "./config-draft.ts";
import type { ConfigDraftStore, DraftField, DraftIssue, DraftStatus } from "./config-draft-store.ts";
import { earlierSaves } from "./config-queue.ts";
import { configQuery } from "./configs.queries.ts";
import type { DraftScope, FieldKey } from "./field-key.ts";
import { useUpdateConfig } from "./use-update-config.ts";

/** What `useConfigDraft` edits. */
export interface UseConfigDraftOptions {
  /** As `useOpenConfig` or `useConfig` gives it. Fields nobody touched follow a newer one. */
  config: Config;
  /**
   * Which fields this draft is about: count, validation, reset and save leave the others alone. A save still sends every
   * value, those of others as they are stored.
   * @default "all"
   */
  scope?: DraftScope | undefined;
}

/** A config being edited. */
export interface ConfigDraft extends DraftStatus {
  /** The edits; keeps its identity while the config is the same one. Give it to memoized rows for `useDraftField`. */
  store: ConfigDraftStore;
  getField: (key: FieldKey) => DraftField;
  /** Marks what cannot be saved and returns it in the fields' order, for focus. */
  validate: () => DraftIssue[];
  /** Back to what is stored. */
  reset: () => void;
  /**
   * Validates, then sends every value in one request. Resolves with whether all of it is stored; otherwise `error` or the
   * fields say why, and everything typed is kept. A second call while one runs waits for that one.
   */
  save: () => Promise<boolean>;
}

/**
 * Edits a config: fields of the application and of its workflows, or of a scope among them, with one save.
 * `PUT /api/v2/f-sdk/config`.
 *
 * @example
 * const draft = useConfigDraft({ config });
 * return <form onSubmit={(event) => { event.preventDefault(); void draft.save(); }}>…</form>;
 */
export function useConfigDraft({ config, scope = "all" }: UseConfigDraftOptions): ConfigDraft {
  const { session, queryClient } = useCobalt("useConfigDraft");
  const { mutateAsync } = useUpdateConfig();
  const identity = JSON.stringify([config.slug, config.configId ?? session.linkedAccountId, scope]);
  const [held, setHeld] = useState(() => ({ identity, store: createConfigDraft(config, scope) }));
  if (held.identity !== identity) setHeld({ identity, store: createConfigDraft(config, scope) });
  const { store } = held;
  const status = useSyncExternalStore(store.subscribe, store.getStatus, store.getStatus);

  useIsomorphicLayoutEffect(() => {
    store.receive(config);
  }, [store, config]);

  return useMemo(
    () => ({
      ...status,
      store,
      getField: store.getField,
      validate: store.validate,
      reset: store.reset,
      save: () => {
        const { slug, configId } = config;
        const { queryKey } = configQuery(session, { slug, configId });
        // a switch toggled a moment ago is in the cache before it is in a prop
        const newest = queryClient.getQueryData(queryKey);
        if (newest !== undefined) store.receive(newest);
        return store.save(mutateAsync, async () => {
          // another scope may be saving: what it stores must not be sent back as it was before
          await earlierSaves(session, { slug, configId });
          return queryClient.getQueryData(queryKey);
        });
      },
    }),
    [status, store, config, session, queryClient, mutateAsync],
  );
}
