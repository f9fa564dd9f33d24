import {
  type CobaltError,
  type Config,
  type ConfigField,
  type ConfigWorkflow,
  type FieldValue,
  isCobaltError,
} from "@cobalt-kit/client";
import type { DraftCalls, DraftIssue } from "./config-draft-store.ts";
import { type DraftEntry, isHeld, sentOf } from "./draft-entry.ts";
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

export function createDraftRequests({ calls, fields, ...host }: RequestHost): DraftRequests {
  const { entries, show } = fields;
  let turn: Promise<unknown> = Promise.resolve();
  let pending = 0;
  return { isBusy: () => pending > 0, inTurn, send, store, clear, adopt };

  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    pending++;
    const next = turn.then(run).finally(() => {
      pending--;
      for (const entry of entries.values()) {
        entry.request = { status: pending > 0 && isHeld(entry) ? "edited" : "none" };
      }
      host.onEnd();
    });
    turn = next.catch(() => {});
    return next;
  }

  async function send(scope: DraftScope, seen: ReadonlySet<DraftEntry>): Promise<boolean | Refusal> {
    try {
      let sent: ReadonlyMap<string, DraftEntry> = new Map();
      let refused: ReadonlyMap<DraftEntry, string> | undefined;
      await calls.save({
        gather() {
          const gathered = gather(scope, seen);
          sent = gathered?.sent ?? sent;
          return gathered?.input;
        },
        accept(answer) {
          refused = accept(answer, sent);
        },
      });
      for (const [entry, message] of refused ?? []) {
        if (isSameDraft(entry.field, entry.shown.value, sentOf(entry)?.value))
          show(entry, { error: { code: "server", message } });
      }
      return refused?.size === 0;
    } catch (error) {
      if (!isCobaltError(error)) throw error;
      return { error, summary: fields.place(error.issues, fields.inScope(scope), true) };
    }
  }

  /** What a save sends, unless something has to be put right first. */
  function gather(scope: DraftScope, seen: ReadonlySet<DraftEntry>): ReturnType<typeof gatherUpdate> | undefined {
    if (host.validate(scope).length > 0) return undefined;
    // what nobody has seen yet is not written over
    const unseen = fields.inScope(scope).filter((entry) => entry.shown.conflict !== undefined && !seen.has(entry));
    for (const entry of unseen) show(entry, { error: { code: "conflict" } });
    if (unseen.length > 0) return undefined;
    const stored = host.config();
    const switched = host
      .workflows()
      .map((each, index) => (isInScope(scope, { workflowId: each.id }) ? each : (stored.workflows[index] ?? each)));
    const gathered = gatherUpdate(
      stored,
      switched,
      (key) => (isInScope(scope, key) ? entries.get(nameOf(key)) : undefined),
      calls.columnsOf,
    );
    for (const entry of gathered.sent.values()) hold(entry, entry.shown.value);
    return gathered;
  }

  /** Takes what was sent as stored, before the answer arrives by way of the cache; returns what was refused, with the reasons. */
  function accept(answer: Config, sent: ReadonlyMap<string, DraftEntry>): Map<DraftEntry, string> {
    const refused = new Map(answer.fieldErrors.map((error) => [error.id, error.message]));
    const unstored = new Map<DraftEntry, string>();
    for (const { key, field } of fieldsOf(answer)) {
      const entry = sent.get(nameOf(key));
      if (entry === undefined) continue;
      const message = refused.get(field.id);
      if (message === undefined || isSameDraft(field, toDraft(field), sentOf(entry)?.value)) settle(entry, field);
      else unstored.set(entry, message);
    }
    // an answer to all has the choices of all
    for (const entry of entries.values()) {
      entry.stale = false;
      if (entry.step?.phase.status === "failed") entry.step = undefined;
    }
    return unstored;
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
    calls.share(withField(calls.newest() ?? host.config(), entry.key, field));
  }

  function hold(entry: DraftEntry, value: DraftValue): void {
    entry.request = { status: "sent", value };
  }

  /** What was sent is stored; what was typed since is an edit of that. */
  function settle(entry: DraftEntry, field: ConfigField): void {
    const base = toDraft(field);
    const value = sentOf(entry)?.value;
    const asSent = isSameDraft(field, entry.shown.value, value);
    entry.base = base;
    entry.request = { status: asSent ? "stored" : "sent", value };
    show(entry, asSent ? { value: base, error: undefined, conflict: undefined } : { conflict: undefined });
  }
}
