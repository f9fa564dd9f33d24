import { abortable, abortedOf, wait, within } from "./abort.ts";
import { type Refusal, refusalError } from "./error-envelope.ts";
import { clockLead } from "./clock-lead.ts";
import { CobaltError, type CobaltErrorCode, isCobaltError } from "./errors.ts";
import { filled } from "./path.ts";
import { isTransient, retryDelay } from "./retry.ts";
import { rememberSecrets } from "./sent-secrets.ts";
import { readJson, writeJson } from "./wire-json.ts";
import { withoutSecrets } from "./without-secrets.ts";

const MAX_RETRIES = 3;

export type HttpMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Options of every call. */
export interface CallOptions {
  /** Aborts the call, including the wait before a retry. */
  signal?: AbortSignal | undefined;
  /** How long one attempt may take, in milliseconds. @default the session's */
  timeoutMs?: number | undefined;
}

export interface TransportCall extends CallOptions {
  /** Query parameters; undefined and empty ones are left out. */
  query?: Record<string, string | number | boolean | undefined> | undefined;
  /** Request headers, made safe by `headerValue`; undefined and empty ones are left out. */
  headers?: Record<string, string | undefined> | undefined;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent in place of `body`, as a multipart form. */
  form?: FormData | undefined;
  /** Texts in this call, or JSON that holds them, of which nothing must come back in an error. */
  secrets?: readonly unknown[] | undefined;
  /** Reads an answer as success whatever its status. Checked before a 401 counts as an expired token. */
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
  /** How long one attempt may take, in milliseconds. */
  timeoutMs: number;
  /** Ends everything in flight. */
  signal?: AbortSignal | undefined;
  /** Headers that say who asks. After a 401 asked again, once, with what was refused; the same headers mean: nothing better. */
  authorize: (
    refused?: Record<string, string>,
    refusal?: () => Promise<CobaltError>,
  ) => Promise<Record<string, string>>;
  /** Called after a 401 that a new token did not mend, with the headers of the request. */
  onRefused?: ((refused: Record<string, string>, error: CobaltError) => void) | undefined;
  /** Called with the milliseconds by which the service's clock is ahead of this machine's, after each answer whose date may be read. */
  onClock?: ((leadMs: number) => void) | undefined;
  /** Code of a 401 that stays one: a session can be renewed, an API key cannot. */
  unauthorized: CobaltErrorCode;
}

/** The one place that calls fetch: authorization, timeout, retries of GET, and every failure as a `CobaltError`. */
export function createTransport(options: TransportOptions): Transport {
  return async (method, path, call = {}) => {
    const { timeoutMs = options.timeoutMs } = call;
    const request = `${method} ${path}`;
    const payload = call.body === undefined ? null : await writeJson(call.body);
    if (call.query) await writeJson(call.query); // which refuses a number that is none
    const secrets = [...(call.secrets ?? [])];
    const unsafe = new WeakSet<CobaltError>();
    const outer = [options.signal, call.signal].filter((signal) => !!signal);

    let delay = 0;
    for (let attempt = 0; ; attempt++) {
      try {
        if (attempt > 0) await wait(delay, outer);
        return await sendOnce();
      } catch (thrown) {
        const error = toCobaltError(thrown);
        if (method !== "GET" || attempt === MAX_RETRIES || !isTransient(error)) throw await safe(error);
        delay = retryDelay(attempt, error);
      }
    }

    async function sendOnce(): Promise<unknown> {
      let authorization = await abortable(outer, () => options.authorize());
      let answer = await exchange(authorization);
      if (answer.response.status === 401 && !answer.accepted) {
        const refused = answer;
        const renewed = await abortable(outer, () => options.authorize(authorization, () => safe(refusal(refused))));
        if (renewed !== authorization) answer = await exchange((authorization = renewed));
      }
      rememberSecrets(answer.body, secrets);
      if (answer.accepted) return answer.body;
      const error = refusal(answer);
      if (answer.response.status === 401) options.onRefused?.(authorization, await safe(error));
      throw error;
    }

    function refusal(answer: Answer): CobaltError {
      const error = refusalError(request, answer, options.unauthorized);
      unsafe.add(error);
      return error;
    }

    /** For whoever is told of an error: what others said in it may repeat what was sent. */
    async function safe(error: CobaltError): Promise<CobaltError> {
      if (!unsafe.has(error)) return error;
      const told = await withoutSecrets(error, secrets, outer);
      return aborted() ?? told;
    }

    function exchange(authorization: Record<string, string>): Promise<Answer> {
      secrets.push(...Object.values(authorization).map((value) => value.replace("Bearer ", "")));
      const late = (): CobaltError => failure("timeout", `got no answer within ${timeoutMs} ms`);
      return within(timeoutMs, outer, late, async (signal) => {
        const query = new URLSearchParams(filled(call.query));
        const fetch = options.fetch ?? globalThis.fetch;
        const sentAt = Date.now();
        const response = await fetch(`${options.baseUrl}${path}?${query}`.replace(/\?$/, ""), {
          method,
          signal,
          body: call.form ?? payload,
          headers: {
            ...(payload && { "content-type": "application/json" }),
            ...Object.fromEntries(filled(call.headers)),
            ...authorization,
          },
          cache: "no-store", // another account's answer to the same URL must not be taken for ours
          redirect: "manual", // credentials follow nowhere; "error" is not known everywhere
        });
        const leadMs = clockLead(response.headers, sentAt, Date.now());
        if (leadMs !== undefined) options.onClock?.(leadMs);
        const text = await response.text();
        let body: unknown;
        try {
          if (text.trim() !== "") body = await readJson(text);
        } catch (thrown) {
          if (response.ok)
            throw isCobaltError(thrown) ? thrown : failure("unexpected-response", "answered with no JSON");
        }
        return { response, body, accepted: call.accepts?.(body) || response.ok };
      });
    }

    function toCobaltError(thrown: unknown): CobaltError {
      const left = aborted();
      if (left) return left;
      if (isCobaltError(thrown)) return thrown;
      // a hint only, so that it is asked when sending has failed, and not before
      const error = isOffline()
        ? failure("offline", "failed offline", thrown)
        : failure("network", "got no answer", thrown);
      unsafe.add(error);
      return error;
    }

    function aborted(): CobaltError | undefined {
      const signal = abortedOf(outer);
      return signal && failure("aborted", "was aborted", signal.reason);
    }

    function failure(code: CobaltErrorCode, what: string, cause?: unknown): CobaltError {
      return new CobaltError(code, `${request} ${what}.`, { cause });
    }
  };
}

interface Answer extends Refusal {
  accepted: boolean;
}

function isOffline(): boolean {
  // older Node has no navigator, a newer one no opinion
  const here: Partial<Navigator> | undefined = globalThis.navigator;
  return here?.onLine === false;
}
