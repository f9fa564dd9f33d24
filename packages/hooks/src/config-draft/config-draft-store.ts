import type { CobaltError, Config, ConfigField, ConfigWorkflow, FieldValue, Option } from "@cobalt-kit/client";
import type { ColumnsOf } from "../field-kinds/field-kind.ts";
import type { DraftErrorCode } from "./check-draft.ts";
import type { DraftValue } from "./draft-value.ts";
import type { DraftScope, FieldKey } from "./field-key.ts";
import type { FreshSave } from "./save-fresh.ts";

/** Why a field cannot be saved, or was not. */
export interface DraftFieldError {
  /** Choose the text for people by it. */
  code: DraftErrorCode;
  /** The API's own words, with code `server`. */
  message?: string | undefined;
  /** Loads the choices again, when the API could not load them. */
  retry?: (() => void) | undefined;
  /** Why that failed last time. */
  cause?: CobaltError | undefined;
}

/**
 * What a field waits for before anything can be chosen in it, because it depends on another or loads its choices again.
 * - `waiting`: a valid value in its parent.
 * - `saving-parent`: the API has to know the parent's value first.
 * - `loading`: the choices that go with it.
 * - `failed`: one of these two; `retry` goes on from there.
 */
export type DraftDependency =
  | { status: "waiting"; parent: { id: string; name: string } }
  | { status: "saving-parent" }
  | { status: "loading" }
  | { status: "failed"; error: CobaltError; retry: () => void };

/** What a field of a draft shows. */
export interface DraftField {
  /** The value in the draft, `undefined` while unset. */
  value: DraftValue;
  /** Why the field cannot be saved, or was not. */
  error: DraftFieldError | undefined;
  /** Differs from what is stored. */
  dirty: boolean;
  /** Set when the field changed both here and on the server: `value` is the edit, `theirs` the stored value. Saving stores `value`. */
  conflict: { theirs: DraftValue } | undefined;
  /** Absent unless the field depends on another one. */
  dependency: DraftDependency | undefined;
  /** The latest definition, with the current choices. Absent when the config has no such field. */
  field: ConfigField | undefined;
  /** The current choices: those of `field`. */
  options: readonly Option[] | undefined;
}

/** What `validate` found, and where. */
export interface DraftIssue extends DraftFieldError {
  /** The field it is about. */
  field: FieldKey;
}

/** An edit of a field that no longer exists on the server. It is restored if the field returns. */
export interface RemovedEdit {
  /** Where the field was. */
  key: FieldKey;
  /** Its last known definition. */
  field: ConfigField;
  /** What was typed. */
  value: DraftValue;
}

/** What concerns a draft as a whole. */
export interface DraftStatus {
  /** What is stored, as far as known. */
  config: Config;
  /** The application's fields in the server's order, hidden ones too. */
  fields: readonly ConfigField[];
  /** With their fields, and `enabled` as in the draft. */
  workflows: readonly ConfigWorkflow[];
  /** Fields and switches that differ from what is stored. */
  dirtyCount: number;
  /** A save is in progress. */
  saving: boolean;
  /** Why the last save failed. */
  error: CobaltError | undefined;
  /** What the server said about fields that are hidden or not there. */
  summary: readonly DraftIssue[];
  /** Edits of fields that no longer exist on the server. */
  removed: readonly RemovedEdit[];
}

/** The edits of one config. A listener of one field is not called for others. */
export interface ConfigDraftStore {
  /** Calls the listener when the field changes or, without a key, when the status does. Returns a function that ends it. */
  subscribe(listener: () => void, key?: FieldKey): () => void;
  /** Returns the field as the draft has it. */
  getField(key: FieldKey): DraftField;
  /** @param scope @default "all" */
  getStatus(scope?: DraftScope): DraftStatus;
  /** A field that others depend on is stored at once, text after a pause of 400 ms; theirs are cleared. */
  setValue(key: FieldKey, value: DraftValue): void;
  /** Switches a workflow with the next save. */
  setWorkflowEnabled(workflowId: string, enabled: boolean): void;
  /** Ends a conflict: `mine` goes with the next save, `theirs` takes its place here. */
  resolveConflict(key: FieldKey, choice: "mine" | "theirs"): void;
  /** Takes a newer config: untouched fields follow it, touched ones stay. */
  receive(config: Config): void;
  /** Marks what cannot be saved; fields that are hidden or belong to a switched-off workflow are not asked. */
  validate(scope?: DraftScope): DraftIssue[];
  /** One field, or all of a scope, back to what is stored. */
  reset(what?: FieldKey | DraftScope): void;
  /** Sends every value once it is valid. Edits made meanwhile stay; after an error everything stays. */
  save(scope?: DraftScope): Promise<boolean>;
  /** The edits as text, secrets left out; undefined without any. */
  dump(): string | undefined;
  /** Takes edits of an earlier `dump` up again; what is newer on the server since is a conflict. */
  restore(text: string): void;
}

/** What a draft asks the API for. All of it fails with `CobaltError`. */
export interface DraftCalls {
  /** The config as the cache has it, which is where a draft has every newer one from. */
  newest(): Config | undefined;
  /** Puts a config made from single answers into the cache. */
  share(config: Config): void;
  /** In turn with everybody else's saves of this config: reads what is stored, asks for what to send, and sends it. */
  save(save: FreshSave): Promise<void>;
  /** Stores one value; undefined clears. */
  store(key: FieldKey, field: ConfigField, value: FieldValue | undefined): Promise<ConfigField>;
  /** A field with the choices that go with its ancestors' values; `again` asks even for what is known. */
  load(key: FieldKey, ancestors: readonly DraftValue[], again?: boolean): Promise<ConfigField>;
  /** What has been asked so far of what may follow a left value in rules of a field. */
  columnsOf?(key: FieldKey): ColumnsOf;
  /** Whether a workflow is being switched by itself: the config shows the choice before the API has taken it, or refused. */
  isSwitching?(workflowId: string): boolean;
  /** Whether the config was not there any more when it was last written to: what arrives next was made anew. */
  isGone?(): boolean;
}
