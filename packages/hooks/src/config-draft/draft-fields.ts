import { type Config, type FieldError, sameJson } from "@cobalt-kit/client";
import type { DraftField, DraftIssue } from "./config-draft-store.ts";
import { dependencyOf } from "./dependent-fields.ts";
import { type DraftEntry, isHeld, linkEntries, newEntry, sentOf } from "./draft-entry.ts";
import { isSameDraft, toDraft } from "./draft-value.ts";
import { mergeDraft } from "./merge-draft.ts";
import { fieldKind } from "../field-kinds/field-kinds.ts";
import { type DraftScope, fieldsOf, isInScope, nameOf } from "./field-key.ts";

/** The fields of a draft, and who is told when one of them changes. */
export interface DraftFields {
  /** In the server's order. */
  entries: Map<string, DraftEntry>;
  /** Edited fields that the server has no more; they come back with the edit when the server has them again. */
  missing: Map<string, DraftEntry>;
  dirty: ReadonlySet<DraftEntry>;
  listen: (name: string, listener: () => void) => () => void;
  /** Changes what a field shows, and works out what it waits for. Called without a change, it does the latter alone. */
  show: (entry: DraftEntry, change?: Partial<DraftField>) => void;
  /**
   * Takes a newer config: untouched fields follow it, touched ones stay. In one made `anew` nobody cleared what has no value, so that an
   * edit of it needs no decision.
   */
  merge: (config: Config, anew?: boolean) => void;
  inScope: (scope: DraftScope) => DraftEntry[];
  /** Splits what the server says: what concerns visible candidates is shown at them, if `mark` is true; the rest is returned. */
  place: (
    issues: readonly Pick<FieldError, "id" | "message">[],
    candidates: DraftEntry[],
    mark?: boolean,
  ) => DraftIssue[];
}

/** @param reload Loads a field's own choices once more. */
export function createDraftFields(reload: (entry: DraftEntry) => void): DraftFields {
  const entries = new Map<string, DraftEntry>();
  const missing = new Map<string, DraftEntry>();
  const dirty = new Set<DraftEntry>();
  const listeners = new Map<string, Set<() => void>>();
  return { entries, missing, dirty, listen, show, merge, inScope, place };

  function listen(name: string, listener: () => void): () => void {
    const listening = listeners.get(name) ?? new Set();
    listeners.set(name, listening.add(listener));
    return () => {
      listening.delete(listener);
      if (listening.size === 0 && listeners.get(name) === listening) listeners.delete(name);
    };
  }

  function notify(name: string): void {
    for (const listener of listeners.get(name) ?? []) listener();
  }

  function show(entry: DraftEntry, change: Partial<DraftField> = {}): void {
    const { shown, field } = entry;
    const next = { ...shown, ...change, dependency: dependencyOf(entry), field, options: field.options };
    next.dirty = !isSameDraft(field, next.value, entry.base);
    if (next.dirty) dirty.add(entry);
    else dirty.delete(entry);
    // what says the same as before stays the same object: nobody renders for it
    if (sameJson(next.value, shown.value)) next.value = shown.value;
    if (sameJson(next.error, shown.error) && next.error?.retry === shown.error?.retry) next.error = shown.error;
    if (sameJson(next.conflict, shown.conflict)) next.conflict = shown.conflict;
    if (sameJson(next.dependency, shown.dependency)) next.dependency = shown.dependency;
    if (isShallowSame(shown, next)) return;
    entry.shown = next;
    notify(nameOf(entry.key));
  }

  function merge(config: Config, anew?: boolean): void {
    const refused = new Map(config.fieldErrors.map((error) => [error.id, error.message]));
    const former = new Map(entries);
    entries.clear();
    for (const { key, field } of fieldsOf(config)) {
      const name = nameOf(key);
      const known = former.get(name) ?? missing.get(name);
      const entry = known ?? newEntry(key, field);
      entries.set(name, entry);
      missing.delete(name);
      const { shown } = entry;
      const base = toDraft(field);
      // the first value of all, or what a request of ours stored, is nobody else's change
      const sent = sentOf(entry);
      const ours =
        known === undefined ||
        (anew && field.value === undefined) ||
        (sent !== undefined && isSameDraft(field, base, sent.value));
      const touched = known !== undefined && (shown.dirty || isHeld(entry));
      const { value, conflict } = mergeDraft(
        field,
        { base: ours ? base : entry.base, draft: shown.value, incoming: base },
        touched,
      );
      const stored = isSameDraft(field, value, base);
      const retyped = entry.field.type !== field.type || entry.field.multiple !== field.multiple;
      const open = !stored && (shown.conflict !== undefined || (retyped && shown.dirty)) ? { theirs: base } : undefined;
      const message = refused.get(field.id);
      entry.field = field;
      const told = message === undefined ? undefined : { code: "server" as const, message, ...retryOf(entry) };
      entry.base = base;
      show(entry, { value, conflict: conflict ?? open, error: stored ? told : shown.error });
    }
    for (const [name, entry] of former) {
      if (entries.has(name)) continue;
      if (dirty.delete(entry)) missing.set(name, entry);
      notify(name);
    }
    linkEntries(entries);
    for (const entry of entries.values()) if (entry.parent !== undefined || entry.shown.dependency) show(entry);
  }

  function retryOf(entry: DraftEntry): { retry?: () => void } {
    return fieldKind(entry.field.type).choices ? { retry: (entry.retry ??= () => reload(entry)) } : {};
  }

  function inScope(scope: DraftScope): DraftEntry[] {
    return [...entries.values()].filter(({ key }) => isInScope(scope, key));
  }

  function place(...[issues, candidates, mark]: Parameters<DraftFields["place"]>): DraftIssue[] {
    return issues.flatMap(({ id, message }) => {
      const error = { code: "server" as const, message };
      const matching = candidates.filter((entry) => entry.key.id === id && !entry.field.hidden);
      const changed = matching.filter((entry) => entry.shown.dirty);
      if (mark) for (const entry of changed.length > 0 ? changed : matching) show(entry, { error });
      return matching.length > 0 ? [] : [{ field: { id }, ...error }];
    });
  }
}

/** Whether two objects with the same keys hold the same. */
export function isShallowSame(a: object, b: object): boolean {
  const values: unknown[] = Object.values(a);
  return Object.values(b).every((value, index) => value === values[index]);
}
