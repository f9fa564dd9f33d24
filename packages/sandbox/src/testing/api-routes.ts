import { createApp } from "../http/create-app.ts";
import { usualTokenAccess } from "../http/token-access.ts";
import { createStore } from "../store/store.ts";
import { smallFixtures } from "./small-fixtures.ts";

const isNoApi = /^\/healthz|^\/sandbox\/|^\/connect\/|^\/workflows\/|^\/favicon|\/callback$/;

const store = createStore(smallFixtures, () => 0, { strict: true, tokenLifetimeSeconds: 60 });

/** Method and path, with its parameters, of every route of the API. */
export const apiRoutes: { method: string; path: string }[] = createApp(store, {
  dialect: "vendor",
  tokenAccess: usualTokenAccess,
  exposeTraceId: false,
})
  .routes.filter(({ path }) => !isNoApi.test(path))
  .map(({ method, path }) => ({ method, path }));

// What each parameter can be called in the small fixtures; ids that are made on the way come from the caller.
const usualNames: Record<string, string> = {
  slug: "board",
  config_id: "ada",
  field_id: "f_rule",
  workflow_id: "p_draft",
  linked_account_id: "ada",
  key: "api_key",
  name: "Synced%20invoices",
  node_id: "2",
  event_id: "66e500000000000000000001",
};

/** A path of a route with its parameters filled in, all by names that exist. */
export function pathThatExists(path: string, names: Record<string, string> = {}): string {
  return path.replaceAll(/:([^/]+)/g, (_whole, name: string) => names[name] ?? usualNames[name] ?? "none");
}
