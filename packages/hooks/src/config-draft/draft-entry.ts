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
  /** What the draft's requests have to do with it. */
  request: DraftRequest;
  /** The field whose value decides the choices of this one. */
  parent: DraftEntry | undefined;
  /** The fields whose choices this one's value decides. */
  children: DraftEntry[];
  /**
   * Its value was stored, but the choices that its children show still belong to an older value. No part of the step: it outlives one
   * that a newer edit ends, and the next has to load them even where it stores nothing.
   */
  stale: boolean;
  /** Absent when no dependent field waits for this one. */
  step: DraftStep | undefined;
  /**
   * Present while this field's own choices are loaded again. No part of the step either, which is about its children's: both may run at
   * once. Each such request has an object of its own, to tell a newer one from it.
   */
  reload: object | undefined;
  /** Starts such a request. Always the same function: a new one would render every component that shows the field. */
  retry: (() => void) | undefined;
}

/** What a field has to do with the requests that are under way. While it is `edited` or `sent`, no answer replaces its value. */
type DraftRequest =
  | { status: "none" }
  /** Edited since the first of them began. */
  | { status: "edited" }
  /** The one that runs stores this value; it may have been edited since. */
  | { status: "sent"; value: DraftValue }
  /** The answer says that this value is stored, and it has not been edited since. */
  | { status: "stored"; value: DraftValue };

/** The work after an edit of a field that others depend on: store its value, then load their choices. A newer edit starts a new step. */
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
    request: { status: "none" },
    parent: undefined,
    children: [],
    stale: false,
    step: undefined,
    reload: undefined,
    retry: undefined,
  };
}

/** Whether no answer may replace the value of a field. */
export function isHeld({ request: { status } }: DraftEntry): boolean {
  return status === "edited" || status === "sent";
}

/** What the request that runs stores of a field, if it does. */
export function sentOf({ request }: DraftEntry): { value: DraftValue } | undefined {
  return request.status === "sent" || request.status === "stored" ? request : undefined;
}

/** Notes that a field is edited while requests run. */
export function holdEdit(entry: DraftEntry): void {
  const sent = sentOf(entry);
  entry.request = sent === undefined ? { status: "edited" } : { status: "sent", value: sent.value };
}

/**
 * Sets `parent` and `children` of every field. Left out are parents that are hidden or secret, and fields that depend on each
 * other in a circle: their children would wait for a value that nobody can choose.
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
