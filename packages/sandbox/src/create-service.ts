import type { SandboxControl } from "./control.ts";
import { createControl } from "./create-control.ts";
import { createCourier, type Deliver } from "./engine/courier.ts";
import { deliverWithin } from "./reach/deliver-within.ts";
import { createWeather } from "./faults/weather.ts";
import { copyFixtures } from "./fixtures/copy-fixtures.ts";
import type { Fixtures } from "./fixtures/fixtures.ts";
import { standardFixtures } from "./fixtures/standard-fixtures.ts";
import { controlMirror } from "./http/control-mirror.ts";
import { createApp, type Manners } from "./http/create-app.ts";
import type { Dialect } from "./http/dialect.ts";
import { dispatch, type Service } from "./http/dispatch.ts";
import { refuseCaller } from "./http/refuse-caller.ts";
import { createRateLimiter, type RateLimit } from "./http/rate-limiter.ts";
import { routePatterns } from "./http/route-patterns.ts";
import { type TokenAccess, usualTokenAccess } from "./http/token-access.ts";
import { type Reach, reachInMemory } from "./reach/reach.ts";
import { restoreStore, type SandboxData, saveText } from "./store/sandbox-data.ts";
import { createLatest } from "./store/latest.ts";
import { createStore } from "./store/store.ts";

export interface SandboxOptions {
  /** The world to start from. @default standardFixtures */
  fixtures?: Fixtures;
  /** Milliseconds since the epoch; `control.advance` adds to it. @default Date.now */
  clock?: () => number;
  /** Milliseconds before every answer. @default 0 */
  latency?: number;
  /** Reads the vendor strictly; `false` forgives what the README lists under "What it serves". @default true */
  strict?: boolean;
  /** Shape of answers on paths that both dialects share; a request chooses its own by the header `x-sandbox-dialect`. @default "vendor" */
  dialect?: Dialect;
  /** What a session token may reach where the sources disagree. @default { webhooks: false, datastores: true, configs: true } */
  tokenAccess?: Partial<TokenAccess>;
  /** Lets pages of other origins read the header `x-trace-id`, which the vendor is not known to. @default false */
  exposeTraceId?: boolean;
  /** How long a session token lives. @default 86_400 */
  tokenLifetimeSeconds?: number;
  /** Answers 429 past a rate, for each credential by the sandbox's clock; `true` is 20 a second and 5 at once. @default false */
  rateLimit?: boolean | RateLimit;
  /** Origin of the links in answers. @default the request's own origin */
  origin?: string;
  /** What another sandbox knew, from its `control.data()`. @default only the fixtures */
  data?: SandboxData;
  /** Hosts that webhooks may go to: `"hooks.test"`. Without meaning when `deliver` is given. @default only this machine */
  webhookHosts?: string[] | undefined;
  /** Sends what webhooks are told, wherever that goes. @default globalThis.fetch, to this machine and `webhookHosts` */
  deliver?: Deliver;
}

/** A running service: what answers requests, and the control over it. */
export interface RunningService {
  /** Rejects with a `TypeError` when a fault loses the network. */
  handle: (request: Request) => Promise<Response>;
  control: SandboxControl;
  /** Lets happen what is due by now. */
  settle: () => void;
  /** What `control.data()` gives, as a text. */
  save: () => string;
}

/** Starts a service in memory. */
export function createService(
  {
    fixtures = standardFixtures,
    clock = () => Date.now(),
    latency = 0,
    strict = true,
    dialect = "vendor",
    tokenAccess,
    exposeTraceId = false,
    tokenLifetimeSeconds = 86_400,
    rateLimit = false,
    origin,
    data,
    webhookHosts,
    deliver,
  }: SandboxOptions,
  reach: Reach = reachInMemory(webhookHosts),
): RunningService {
  const store = createStore(copyFixtures(fixtures), clock, { strict, tokenLifetimeSeconds });
  if (data !== undefined) restoreStore(store, data);
  const manners: Manners = { dialect, tokenAccess: { ...usualTokenAccess, ...tokenAccess }, exposeTraceId };
  const app = createApp(store, manners);
  const service: Service = {
    store,
    app,
    manners,
    patterns: routePatterns(app.routes),
    weather: createWeather(latency),
    courier: createCourier(store, deliver ?? deliverWithin(reach)),
    limiter: createRateLimiter(rateLimit, store.now),
    seen: createLatest({ count: 10_000, bytes: 16 * 1024 * 1024 }),
    origin: origin === undefined ? undefined : new URL(origin).origin,
  };
  const control = createControl(service, latency);
  const mirror = controlMirror(control);
  return {
    handle: async (request) => refuseCaller(reach, request) ?? mirror(request) ?? dispatch(service, request),
    control,
    settle: service.courier.settle,
    save: () => saveText(store),
  };
}
