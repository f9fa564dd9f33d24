import {
  type CallOptions,
  CobaltError,
  type CobaltErrorCode,
  isCobaltError,
  type LinkedAccountId,
  readLinkedAccountId,
  within,
} from "@cobalt-kit/client/transport";
import type { CobaltServer } from "./create-cobalt-server.ts";
import type { SessionTokenAnswer } from "./organization/session-tokens.ts";
import { tellHost } from "./tell-host.ts";

const SOON_SECONDS = 120;
/** What a web server says of a caller who has left; nobody reads it. */
const CLIENT_CLOSED_REQUEST = 499;

/** The customer a request comes from, according to your own login. */
export interface AuthenticatedAccount {
  linkedAccountId: LinkedAccountId;
  /** Given to the account when it is created on first use. */
  name?: string | undefined;
}

/** The same, with the id as Cobalt spells it. */
export interface SignedInAccount extends AuthenticatedAccount {
  linkedAccountId: string;
}

export interface SessionHandlerOptions {
  cobalt: Pick<CobaltServer, "createSessionToken" | "upsertLinkedAccount">;
  /**
   * Returns the linked account (or its id) of the person who is signed in to your product, or null if nobody is.
   * Read your session's cookie or header; never take an account's id from the request's body or URL.
   */
  authenticate: (
    request: Request,
  ) => AuthenticatedAccount | LinkedAccountId | null | Promise<AuthenticatedAccount | LinkedAccountId | null>;
  /** How long `authenticate`, and `rateLimit`, may each take, in milliseconds; then the answer is 504. @default 10_000 */
  authenticateTimeoutMs?: number | undefined;
  /** Other origins whose pages may request tokens, such as `https://app.example.com`, without wildcards. The backend's own origin always may. @default [] */
  allowedOrigins?: readonly string[] | undefined;
  /** Whether this account may have a token now; false answers 429. */
  rateLimit?: ((account: SignedInAccount, request: Request) => boolean | Promise<boolean>) | undefined;
  /** Creates a linked account that Cobalt does not know yet. @default true */
  createMissingAccounts?: boolean | undefined;
  /** Called with every failure, for your logs; the browser gets only the code. */
  onError?: ((error: unknown, request: Request) => void) | undefined;
}

/**
 * The endpoint your page's `getSessionToken` calls: a Web-standard handler, for any server that has `Request` and `Response`.
 * It answers `{ token, expiresInSeconds, linkedAccountId }`, or `{ code, message, requestId }` with a status of its own:
 * 401 nobody is signed in, 403 a foreign origin, 405 not a POST, 429 too often, 500 `authenticate` or `rateLimit` failed or gave no id of
 * an account, 502 Cobalt failed, 504 `authenticate` or `rateLimit` took too long. A request that is aborted asks for nothing more.
 * `POST /api/v2/public/session-token`, and `PUT /api/v2/public/linked-account` for an account that is new.
 *
 * @example
 * const handle = createSessionHandler({ cobalt, authenticate: async (request) => (await currentUser(request))?.companyId ?? null });
 * app.all("/api/cobalt/session", (c) => handle(c.req.raw)); // all: it answers preflights, too
 * @throws CobaltError `invalid-request` without `authenticate` or `cobalt`, and for an entry of `allowedOrigins` that is no origin. The handler itself never rejects.
 */
export function createSessionHandler(options: SessionHandlerOptions): (request: Request) => Promise<Response> {
  const known: SessionHandlerOptions = Object(options); // which callers without types may leave out
  const { allowedOrigins = [], authenticate, cobalt, createMissingAccounts = true, onError, rateLimit } = known;
  const { authenticateTimeoutMs = 10_000 } = known;
  if (typeof authenticate !== "function" || typeof cobalt?.createSessionToken !== "function") {
    throw new CobaltError(
      "invalid-request",
      "[cobalt-kit] createSessionHandler got no authenticate or no cobalt, so it could answer nobody. Pass a function and what createCobaltServer returned.",
    );
  }
  const allowed = new Set([allowedOrigins].flat().map(readOrigin));

  return async (request) => {
    const origin = request.headers.get("origin");
    const headers = corsHeaders(origin !== null && allowed.has(origin) ? origin : undefined);
    if (!isTrusted(request, allowed)) return refuse(403, "forbidden", "This origin may not ask for a session token.");
    if (request.method === "OPTIONS") return preflight();
    if (request.method !== "POST") {
      headers.set("allow", "POST, OPTIONS");
      return refuse(405, "invalid-request", "Ask for a session token with POST.");
    }
    const signal = signalOf(request);
    const late = new CobaltError("timeout", `Your login did not answer within ${authenticateTimeoutMs} ms.`);
    try {
      const account = readAuthenticated(await inTime(() => authenticate(request)));
      if (account === undefined) return refuse(401, "session-expired", "Nobody is signed in.");
      if (isCobaltError(account)) {
        tell(account);
        return refuse(500, account.code, account.message);
      }
      if (rateLimit !== undefined && !(await inTime(() => rateLimit(account, request)))) {
        return refuse(429, "rate-limited", "Too many session tokens were asked for.");
      }
      const { token, expiresInSeconds } = await mint(account, { signal });
      return answer(200, { token, expiresInSeconds, linkedAccountId: account.linkedAccountId });
    } catch (error) {
      if (signal.aborted) return refuse(CLIENT_CLOSED_REQUEST, "aborted", "The request was aborted.");
      tell(error);
      if (error === late) return refuse(504, late.code, late.message);
      if (!isCobaltError(error)) return refuse(500, "server", "The session token could not be made.");
      if (error.code !== "rate-limited")
        return refuse(502, error.code, "Cobalt gave no session token.", error.requestId);
      headers.set("retry-after", String(Math.ceil((error.retryAfterMs ?? 1000) / 1000)));
      return refuse(429, error.code, "Cobalt asks to wait before the next session token.", error.requestId);
    }

    async function inTime<T>(ask: () => T | Promise<T>): Promise<T> {
      return within(
        authenticateTimeoutMs,
        [signal],
        () => late,
        async () => ask(),
      );
    }

    function tell(error: unknown): void {
      tellHost(() => onError?.(error, request));
    }

    async function mint(account: SignedInAccount, call: CallOptions): Promise<SessionTokenAnswer> {
      const { linkedAccountId } = account;
      const given = await cobalt.createSessionToken({ linkedAccountId }, call).catch(async (error: unknown) => {
        if (!createMissingAccounts || !isCobaltError(error) || error.code !== "not-found") throw error;
        // nothing else of what `authenticate` gives, which may be the whole record of a person
        await cobalt.upsertLinkedAccount({ linkedAccountId, name: account.name }, call);
        return cobalt.createSessionToken({ linkedAccountId }, call);
      });
      const { expiresInSeconds = Infinity } = given; // the API gives a valid token again, however little is left of it
      return expiresInSeconds > SOON_SECONDS
        ? given
        : cobalt.createSessionToken({ linkedAccountId, forceRefresh: true }, call);
    }

    function preflight(): Response {
      headers.set("access-control-allow-methods", "POST");
      headers.set(
        "access-control-allow-headers",
        request.headers.get("access-control-request-headers") ?? "content-type",
      );
      headers.set("access-control-max-age", "600");
      return new Response(null, { status: 204, headers });
    }

    function refuse(status: number, code: CobaltErrorCode, message: string, requestId?: string): Response {
      return answer(status, { code, message, requestId });
    }

    function answer(status: number, body: Record<string, unknown>): Response {
      headers.set("content-type", "application/json");
      return new Response(JSON.stringify(body), { status, headers });
    }
  };
}

/** Who is signed in, undefined for nobody, or why the answer of `authenticate` names nobody. */
function readAuthenticated(
  known: AuthenticatedAccount | LinkedAccountId | null,
): SignedInAccount | CobaltError | undefined {
  const account = isAccount(known) ? known : undefined;
  const given: unknown = isAccount(known) ? known.linkedAccountId : known;
  if (given === null || given === undefined || given === false || given === "") return undefined;
  try {
    return { ...account, name: account?.name, linkedAccountId: readLinkedAccountId(given) };
  } catch (error) {
    if (!isCobaltError(error)) throw error;
    return new CobaltError(error.code, `[cobalt-kit] authenticate gave no account. ${error.message}`);
  }
}

function isAccount(known: unknown): known is AuthenticatedAccount {
  return typeof known === "object" && known !== null && "linkedAccountId" in known;
}

/** As browsers spell it. A wildcard, `null` or a path would never match, or match too much. */
function readOrigin(given: unknown): string {
  if (typeof given !== "string" || !/^[a-z][a-z\d+.-]*:\/\/[^/\s*?#@]+\/*$/i.test(given) || !URL.canParse(given)) {
    throw new CobaltError(
      "invalid-request",
      `[cobalt-kit] createSessionHandler got ${typeof given === "string" ? `"${given}"` : typeof given} in allowedOrigins, which is no origin, so no page could match it. Write each like "https://app.example.com".`,
    );
  }
  const { origin } = new URL(given);
  return origin === "null" ? given.toLowerCase().replace(/\/+$/, "") : origin; // of an app's own scheme
}

function corsHeaders(origin: string | undefined): Headers {
  const headers = new Headers({ "cache-control": "no-store", vary: "origin" });
  if (origin !== undefined) {
    headers.set("access-control-allow-origin", origin);
    headers.set("access-control-allow-credentials", "true");
  }
  return headers;
}

/** Some frameworks' requests have none, or null. */
function signalOf({ signal }: { signal?: AbortSignal | null }): AbortSignal {
  return signal ?? new AbortController().signal;
}

/** A browser says where a POST comes from; what says nothing is no browser, and carries nobody's cookies unasked. */
function isTrusted({ headers, url }: Request, allowed: ReadonlySet<string>): boolean {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  if (origin === null) return site === null || site === "same-origin" || site === "none";
  return allowed.has(origin) || site === "same-origin" || isOwn(origin, url, headers.get("host"));
}

/** Some frameworks give a path for the URL; then the header tells where the request went. */
function isOwn(origin: string, url: string, host: string | null): boolean {
  if (URL.canParse(url)) return origin === new URL(url).origin;
  return URL.canParse(origin) && new URL(origin).host === host;
}
