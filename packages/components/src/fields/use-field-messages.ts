"use client";
import { useMemo } from "react";
import { mergeMessages } from "../messages/merge-messages.ts";
import type { FieldMessages } from "../messages/messages.ts";
import { useMessages } from "../ui-context.ts";

/** Strings of a field that loads when it is needed, the host's in place of ours. Ours come with the field. */
export function useFieldMessages<Key extends keyof FieldMessages>(
  key: Key,
  defaults: FieldMessages[Key],
): FieldMessages[Key] {
  const overrides = useMessages()[key];
  return useMemo(() => mergeMessages(defaults, overrides), [defaults, overrides]);
}
