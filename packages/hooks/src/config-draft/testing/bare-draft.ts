import type { Config, ConfigField, UpdateConfigInput } from "@cobalt-kit/client";
import { createConfigDraft } from "../config-draft.ts";
import type { ConfigDraftStore, DraftCalls } from "../config-draft-store.ts";
import type { DraftScope } from "../field-key.ts";

export type Update = (input: UpdateConfigInput) => Promise<Config>;

/** A draft without a provider, whose requests are a test's own functions. */
export interface BareDraft extends ConfigDraftStore {
  /** Saves by a request of the test's. */
  saveWith: (update: Update, scope?: DraftScope) => Promise<boolean>;
}

/** Opens a draft over a cache that holds this config alone. Requests that the test gives no function for fail. */
export function openBareDraft(
  initial: Config,
  { update, ...calls }: Partial<DraftCalls> & { update?: Update } = {},
): BareDraft {
  let send: Update = update ?? (() => Promise.reject(new Error("sends nothing")));
  const draft: ConfigDraftStore = createConfigDraft(initial, {
    newest: () => undefined,
    share: (next) => draft.receive(next),
    async save({ gather, accept }) {
      const input = gather();
      if (input === undefined) return;
      const answer = await send(input);
      accept(answer);
      draft.receive(answer);
    },
    store: () => Promise.reject(new Error("stores nothing")),
    load: () => Promise.reject(new Error("loads nothing")),
    columnsOf: () => () => undefined,
    ...calls,
  });
  return {
    ...draft,
    saveWith(next, scope) {
      send = next;
      return draft.save(scope);
    },
  };
}

export function bareConfig(shape: Partial<Config>): Config {
  return { slug: "demo", fields: [], workflows: [], fieldErrors: [], ...shape };
}

/** A visible, optional field for one text, but for what the test says. */
export function bareField(id: string, shape: Partial<ConfigField> = {}): ConfigField {
  return { id, name: id, type: "text", required: false, hidden: false, multiple: false, labels: [], ...shape };
}
