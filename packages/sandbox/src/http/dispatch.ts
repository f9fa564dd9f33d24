import type { Courier } from "../engine/courier.ts";
import { faultResponse } from "../faults/fault.ts";
import { halfBody } from "../faults/half-body.ts";
import type { Mishap } from "../faults/random-faults.ts";
import type { Weather } from "../faults/weather.ts";
import { iso } from "../json.ts";
import type { Latest } from "../store/latest.ts";
import type { Store } from "../store/store.ts";
import { bareToken, validToken } from "../store/tokens.ts";
import { noSuchRoute, refusal } from "./api-error.ts";
import { allowOrigin, preflight } from "./cors.ts";
import type { Manners, SandboxApp } from "./create-app.ts";
import type { RateLimiter } from "./rate-limiter.ts";
import { readBody, seenBody } from "./request-body.ts";
import type { RoutePatterns } from "./route-patterns.ts";
import type { SeenRequest } from "./seen-request.ts";

/** Everything an answer depends on. */
export interface Service {
  store: Store;
  app: SandboxApp;
  /** How the app answers; it asks anew for every request. */
  manners: Manners;
  patterns: RoutePatterns;
  weather: Weather;
  courier: Courier;
  limiter: RateLimiter;
  /** Requests in order of arrival. */
  seen: Latest<SeenRequest>;
  /** Origin of links in answers, when it is not the request's own. */
  origin: string | undefined;
}

/** Answers a request, through faults, latency and holds. Rejects with a `TypeError` when a fault loses the network. */
export async function dispatch(service: Service, request: Request): Promise<Response> {
  const { app, courier, limiter, patterns, weather } = service;
  const url = new URL(request.url);
  const isApi = isApiPath(url.pathname);
  if (request.method === "OPTIONS" && isApi) return preflight(request, repeatHeaders(service.store));
  // The platform makes no Request of this method, so neither its body could be read nor the app be asked.
  if (request.method === "TRACE") return refusal(noSuchRoute(request.method, url.pathname));

  const route = patterns.match(request.method, decoded(url.pathname));
  const seen = seenRequest(service, request, url, route);
  const body = await readBody(request);
  seen.body = seenBody(body);
  if (url.pathname !== "/healthz") service.seen.add(seen, body.bytes.byteLength + headBytes(request));
  const meets = (wanted: string): boolean => meetsRoute(seen, wanted);

  const fault = weather.takeFault(meets);
  if (fault?.hang === true) await forever();
  if (fault?.abort === true) throw networkLost();
  const isOver = isApi && fault === undefined && !limiter.passes(credentialOf(request));
  const mishap = isApi && fault === undefined && !isOver ? weather.mishap() : undefined;
  const early = isOver ? tooMany() : mishap?.after === false ? await befall(mishap) : undefined;
  courier.settle();
  const bodiless = new Request(request.url, { method: request.method, headers: request.headers });
  const answer =
    early ??
    (fault === undefined
      ? await app.fetch(bodiless, { body, origin: service.origin ?? url.origin })
      : faultResponse(fault));
  const response = mishap?.after === true ? await befall(mishap, answer) : answer;

  courier.settle();
  const released = weather.released(meets);
  if (isApi && weather.latency > 0) await new Promise((resolve) => setTimeout(resolve, weather.latency));
  await released;
  seen.status = response.status;
  if (!response.headers.has("date")) response.headers.set("date", new Date(service.store.now()).toUTCString());
  return isApi ? allowOrigin(request, response, service.manners.exposeTraceId ? ["x-trace-id"] : []) : response;
}

async function befall({ kind }: Mishap, done?: Response): Promise<Response> {
  if (kind === "hang") await forever();
  if (kind === "429") return tooMany();
  if (kind === "500") return faultResponse({ status: 500 });
  if (kind === "half-body" && done !== undefined) return halfBody(done);
  throw networkLost();
}

function tooMany(): Response {
  return faultResponse({ status: 429, headers: { "retry-after": "1" } });
}

/** Headers that triggers tell repeats by. */
function repeatHeaders({ orgWorkflows }: Store): string[] {
  return [...orgWorkflows.values()].flatMap(({ workflow: { idempotency } }) =>
    idempotency !== undefined && "header" in idempotency ? [idempotency.header.toLowerCase()] : [],
  );
}

function credentialOf({ headers }: Request): string {
  return bareToken(headers.get("authorization") ?? headers.get("x-api-key") ?? "");
}

function forever(): Promise<never> {
  return new Promise(() => undefined);
}

function networkLost(): TypeError {
  return new TypeError("Failed to fetch");
}

/** Whether a request meets a route as `control` names it: a route of the app, the path of one resource, or `"*"` for the API. */
export function meetsRoute({ method, path, route }: SeenRequest, wanted: string): boolean {
  return wanted === "*" ? isApiPath(path) : wanted === route || wanted === `${method} ${path}`;
}

function isApiPath(path: string): boolean {
  return decoded(path).startsWith("/api/");
}

// As the app reads a path: escapes that are not needed are none.
function decoded(path: string): string {
  return path.replaceAll(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURI(escapes);
    } catch {
      return escapes;
    }
  });
}

function headBytes({ url, headers }: Request): number {
  return [...headers].reduce((total, [name, value]) => total + name.length + value.length, url.length);
}

function seenRequest({ store }: Service, request: Request, url: URL, route: string | undefined): SeenRequest {
  const credential = request.headers.get("authorization");
  const named = request.headers.get("linked_account_id") || url.searchParams.get("linked_account_id") || undefined;
  const accountId = credential === null ? named : validToken(store, credential)?.accountId;
  return {
    method: request.method,
    path: url.pathname,
    route: route ?? `${request.method} ${url.pathname}`,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(request.headers),
    body: undefined,
    at: iso(store.now()),
    ...(accountId === undefined ? {} : { accountId }),
  };
}
