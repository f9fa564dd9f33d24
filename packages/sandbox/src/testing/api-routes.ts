import { createApp } from "../http/create-app.ts";
import { usualTokenAccess } from "../http/token-access.ts";
import { createStore } from "../store/store.ts";
import { smallFixtures } from "./small-fixtures.ts";

const isNoApi = /^\/healthz|^\/sandbox\/|^\/connect\/|\/callback$/;

const store = createStore(smallFixtures, () => 0, { strict: true, tokenLifetimeSeconds: 60 });

/** Method and path, with its parameters, of every route of the API. */
export const apiRoutes: { method: string; path: string }[] = createApp(store, {
  dialect: "vendor",
  tokenAccess: usualTokenAccess,
})
  .routes.filter(({ path }) => !isNoApi.test(path))
  .map(({ method, path }) => ({ method, path }));
