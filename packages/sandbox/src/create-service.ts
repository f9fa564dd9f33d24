import type { SandboxControl } from "./control.ts";
import { createControl } from "./create-control.ts";
import { createCourier, type Deliver } from "./engine/courier.ts";
import { createWeather } from "./faults/weather.ts";
import type { Fixtures } from "./fixtures/fixtures.ts";
import { standardFixtures } from "./fixtures/standard-fixtures.ts";
import { controlMirror } from "./http/control-mirror.ts";
import { createApp } from "./http/create-app.ts";
import { dispatch, type Service } from "./http/dispatch.ts";
import { routePatterns } from "./http/route-patterns.ts";
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
  /** Origin of the links in answers. @default the request's own origin */
  origin?: string;
  /** Sends what webhooks are told. @default globalThis.fetch */
  deliver?: Deliver;
}

/** A running service: what answers requests, and the control over it. */
export interface RunningService {
  /** Rejects with a `TypeError` when a fault loses the network. */
  handle: (request: Request) => Promise<Response>;
  control: SandboxControl;
  /** Lets happen what is due by now. */
  settle: () => void;
}

/** Starts a service in memory. */
export function createService({
  fixtures = standardFixtures,
  clock = () => Date.now(),
  latency = 0,
  strict = true,
  origin,
  deliver = (url, init) => globalThis.fetch(url, init),
}: SandboxOptions): RunningService {
  const store = createStore(structuredClone(fixtures), clock, strict);
  const app = createApp(store);
  const service: Service = {
    store,
    app,
    patterns: routePatterns(app.routes),
    weather: createWeather(latency),
    courier: createCourier(store, deliver),
    seen: [],
    origin: origin === undefined ? undefined : new URL(origin).origin,
  };
  const control = createControl(service, latency);
  const mirror = controlMirror(control);
  return {
    handle: (request) => mirror(request) ?? dispatch(service, request),
    control,
    settle: service.courier.settle,
  };
}
