import type { CobaltError, Config, ConfigField, ConfigWorkflow, UpdateConfigInput } from "@cobalt-kit/client";
import type { DraftErrorCode, DraftValue } from "./draft-value.ts";
import type { FieldKey } from "./field-key.ts";

/** Why a field cannot be saved, or was not. */
export interface DraftFieldError {
  code: DraftErrorCode;
  /** The API's own words, with code `server`. */
  message?: string | undefined;
}

/** What a field of a draft shows. */
export interface DraftField {
  value: DraftValue;
  error: DraftFieldError | undefined;
  /** Differs from what is stored. */
  dirty: boolean;
}

/** What `validate` found, and where. */
export interface DraftIssue extends DraftFieldError {
  field: FieldKey;
}

/** What concerns a draft as a whole. */
export interface DraftStatus {
  /** The application's fields in the server's order, hidden ones too. */
  fields: readonly ConfigField[];
  /** With their fields. */
  workflows: readonly ConfigWorkflow[];
  dirtyCount: number;
  saving: boolean;
  /** Why the last save failed. */
  error: CobaltError | undefined;
}

/** Edits of one config: who listens to one field hears nothing of the others. */
export interface ConfigDraftStore {
  /** Without a key: changes of the status. */
  subscribe(listener: () => void, key?: FieldKey): () => void;
  getField(key: FieldKey): DraftField;
  getStatus(): DraftStatus;
  setValue(key: FieldKey, value: DraftValue): void;
  /** Takes a newer config: untouched fields follow it, touched ones stay. */
  receive(config: Config): void;
  /** Marks what cannot be saved; fields that are hidden or belong to a switched-off workflow are not asked. */
  validate(): DraftIssue[];
  reset(): void;
  /**
   * Sends every value once it is valid. Edits made meanwhile stay; after an error everything stays.
   *
   * @param newest - Waited for before the values are gathered: the config as other saves leave it.
   */
  save(
    send: (input: UpdateConfigInput) => Promise<Config>,
    newest?: () => Promise<Config | undefined>,
  ): Promise<boolean>;
}
