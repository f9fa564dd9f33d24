import { abortable, wait } from "./abort.ts";
import { refusalError } from "./error-envelope.ts";
import { CobaltError, type CobaltErrorCode, isCobaltError } from "./errors.ts";
import { isTransient, retryDelay } from "./retry.ts";

const MAX_RETRIES = 3;
const DEFAULT_TIMEOUT_MS = 30_000;

export type HttpMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What every call takes. */
export interface CallOptions {
  /** Aborts the call, also while it waits to try again. */
  signal?: AbortSignal | undefined;
  /** How long one try may take, in milliseconds. @default the session's */
  timeoutMs?: number | undefined;
}

export interface TransportCall extends CallOptions {
  /** Query parameters; undefined and empty ones are left out. */
  query?: Record<string, string | number | boolean | undefined> | undefined;
  /** Request headers; undefined and empty ones are left out, what is not ASCII is percent-encoded. */
  headers?: Record<string, string | undefined> | undefined;
  /** Sent as JSON. */
  body?: unknown;
  /** Values in this call that must never come back in an error. */
  secrets?: readonly string[] | undefined;
  /** Reads an answer as success whatever its status. Asked before a 401 is taken for an expired token. */
  accepts?: ((body: unknown) => boolean) | undefined;
}

/**
 * Sends one request and answers with its parsed JSON body, undefined when there was none.
 *
 * @throws CobaltError in any case but success.
 */
export type Transport = (method: HttpMethod, path: string, call?: TransportCall) => Promise<unknown>;

export interface TransportOptions {
  /** As `normalizeBaseUrl` gives it. */
  baseUrl: string;
  /** @default globalThis.fetch */
  fetch?: typeof globalThis.fetch | undefined;
  /** How long one try may take, in milliseconds. @default 30_000 */
  timeoutMs?: number | undefined;
  /** Ends everything in flight. */
  signal?: AbortSignal | undefined;
  /** Headers that say who asks. After a 401 asked again, once, with what was refused; the same headers mean: nothing better. */
  authorize: (refused?: Record<string, string>) => Promise<Record<string, string>>;
  /** Hears of a 401 that stayed one, and of the headers it was given to. */
  onRefused?: ((refused: Record<string, string>, error: CobaltError) => void) | undefined;
  /** Code of a 401 that stays one. @default "forbidden" */
  unauthorized?: CobaltErrorCode | undefined;
}

/** The one place that calls fetch: authorization, timeout, retries of GET, and every failure as a `CobaltError`. */
export function createTransport(options: TransportOptions): Transport {
  return async (method, path, call = {}) => {
    const request = `${method} ${path}`;
    const outer = AbortSignal.any([options.signal, call.signal].filter((signal) => signal !== undefined));
    let replayed = false;

    for (let attempt = 0; ; attempt++) {
      try {
        return await attemptOnce();
      } catch (thrown) {
        const error = toCobaltError(request, thrown, outer);
        if (method !== "GET" || attempt === MAX_RETRIES || !isTransient(error)) throw error;
        await wait(retryDelay(attempt, error.retryAfterMs), outer).catch((reason: unknown) => {
          throw toCobaltError(request, reason, outer);
        });
      }
    }

    async function attemptOnce(): Promise<unknown> {
      outer.throwIfAborted();
      if (method !== "GET" && isOffline())
        throw new CobaltError("offline", `${request} was not sent: the browser is offline.`);
      let authorization = await abortable(options.authorize(), outer);
      let answer = await exchange(authorization);
      if (answer.status === 401 && !answer.accepted && !replayed) {
        replayed = true;
        const renewed = await abortable(options.authorize(authorization), outer);
        if (renewed !== authorization) {
          authorization = renewed;
          answer = await exchange(authorization);
        }
      }
      if (answer.accepted) return answer.body;
      const error = refusalError(request, {
        ...answer,
        unauthorized: options.unauthorized ?? "forbidden",
        secrets: [
          ...(call.secrets ?? []),
          ...Object.values(authorization).map((value) => value.replace(/^Bearer /, "")),
        ],
      });
      if (answer.status === 401) options.onRefused?.(authorization, error);
      throw error;
    }

    async function exchange(authorization: Record<string, string>): Promise<Answer> {
      const timeoutMs = call.timeoutMs ?? options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
      const timeout = new AbortController();
      const timer = setTimeout(() => {
        timeout.abort(new CobaltError("timeout", `${request} got no answer within ${timeoutMs} ms.`));
      }, timeoutMs);
      const signal = AbortSignal.any([outer, timeout.signal]);
      try {
        const init = {
          method,
          signal,
          headers: {
            ...encodeHeaders(call.headers),
            ...authorization,
            ...(call.body === undefined ? {} : { "content-type": "application/json" }),
          },
          ...(call.body === undefined ? {} : { body: encodeBody(request, call.body) }),
          cache: "no-store", // another account's answer to the same URL must not be taken for ours
          redirect: "manual", // credentials follow nowhere; "error" is not known everywhere
        } satisfies RequestInit;
        const fetch = options.fetch ?? globalThis.fetch;
        const response = await abortable(fetch(options.baseUrl + path + encodeQuery(call.query), init), signal);
        const text = await abortable(response.text(), signal);
        const { status, headers } = response;
        const body = parseJson(text);
        if (call.accepts?.(body) ?? false) return { status, headers, body, accepted: true };
        if (response.ok && body === NOT_JSON) {
          throw new CobaltError("unexpected-response", `${request} answered with something that is not JSON.`, {
            status,
          });
        }
        return { status, headers, body, accepted: response.ok };
      } finally {
        clearTimeout(timer);
      }
    }
  };
}

interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
  accepted: boolean;
}

const NOT_JSON: unique symbol = Symbol();

function parseJson(text: string): unknown {
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
}

function encodeBody(request: string, body: unknown): string {
  try {
    return JSON.stringify(body);
  } catch (cause) {
    throw new CobaltError("invalid-request", `${request} was not sent: its body cannot be written as JSON.`, { cause });
  }
}

function encodeQuery(query: TransportCall["query"] = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") parameters.set(name, String(value));
  }
  return parameters.size > 0 ? `?${parameters}` : "";
}

function encodeHeaders(headers: TransportCall["headers"] = {}): Record<string, string> {
  const encoded: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && value !== "")
      encoded[name] = /^[!-~]+$/.test(value) ? value : encodeURIComponent(value.toWellFormed());
  }
  return encoded;
}

function isOffline(): boolean {
  return typeof navigator === "object" && navigator.onLine === false;
}

function toCobaltError(request: string, thrown: unknown, outer: AbortSignal): CobaltError {
  if (outer.aborted) return new CobaltError("aborted", `${request} was aborted.`, { cause: outer.reason });
  if (isCobaltError(thrown)) return thrown;
  return isOffline()
    ? new CobaltError("offline", `${request} got no answer: the browser is offline.`, { cause: thrown })
    : new CobaltError("network", `${request} got no answer.`, { cause: thrown });
}
