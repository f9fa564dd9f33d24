import type { CobaltSession, Config, OpenConfigInput } from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";
import { keptPer } from "../kept-per.ts";
import { cobaltKeys, configText } from "../keys.ts";
import { createConfigDraft } from "./config-draft.ts";
import type { ConfigDraftStore } from "./config-draft-store.ts";
import { type ConfigAccess, draftCalls } from "./draft-calls.ts";
import { type DraftPersistence, keepDraft } from "./draft-persistence.ts";

/** A draft for everybody who edits the same config below one provider. */
export interface SharedDraft {
  store: ConfigDraftStore;
  /** While somebody holds it, it is the one others get. */
  hold: () => () => void;
  /** Has every newer config from the cache, as long as somebody shows it. */
  follow: () => () => void;
  /** Keeps its edits in a place of the host's. */
  keep: (place: () => DraftPersistence | undefined, key: string) => () => void;
}

const draftsOf = /* @__PURE__ */ keptPer((_session: CobaltSession) => new Map<string, SharedDraft>());

/** The draft of a config that somebody edits, or a new one. */
export function sharedDraft(
  session: CobaltSession,
  queryClient: QueryClient,
  reference: OpenConfigInput,
  config: Config,
  access: ConfigAccess,
): SharedDraft {
  const known = draftsOf(session);
  const name = configText(session, reference);
  let users = 0;
  const draft: SharedDraft = known.get(name) ?? {
    store: createConfigDraft(config, draftCalls(session, queryClient, reference, access)),
    hold() {
      users++;
      known.set(name, draft);
      return () => {
        if (--users === 0 && known.get(name) === draft) known.delete(name);
      };
    },
    follow() {
      const queryKey = cobaltKeys.config(session, reference);
      const receive = (): void => {
        const newest = queryClient.getQueryData<Config>(queryKey);
        if (newest !== undefined) draft.store.receive(newest);
      };
      receive();
      return queryClient.getQueryCache().subscribe(({ type, query }) => {
        if (type === "updated" && query.queryKey[2] === queryKey[2]) receive();
      });
    },
    keep: (place, key) => keepDraft(draft.store, place, key),
  };
  known.set(name, draft);
  return draft;
}
