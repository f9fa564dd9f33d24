"use client";
import type { ConfigDraftStore, FieldKey } from "@cobalt-kit/hooks";
import { useCallback, useSyncExternalStore } from "react";

/** Those of the fields that are marked as wrong now. Renders when that changes, not at every key. */
export function useFieldErrors(store: ConfigDraftStore, keys: readonly FieldKey[]): FieldKey[] {
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = keys.map((key) => store.subscribe(listener, key));
      return () => ends.forEach((end) => end());
    },
    [store, keys],
  );
  const read = (): string => {
    let errors = "";
    for (const key of keys) {
      const { error } = store.getField(key);
      if (error !== undefined) errors += JSON.stringify([key, error]);
    }
    return errors;
  };
  const errors = useSyncExternalStore(subscribe, read, read);
  return errors === "" ? none : keys.filter((key) => store.getField(key).error !== undefined);
}

const none: FieldKey[] = [];
