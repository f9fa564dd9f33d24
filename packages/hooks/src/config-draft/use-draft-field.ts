"use client";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { ConfigDraftStore, DraftField } from "./config-draft-store.ts";
import type { DraftValue } from "./draft-value.ts";
import type { FieldKey } from "./field-key.ts";

/** A field of a draft and how to change it. */
export interface DraftFieldHandle extends DraftField {
  /** Changes the value in the draft; a save stores it. */
  setValue: (value: DraftValue) => void;
}

/**
 * One field of a draft. Typing into it re-renders only the components that use this field.
 *
 * @param draft The result of `useConfigDraft`, or its `store`, which is stable, for memoized rows.
 * @example
 * const { value, error, setValue } = useDraftField(draft.store, { id: field.id });
 */
export function useDraftField(
  draft: ConfigDraftStore | { store: ConfigDraftStore },
  { workflowId, id }: FieldKey,
): DraftFieldHandle {
  const store = "store" in draft ? draft.store : draft;
  const subscribe = useCallback(
    (listener: () => void) => store.subscribe(listener, { workflowId, id }),
    [store, workflowId, id],
  );
  const read = (): DraftField => store.getField({ workflowId, id });
  const field = useSyncExternalStore(subscribe, read, read);
  return useMemo(
    () => ({ ...field, setValue: (value) => store.setValue({ workflowId, id }, value) }),
    [field, store, workflowId, id],
  );
}
