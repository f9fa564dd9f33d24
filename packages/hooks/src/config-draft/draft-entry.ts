import type { CobaltError, ConfigField } from "@cobalt-kit/client";
import type { DraftField } from "./config-draft-store.ts";
import { fieldKind } from "../field-kinds/field-kinds.ts";
import type { DraftValue } from "./draft-value.ts";
import { type FieldKey, nameOf } from "./field-key.ts";

/** One field of a draft. */
export interface DraftEntry {
  key: FieldKey;
  field: ConfigField;
  /** The stored value in the form that an input shows. */
  base: DraftValue;
  shown: DraftField;
  /** True from when it is sent or edited during a request until all requests are over: no answer replaces its value. */
  held: boolean;
  /** The value in the request that is under way, if it is in one. */
  sent: { value: DraftValue } | undefined;
  /** The field whose value decides the choices of this one. */
  parent: DraftEntry | undefined;
  /** The fields whose choices this one's value decides. */
  children: DraftEntry[];
  /** The value was stored, and the children's choices have not been loaded since. */
  stale: boolean;
  /** Absent when no dependent field waits for this one. */
  step: DraftStep | undefined;
  /** Marks the request that loads this field's own choices again; a newer one has another mark. */
  reload: object | undefined;
  /** Starts that request. Kept, because a new function would render everybody who shows the field. */
  retry: (() => void) | undefined;
}

/** Stores a field that others depend on, then loads their choices. An edit in the meantime replaces it by a newer step. */
export interface DraftStep {
  phase: DraftPhase;
  retry: () => void;
}

/** How far a step has come. */
type DraftPhase =
  /** Text may still be on its way from the keyboard. */
  | { status: "pausing"; timer: ReturnType<typeof setTimeout> }
  | { status: "storing" }
  | { status: "loading" }
  | { status: "failed"; error: CobaltError };

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

/**
 * Sets `parent` and `children` of every field. A parent that is hidden or a secret, and parents in a circle, are left out:
 * nobody could ever choose a value in them.
 */
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
