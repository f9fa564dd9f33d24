import type { SandboxControl } from "./control.ts";
import { createControl } from "./create-control.ts";
import { createWeather } from "./faults/weather.ts";
import type { Fixtures } from "./fixtures/fixtures.ts";
import { standardFixtures } from "./fixtures/standard-fixtures.ts";
import { controlMirror } from "./http/control-mirror.ts";
import { createApp } from "./http/create-app.ts";
import { dispatch, type Service } from "./http/dispatch.ts";
import { platformFetch } from "./http/platform-fetch.ts";
import { routePatterns } from "./http/route-patterns.ts";
import { createStore } from "./store/store.ts";

const inventedOrigin = "https://sandbox.cobalt.test";

export interface SandboxOptions {
  /** The world to start from. @default standardFixtures */
  fixtures?: Fixtures;
  /** Milliseconds since the epoch; `control.advance` adds to it. @default Date.now */
  clock?: () => number;
  /** Milliseconds before every answer. @default 0 */
  latency?: number;
  /** Which spelling of the API to speak. Only `"vendor"` is served. @default "vendor" */
  dialect?: "vendor" | "seed";
  /** Reads the vendor strictly: a token runs only published workflows of its own account, and publishing takes a draft. @default true */
  strict?: boolean;
  /** Origin of the links in answers. @default the request's own origin */
  origin?: string;
}

/** A Cobalt service in memory. */
export interface Sandbox {
  /** Stands in for `globalThis.fetch`. A relative URL is resolved against `origin`. */
  fetch: typeof globalThis.fetch;
  control: SandboxControl;
}

/**
 * A local, stateful Cobalt service without a server: its `fetch` answers as the API would.
 *
 * @returns `fetch` to give to a client, and `control` to play everybody else.
 * @example
 * const sandbox = createSandbox();
 * const token = await sandbox.control.mintToken("harbor");
 * const response = await sandbox.fetch("https://sandbox.cobalt.test/api/v2/f-sdk/application", {
 *   headers: { authorization: `Bearer ${token}` },
 * });
 */
export function createSandbox({
  fixtures = standardFixtures,
  clock = Date.now,
  latency = 0,
  dialect = "vendor",
  strict = true,
  origin,
}: SandboxOptions = {}): Sandbox {
  if (dialect !== "vendor")
    throw new Error(`[cobalt-kit] The sandbox speaks the dialect "vendor" only, not "${dialect}".`);
  const store = createStore(structuredClone(fixtures), () => clock(), strict);
  const app = createApp(store);
  const service: Service = {
    store,
    app,
    patterns: routePatterns(app.routes),
    weather: createWeather(latency),
    seen: [],
    origin,
  };
  const control = createControl(service, latency);
  const mirror = controlMirror(control);
  const handle = (request: Request): Promise<Response> => mirror(request) ?? dispatch(service, request);
  return { fetch: platformFetch(handle, () => origin ?? inventedOrigin), control };
}
