import { parseJson, readable, redactTexts, refusalError } from "@cobalt-kit/client/devtools";
import { isCobaltError } from "@cobalt-kit/hooks";
import { describeAddress } from "./describe-address.ts";
import { describeSent } from "./describe-sent.ts";
import { maskData, maskText } from "./mask-data.ts";
import { noteToken } from "./observe-tokens.ts";
import type { RecordedRequest, Recording } from "./recording.ts";

/** The client waits at most a minute before it tries once more. */
const REPEATED_WITHIN_MS = 65_000;
const TRANSIENT_CODES = new Set(["network", "offline", "timeout"]);
const MAX_ANSWER = 9_900;
const NOT_KEPT =
  "[Not kept: it may repeat what was sent, which is too long or no text, and could not be looked for in it.]";

/**
 * A `fetch` that does what another does and records it. The page gets the very answer of the other; what is recorded is read from
 * a copy, and secrets are out of it before it is kept.
 *
 * @param account - Whose requests these are.
 * @param fetchOf - The page's own `fetch`, asked for with each request.
 */
export function observeFetch(
  recording: Recording,
  account: string,
  fetchOf: () => typeof globalThis.fetch,
): typeof globalThis.fetch {
  const { requests } = recording;
  return async (input, init) => {
    const at = Date.now();
    const asked = typeof input === "object" && "headers" in input ? input : undefined;
    const token = tokenIn(init?.headers ?? asked?.headers);
    if (token !== undefined) noteToken(recording, account, token);
    const sent = describeSent(init?.body ?? asked?.body);
    const method = (init?.method ?? asked?.method ?? "GET").toUpperCase();
    const { path, hidden } = describeAddress(typeof input === "object" && "url" in input ? input.url : input);
    const secrets = sent.values && [token, ...hidden, ...sent.values];
    const id = requests.add({
      account,
      at,
      method,
      path,
      state: "pending",
      ...(sent.shape !== undefined && { sent: sent.shape }),
      ...followed(requests.entries(), { account, method, path, at }),
    });
    const fail = (): void => {
      requests.change(id, { state: "failed", code: failureCode(init?.signal), durationMs: Date.now() - at });
    };
    const follow = async (copy: Response): Promise<void> => {
      try {
        const text = await copy.text();
        requests.change(id, { state: "answered", durationMs: Date.now() - at });
        // what looks for secrets takes some milliseconds, which the page does not wait for
        await new Promise((resolve) => setTimeout(resolve));
        requests.change(id, read(copy, text, `${method} ${path}`, secrets));
      } catch {
        fail(); // the answer broke off
      }
    };
    let response: Response;
    try {
      response = await fetchOf()(input, init);
    } catch (error) {
      fail();
      throw error;
    }
    requests.change(id, { status: response.status });
    const copy = copyOf(response);
    if (copy) void follow(copy);
    else requests.change(id, { state: "answered", durationMs: Date.now() - at });
    return response;
  };
}

/** Undefined where somebody has begun to read the answer, or a page's own `fetch` answers with less than a response. */
function copyOf(response: Response): Response | undefined {
  try {
    return response.clone();
  } catch {
    return undefined;
  }
}

type Answer = Partial<Pick<RecordedRequest, "answer" | "code" | "detail" | "requestId">>;

/** @param secrets - Undefined where what was sent cannot be looked for. */
function read(response: Response, text: string, request: string, secrets: readonly unknown[] | undefined): Answer {
  const body = parsed(text);
  const refusal = response.ok ? undefined : refusalError(request, { response, body }, "session-expired");
  const traceId = response.headers.get("x-trace-id") ?? undefined;
  if (secrets === undefined)
    return { ...(refusal && { code: refusal.code }), ...(traceId && { requestId: traceId }), answer: NOT_KEPT };
  const data = text.trim() === "" ? "" : body === undefined ? maskText(text) : write(maskData(body));
  const shown = data.length > MAX_ANSWER ? `${data.slice(0, MAX_ANSWER)}\n[${data.length - MAX_ANSWER} more]` : data;
  const said = [shown, maskText(readable(refusal?.detail ?? "")), readable(refusal?.requestId ?? traceId ?? "")];
  const [answer = "", detail = "", requestId = ""] = redactTexts(said, secrets);
  return {
    ...(refusal && { code: refusal.code }),
    ...(answer !== "" && { answer }),
    ...(detail !== "" && { detail }),
    ...(requestId !== "" && { requestId }),
  };
}

function write(data: unknown): string {
  return JSON.stringify(data, null, 2);
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** The same request before, where it failed in a way after which the client tries once more. Whether it was the client is not known here. */
function followed(
  requests: readonly RecordedRequest[],
  { account, method, path, at }: Pick<RecordedRequest, "account" | "method" | "path" | "at">,
): Pick<RecordedRequest, "follows"> {
  const before = requests.findLast((each) => each.account === account && each.method === method && each.path === path);
  if (before === undefined || at - before.at > REPEATED_WITHIN_MS) return {};
  const { id, status, code = "" } = before;
  if (status === 401) return { follows: { id, reason: "whose token was refused" } };
  const isTransient = status === undefined ? TRANSIENT_CODES.has(code) : isTransientStatus(status);
  return method === "GET" && isTransient ? { follows: { id, reason: "which failed" } } : {};
}

function isTransientStatus(status: number): boolean {
  return [408, 425, 429].includes(status) || (status >= 500 && status !== 501);
}

function failureCode(signal: AbortSignal | null | undefined): NonNullable<RecordedRequest["code"]> {
  if (signal?.aborted) return isCobaltError(signal.reason) ? signal.reason.code : "aborted";
  const here: Partial<Navigator> | undefined = globalThis.navigator; // older Node has none
  return here?.onLine === false ? "offline" : "network";
}

function tokenIn(headers: HeadersInit | undefined): string | undefined {
  const value = new Headers(headers).get("authorization");
  return value?.replace(/^Bearer /, "");
}
