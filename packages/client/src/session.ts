import { askHost, expired } from "./ask-host.ts";
import { normalizeBaseUrl } from "./base-url.ts";
import { CobaltError, isCobaltError } from "./errors.ts";
import { type LinkedAccountId, readLinkedAccountId } from "./linked-account-id.ts";
import { readSessionToken, type SessionToken } from "./session-token.ts";
import { createTransport, type Transport } from "./transport.ts";
import { withoutSecrets } from "./without-secrets.ts";

/** Between two looks at a token's age, and from the end of a renewal to the next. */
const PAUSE_MS = 30_000;
const WAKE_EVENTS = ["visibilitychange", "pageshow", "online"];

/** Where a session token comes from: the token, or a function that asks the host's backend for one. */
export type SessionTokenSource = string | ((context: { signal: AbortSignal }) => string | Promise<string>);

/** Something in a response that was left out or not recognized. Nothing failed. */
export interface CobaltWarning {
  code: "dropped-item" | "duplicate-item" | "unsafe-url";
  message: string;
  /** Where in the answer, such as `applications[3]`. */
  path?: string;
}

export interface CobaltSessionOptions {
  /** Your id of the customer the page shows. A token of another account is refused. */
  linkedAccountId: LinkedAccountId;
  /** Called when a token is needed, never twice at a time; `signal` aborts when the session closes. */
  getSessionToken: SessionTokenSource;
  /** Origin of the API. @default "https://app.refold.ai" */
  baseUrl?: string | undefined;
  /** @default globalThis.fetch */
  fetch?: typeof globalThis.fetch | undefined;
  /** How long one try of a request, and one call of `getSessionToken`, may take, in milliseconds. @default 30_000 */
  timeoutMs?: number | undefined;
  /** Called with each part of an answer that could not be read and was left out, for your logs. */
  onWarning?: ((warning: CobaltWarning) => void) | undefined;
}

export type CobaltSessionStatus = "active" | "expired" | "closed";

/** The session of one linked account; every function of this package takes one. */
export interface CobaltSession {
  /** Base URL and linked account: the second element of every query key. Never holds a token. */
  readonly scope: string;
  readonly baseUrl: string;
  readonly linkedAccountId: string;
  /** Sends a request; nothing else calls `fetch`. */
  readonly transport: Transport;
  readonly onWarning: (warning: CobaltWarning) => void;
  /** `expired` from a renewal that failed with no valid token left until `renew()` or the next good token. */
  getStatus(): CobaltSessionStatus;
  /**
   * How far the service's clock is ahead of this machine's, in milliseconds; negative where it is behind. Based on the `Date` of its last response
   * where the page may read it, else on the token, which never shows that it is behind. 0 if nothing is known.
   */
  getClockLead(): number;
  /** Why the session is expired. */
  getError(): CobaltError | undefined;
  /** Calls `listener` when status or error change, and returns a function that ends this. The token is kept fresh while there are listeners. */
  subscribe(listener: () => void): () => void;
  /**
   * Calls `getSessionToken` again: the handler of a "Try again" button.
   *
   * @throws CobaltError `session-expired`, `account-mismatch`, `invalid-session-token`, `aborted`.
   */
  renew(): Promise<void>;
  /** Replaces the source of tokens. Requests no token. */
  setTokenSource(source: SessionTokenSource): void;
  /** Drops the token and aborts all requests; later calls fail with `aborted`. */
  close(): void;
}

/** What gives the token of a session, for the addresses in which the API wants it. No session tells it to its holder. */
const lenders = new WeakMap<CobaltSession, () => Promise<string>>();

/**
 * The token of a session, for an address that is opened at once and kept nowhere.
 *
 * @throws CobaltError `session-expired` where there is none.
 */
export async function lendToken(session: CobaltSession): Promise<string> {
  const lend = lenders.get(session);
  if (lend === undefined)
    throw new CobaltError("invalid-request", "Only a session of createCobaltSession has a token.");
  return lend();
}

/**
 * Creates a session for one linked account. A token is requested when the first call needs it.
 *
 * @example
 * const session = createCobaltSession({
 *   linkedAccountId: customer.id,
 *   getSessionToken: ({ signal }) => fetch("/api/cobalt/session", { method: "POST", signal })
 *     .then((response) => response.json()).then((body) => body.token),
 * });
 * @throws CobaltError `invalid-request` for an invalid `linkedAccountId`, TypeError when `baseUrl` is not a URL.
 */
export function createCobaltSession(options: CobaltSessionOptions): CobaltSession {
  const { timeoutMs = 30_000 } = options;
  const linkedAccountId = readLinkedAccountId(options.linkedAccountId);
  const baseUrl = normalizeBaseUrl(options.baseUrl);
  const scope = `${baseUrl} ${linkedAccountId}`;
  const closing = new AbortController();
  const listeners = new Set<() => void>();
  let source = options.getSessionToken;
  let error: CobaltError | undefined;
  let token: SessionToken | undefined;
  let clockLeadMs: number | undefined;
  let renewal: Promise<SessionToken> | undefined;
  let coolUntil = 0;
  let ticker: ReturnType<typeof setInterval> | undefined;

  const transport = createTransport({
    ...options,
    timeoutMs,
    baseUrl,
    signal: closing.signal,
    unauthorized: "session-expired",
    onClock(leadMs) {
      clockLeadMs = leadMs;
    },
    async authorize(refused, refusal) {
      return (await currentToken(dropToken(refused), refusal)).headers;
    },
    onRefused(refused, refusal) {
      if (dropToken(refused) !== undefined) settle(refusal);
    },
  });

  function currentToken(refused?: string, refusal?: () => Promise<CobaltError>): SessionToken | Promise<SessionToken> {
    if (isValid(token)) {
      renewWhenDue();
      return token;
    }
    if (renewal === undefined && error !== undefined && Date.now() < coolUntil) throw error;
    return renewToken(refused, refusal);
  }

  /** @returns The token that was refused, unless another has taken its place already. */
  function dropToken(refused: SessionToken["headers"] | undefined): string | undefined {
    if (token?.headers !== refused) return undefined;
    const value = token?.value;
    token = undefined;
    return value;
  }

  function renewWhenDue(): void {
    if (token && Math.max(token.renewAt, coolUntil) <= Date.now()) {
      renewToken().catch(() => {}); // the token at hand is kept; once it is over, the session says so
    }
  }

  function renewToken(refused?: string, refusal?: () => Promise<CobaltError>): Promise<SessionToken> {
    renewal ??= obtainToken(refused, refusal).finally(() => {
      renewal = undefined;
      coolUntil = Date.now() + PAUSE_MS;
    });
    return renewal;
  }

  async function obtainToken(refused?: string, refusal?: () => Promise<CobaltError>): Promise<SessionToken> {
    closing.signal.throwIfAborted();
    const known = [refused, token?.value];
    try {
      const given = await askHost(source, scope, timeoutMs, closing.signal);
      const next = await readSessionToken(given, linkedAccountId, token);
      closing.signal.throwIfAborted();
      if (next.value === refused) throw expired("repeated the refused token", await refusal?.());
      token = next;
      settle(undefined);
      return next;
    } catch (thrown) {
      if (!isCobaltError(thrown)) throw thrown;
      const told = refusal === undefined ? thrown : afterRefusal(thrown, await refusal());
      const failure = await withoutSecrets(told, known, [closing.signal]);
      if (!isValid(token)) settle(failure);
      throw failure;
    }
  }

  function settle(next: CobaltError | undefined): void {
    if (error === next || closing.signal.aborted) return;
    error = next;
    tell();
  }

  function tell(): void {
    for (const listener of listeners) listener();
  }

  /** Keeps the token fresh while somebody listens. */
  function watch(): void {
    const on = listeners.size > 0 && !closing.signal.aborted;
    clearInterval(ticker);
    if (on) ticker = setInterval(renewWhenDue, PAUSE_MS);
    for (const event of WAKE_EVENTS) globalThis[on ? "addEventListener" : "removeEventListener"]?.(event, renewWhenDue);
  }

  const session: CobaltSession = {
    scope,
    baseUrl,
    linkedAccountId,
    transport,
    onWarning(warning) {
      // a host's log must not cost the host its list, nor end its process by a promise that is rejected later
      const told = async (): Promise<unknown> => options.onWarning?.(warning);
      told().catch(() => undefined);
    },
    getStatus: () => (closing.signal.aborted ? "closed" : error === undefined ? "active" : "expired"),
    getClockLead: () => clockLeadMs ?? token?.clockLeadMs ?? 0,
    getError: () => error,
    subscribe(listener) {
      listeners.add(listener);
      watch();
      return () => {
        listeners.delete(listener);
        watch();
      };
    },
    async renew() {
      await renewToken();
    },
    setTokenSource(next) {
      if (typeof next === "string" && next !== source) {
        token = undefined;
        coolUntil = 0;
      }
      source = next;
    },
    close() {
      if (closing.signal.aborted) return;
      token = undefined;
      error = undefined;
      closing.abort(new CobaltError("aborted", "The session is closed."));
      watch();
      tell();
    },
  };
  lenders.set(session, async () => (await currentToken()).value);
  return session;
}

/** What the API said of the token that had to be renewed is what there is to quote to support. */
function afterRefusal({ code, message, cause }: CobaltError, { status, requestId, detail }: CobaltError): CobaltError {
  return new CobaltError(code, message, { status, requestId, detail, cause });
}

function isValid(token: SessionToken | undefined): token is SessionToken {
  return token !== undefined && Date.now() < token.expiresAt;
}
