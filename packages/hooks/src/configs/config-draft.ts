import { type CobaltError, type Config, type ConfigField, isCobaltError } from "@cobalt-kit/client";
import type { ConfigDraftStore, DraftField, DraftFieldError, DraftIssue, DraftStatus } from "./config-draft-store.ts";
import { checkDraft, type DraftValue, isSameDraft, mergeDraft, toDraft } from "./draft-value.ts";
import { type DraftScope, type FieldKey, fieldsOf, isInScope, nameOf } from "./field-key.ts";
import { gatherUpdate } from "./gather-update.ts";

interface Entry {
  key: FieldKey;
  field: ConfigField;
  base: DraftValue;
  shown: DraftField;
}

const UNKNOWN: DraftField = { value: undefined, error: undefined, dirty: false };

export function createConfigDraft(initial: Config, scope: DraftScope = "all"): ConfigDraftStore {
  let config = initial;
  let entries = new Map<string, Entry>();
  /** Edited ones the server left out of its last answer. */
  const missing = new Map<string, Entry>();
  /** What the save that is running sent. */
  let sent: ReadonlyMap<string, DraftValue> = new Map();
  /** What was typed since. */
  const typed = new Set<string>();
  let status: DraftStatus = { fields: [], workflows: [], dirtyCount: 0, saving: false, error: undefined };
  let saving: Promise<boolean> | undefined;
  const statusListeners = new Set<() => void>();
  const fieldListeners = new Map<string, Set<() => void>>();
  receive(initial);

  return {
    subscribe(listener, key) {
      if (key === undefined) {
        statusListeners.add(listener);
        return () => statusListeners.delete(listener);
      }
      const name = nameOf(key);
      const listeners = fieldListeners.get(name) ?? new Set();
      fieldListeners.set(name, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && fieldListeners.get(name) === listeners) fieldListeners.delete(name);
      };
    },
    getField,
    getStatus: () => status,
    setValue(key, value) {
      const entry = entries.get(nameOf(key));
      if (entry === undefined) return;
      const { error } = entry.shown;
      // a mistake once marked is judged again at every key; a new one is marked by the next save
      const code = error === undefined || error.code === "server" ? undefined : checkDraft(entry.field, value);
      show(entry, value, code && { code });
      if (status.saving) typed.add(nameOf(key));
      update({});
    },
    receive,
    validate,
    reset() {
      for (const [name, { key }] of missing) if (isInScope(scope, key)) missing.delete(name);
      for (const entry of inScope()) show(entry, entry.base, undefined);
      update({ error: undefined });
    },
    save(send, newest) {
      saving ??= saveOnce(send, newest).finally(() => {
        saving = undefined;
      });
      return saving;
    },
  };

  function getField(key: FieldKey): DraftField {
    return entries.get(nameOf(key))?.shown ?? UNKNOWN;
  }

  function inScope(): Entry[] {
    return [...entries.values()].filter(({ key }) => isInScope(scope, key));
  }

  function receive(next: Config): void {
    config = next;
    const refused = new Map(next.fieldErrors.map(({ id, message }) => [id, message]));
    const former = entries;
    entries = new Map();
    for (const { key, field } of fieldsOf(next)) {
      const name = nameOf(key);
      const known = former.get(name) ?? missing.get(name);
      const incoming = toDraft(field);
      const before = known?.shown ?? UNKNOWN;
      // while a save changes the base, typing the former value again is an edit
      const stays = known !== undefined && (sent.has(name) || typed.has(name));
      const value = stays ? before.value : mergeDraft(known?.base, before.value, incoming);
      const entry: Entry = { key, field, base: incoming, shown: before };
      entries.set(name, entry);
      const message = refused.get(field.id);
      const told: DraftFieldError | undefined = message === undefined ? undefined : { code: "server", message };
      show(entry, value, isSameDraft(value, incoming) ? told : before.error);
    }
    for (const [name, entry] of former) {
      if (entries.has(name)) continue;
      if (entry.shown.dirty) missing.set(name, entry);
      notify(name);
    }
    for (const name of entries.keys()) missing.delete(name);
    update({ fields: next.fields, workflows: next.workflows });
  }

  function validate(): DraftIssue[] {
    const enabled = new Set(config.workflows.filter((workflow) => workflow.enabled).map(({ id }) => id));
    const issues: DraftIssue[] = [];
    for (const entry of inScope()) {
      const { workflowId } = entry.key;
      if (entry.field.hidden || (workflowId !== undefined && !enabled.has(workflowId))) continue;
      const code = checkDraft(entry.field, entry.shown.value);
      if (code !== undefined) issues.push({ field: entry.key, code });
      const stays = code === undefined && entry.shown.error?.code === "server";
      show(entry, entry.shown.value, stays ? entry.shown.error : code && { code });
    }
    return issues;
  }

  async function saveOnce(...[send, newest]: Parameters<ConfigDraftStore["save"]>): Promise<boolean> {
    if (validate().length > 0) return false;
    update({ saving: true, error: undefined });
    try {
      const latest = await newest?.();
      if (latest !== undefined) receive(latest);
      const gathered = gatherUpdate(config, (key) => (isInScope(scope, key) ? getField(key) : UNKNOWN));
      ({ sent } = gathered);
      return accept(await send(gathered.input));
    } catch (error) {
      if (!isCobaltError(error)) throw error;
      refuse(error);
      return false;
    } finally {
      sent = new Map();
      typed.clear();
      update({ saving: false });
    }
  }

  /** Returns whether all that was sent is stored now. */
  function accept(answer: Config): boolean {
    const refused = new Map(answer.fieldErrors.map(({ id, message }) => [id, message]));
    const unstored = new Map<string, DraftFieldError>();
    for (const { key, field } of fieldsOf(answer)) {
      const name = nameOf(key);
      const entry = entries.get(name);
      // typed over meanwhile: that edit stays
      if (entry === undefined || !sent.has(name) || !isSameDraft(entry.shown.value, sent.get(name))) continue;
      const stored = toDraft(field);
      if (refused.has(field.id) && !isSameDraft(stored, entry.shown.value)) {
        unstored.set(name, { code: "server", message: refused.get(field.id) });
        continue;
      }
      entry.base = stored;
      show(entry, stored, undefined);
    }
    receive(answer);
    for (const [name, error] of unstored) {
      const entry = entries.get(name);
      if (entry !== undefined) show(entry, entry.shown.value, error);
    }
    update({});
    return unstored.size === 0;
  }

  function refuse(error: CobaltError): void {
    for (const { id, message } of error.issues) {
      const matching = inScope().filter((entry) => entry.key.id === id && !entry.field.hidden);
      const changed = matching.filter((entry) => entry.shown.dirty);
      for (const entry of changed.length > 0 ? changed : matching) {
        show(entry, entry.shown.value, { code: "server", message });
      }
    }
    update({ error });
  }

  function show(entry: Entry, value: DraftValue, error: DraftFieldError | undefined): void {
    const { shown } = entry;
    const dirty = !isSameDraft(value, entry.base);
    const kept = JSON.stringify(shown.value) === JSON.stringify(value);
    if (kept && shown.dirty === dirty && shown.error?.code === error?.code && shown.error?.message === error?.message) {
      return;
    }
    entry.shown = { value: kept ? shown.value : value, error, dirty };
    notify(nameOf(entry.key));
  }

  function notify(name: string): void {
    for (const listener of fieldListeners.get(name) ?? []) listener();
  }

  function update(change: Partial<DraftStatus>): void {
    let dirtyCount = 0;
    for (const { key, shown } of entries.values()) if (shown.dirty && isInScope(scope, key)) dirtyCount++;
    const next = { ...status, ...change, dirtyCount };
    const same =
      next.fields === status.fields &&
      next.workflows === status.workflows &&
      next.dirtyCount === status.dirtyCount &&
      next.saving === status.saving &&
      next.error === status.error;
    if (same) return;
    status = next;
    for (const listener of statusListeners) listener();
  }
}
