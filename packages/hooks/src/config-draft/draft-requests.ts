import {
  type CobaltError,
  type Config,
  type ConfigField,
  type ConfigWorkflow,
  type FieldValue,
  isCobaltError,
} from "@cobalt-kit/client";
import type { DraftCalls, DraftIssue } from "./config-draft-store.ts";
import type { DraftEntry } from "./draft-entry.ts";
import type { DraftFields } from "./draft-fields.ts";
import { type DraftValue, isSameDraft, toDraft, toValue } from "./draft-value.ts";
import { type DraftScope, fieldsOf, isInScope, nameOf, withField } from "./field-key.ts";
import { gatherUpdate } from "./gather-update.ts";

/** What requests need of the draft they belong to. */
interface RequestHost {
  calls: DraftCalls;
  fields: DraftFields;
  /** What is stored, as far as known. */
  config: () => Config;
  /** With the draft's switches. */
  workflows: () => readonly ConfigWorkflow[];
  receive: (config: Config) => void;
  validate: (scope: DraftScope) => DraftIssue[];
  /** One of them is over. */
  onEnd: () => void;
}

/** Why a save failed. */
export interface Refusal {
  error: CobaltError;
  summary: DraftIssue[];
}

/** Requests of a draft. Those that change something run one after another. */
export interface DraftRequests {
  isBusy: () => boolean;
  inTurn: <T>(run: () => Promise<T>) => Promise<T>;
  /** Whether all of the scope is stored, or why not; `seen` are the conflicts that may be decided by it. Only in turn. */
  send: (scope: DraftScope, seen: ReadonlySet<DraftEntry>) => Promise<boolean | Refusal>;
  /** Stores what a field shows. Only in turn. */
  store: (entry: DraftEntry) => Promise<void>;
  /** Clears what is stored of a field. Only in turn. */
  clear: (entry: DraftEntry) => Promise<void>;
  /** Takes another state of one field. */
  adopt: (entry: DraftEntry, field: ConfigField) => void;
}

export function createDraftRequests({ calls, fields, receive, ...host }: RequestHost): DraftRequests {
  const { entries, show } = fields;
  let turn: Promise<unknown> = Promise.resolve();
  let pending = 0;
  return { isBusy: () => pending > 0, inTurn, send, store, clear, adopt };

  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    pending++;
    const next = turn.then(run).finally(() => {
      pending--;
      for (const entry of entries.values()) {
        entry.sent = undefined;
        if (pending === 0) entry.held = false;
      }
      host.onEnd();
    });
    turn = next.catch(() => {});
    return next;
  }

  async function send(scope: DraftScope, seen: ReadonlySet<DraftEntry>): Promise<boolean | Refusal> {
    try {
      await calls.settled();
      const newest = calls.newest();
      if (newest !== undefined) receive(newest);
      if (host.validate(scope).length > 0) return false;
      // what nobody has seen yet is not written over
      const unseen = fields.inScope(scope).filter((entry) => entry.shown.conflict !== undefined && !seen.has(entry));
      for (const entry of unseen) show(entry, { error: { code: "conflict" } });
      if (unseen.length > 0) return false;
      const stored = host.config();
      const switched = host
        .workflows()
        .map((each, index) => (isInScope(scope, { workflowId: each.id }) ? each : (stored.workflows[index] ?? each)));
      const { input, sent } = gatherUpdate(
        stored,
        switched,
        (key) => (isInScope(scope, key) ? entries.get(nameOf(key)) : undefined),
        calls.columnsOf,
      );
      for (const entry of sent.values()) hold(entry, entry.shown.value);
      return accept(await calls.update(input), sent);
    } catch (error) {
      if (!isCobaltError(error)) throw error;
      return { error, summary: fields.place(error.issues, fields.inScope(scope), true) };
    }
  }

  function accept(answer: Config, sent: ReadonlyMap<string, DraftEntry>): boolean {
    const refused = new Map(answer.fieldErrors.map((error) => [error.id, error.message]));
    const unstored = new Map<DraftEntry, string>();
    for (const { key, field } of fieldsOf(answer)) {
      const entry = sent.get(nameOf(key));
      if (entry === undefined) continue;
      const message = refused.get(field.id);
      if (message === undefined || isSameDraft(field, toDraft(field), entry.sent?.value)) settle(entry, field);
      else unstored.set(entry, message);
    }
    // an answer to all has the choices of all
    for (const entry of entries.values()) {
      entry.stale = false;
      if (entry.step?.error) entry.step = undefined;
    }
    receive(answer);
    for (const [entry, message] of unstored) {
      if (isSameDraft(entry.field, entry.shown.value, entry.sent?.value))
        show(entry, { error: { code: "server", message } });
    }
    return unstored.size === 0;
  }

  async function store(entry: DraftEntry): Promise<void> {
    hold(entry, entry.shown.value);
    await write(entry, toValue(entry.field, entry.shown.value));
  }

  async function clear(entry: DraftEntry): Promise<void> {
    hold(entry, undefined);
    await write(entry, undefined);
  }

  async function write(entry: DraftEntry, value: FieldValue | undefined): Promise<void> {
    const answer = await calls.store(entry.key, entry.field, value);
    const { value: _, ...rest } = entry.field;
    const field = value === undefined ? rest : { ...rest, value: answer.value ?? value };
    settle(entry, field);
    adopt(entry, field);
  }

  function adopt(entry: DraftEntry, field: ConfigField): void {
    const next = withField(calls.newest() ?? host.config(), entry.key, field);
    calls.share(next);
    receive(next);
  }

  function hold(entry: DraftEntry, value: DraftValue): void {
    entry.held = true;
    entry.sent = { value };
  }

  /** What was sent is stored; what was typed since is an edit of that. */
  function settle(entry: DraftEntry, field: ConfigField): void {
    const base = toDraft(field);
    const asSent = isSameDraft(field, entry.shown.value, entry.sent?.value);
    entry.base = base;
    entry.held = !asSent;
    show(entry, asSent ? { value: base, error: undefined, conflict: undefined } : { conflict: undefined });
  }
}
