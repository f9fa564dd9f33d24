import type { CobaltError, ConfigField } from "@cobalt-kit/client";
import type { DraftField } from "./config-draft-store.ts";
import { fieldKind } from "../field-kinds/field-kinds.ts";
import type { DraftValue } from "./draft-value.ts";
import { type FieldKey, nameOf } from "./field-key.ts";

/** One field of a draft, and where it stands among those that depend on each other. */
export interface DraftEntry {
  key: FieldKey;
  field: ConfigField;
  /** What is stored, as an input shows it. */
  base: DraftValue;
  shown: DraftField;
  /** Sent or typed while a request is on its way: nothing that arrives replaces it. */
  held: boolean;
  /** What the request on its way has. */
  sent: { value: DraftValue } | undefined;
  parent: DraftEntry | undefined;
  children: DraftEntry[];
  /** Stored since the children's choices were loaded. */
  stale: boolean;
  step: DraftStep | undefined;
  /** Its own choices on their way, once more. */
  reload: object | undefined;
  /** The same at every call, so that nobody renders for it. */
  retry: (() => void) | undefined;
}

/** Storing a field and loading its children's choices; a newer one ends it. */
export interface DraftStep {
  timer: ReturnType<typeof setTimeout> | undefined;
  loading: boolean;
  error: CobaltError | undefined;
  retry: () => void;
}

export const UNKNOWN_FIELD: DraftField = {
  value: undefined,
  error: undefined,
  dirty: false,
  conflict: undefined,
  dependency: undefined,
  field: undefined,
  options: undefined,
};

export function newEntry(key: FieldKey, field: ConfigField): DraftEntry {
  return {
    key,
    field,
    base: undefined,
    shown: UNKNOWN_FIELD,
    held: false,
    sent: undefined,
    parent: undefined,
    children: [],
    stale: false,
    step: undefined,
    reload: undefined,
    retry: undefined,
  };
}

/** Finds who depends on whom. Nobody can choose in a hidden field, and fields that wait for each other would wait for ever. */
export function linkEntries(entries: ReadonlyMap<string, DraftEntry>): void {
  const parentOf = ({ key, field }: DraftEntry): DraftEntry | undefined =>
    field.parent === undefined ? undefined : entries.get(nameOf({ workflowId: key.workflowId, id: field.parent }));

  for (const entry of entries.values()) entry.children = [];
  for (const entry of entries.values()) {
    const seen = new Set<DraftEntry>();
    let next = parentOf(entry);
    while (next !== undefined && next !== entry && !seen.has(next)) {
      seen.add(next);
      next = parentOf(next);
    }
    const parent = next === entry ? undefined : parentOf(entry);
    entry.parent = parent?.field.hidden || fieldKind(parent?.field.type ?? "").secret ? undefined : parent;
    entry.parent?.children.push(entry);
  }
}

/** Everything below a field, nearest first. */
export function descendantsOf({ children }: DraftEntry): DraftEntry[] {
  return [...children, ...children.flatMap(descendantsOf)];
}

/** Values above a field, farthest first. */
export function ancestorValues({ parent }: DraftEntry): DraftValue[] {
  return parent === undefined ? [] : [...ancestorValues(parent), parent.shown.value];
}
