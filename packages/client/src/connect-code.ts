import { normalizeBaseUrl } from "./base-url.ts";
import { CobaltError, isCobaltError } from "./errors.ts";
import { isRecord } from "./json.ts";
import { text } from "./reading.ts";
import { createTransport } from "./transport.ts";

/** Options of `connectCodeToken`. */
export interface ConnectCodeOptions {
  /** The single-use code of a connect URL. */
  code: string;
  /** An existing session token: it is used instead of the code. */
  token?: string | undefined;
  /** Origin of the API. @default "https://app.refold.ai" */
  baseUrl?: string | undefined;
  /** @default globalThis.fetch */
  fetch?: typeof globalThis.fetch | undefined;
}

const TIMEOUT_MS = 30_000;

/**
 * Returns a `getSessionToken` that exchanges a single-use code for a session token. The exchange starts at once, so no click has to
 * wait for it, and happens once for all callers. A failed exchange is repeated by the next call with the same claim, by which the API recognizes this page. The token is kept in memory. When it expires it cannot be renewed, and the session is expired.
 * `POST /api/v2/public/connect-code/exchange`, without credentials.
 *
 * @example
 * const getSessionToken = connectCodeToken({ code: new URL(location.href).pathname.split("/").at(-1) ?? "" });
 * const session = createCobaltSession({ linkedAccountId, getSessionToken });
 * @throws CobaltError `exchange-failed`, from the function it returns: the code is spent or too old, or the deployment has no such route. A
 * session has it as the `cause` of `session-expired`.
 */
export function connectCodeToken({ code, token, baseUrl, fetch }: ConnectCodeOptions): () => Promise<string> {
  if (token !== undefined) return () => Promise.resolve(token);
  const claim = claimId();
  const transport = createTransport({
    baseUrl: normalizeBaseUrl(baseUrl),
    fetch,
    timeoutMs: TIMEOUT_MS,
    unauthorized: "exchange-failed",
    authorize: () => Promise.resolve({}),
  });
  let exchange: Promise<string> | undefined;

  async function trade(): Promise<string> {
    try {
      const body = await transport("POST", "/api/v2/public/connect-code/exchange", {
        body: { code, claim_id: claim },
        secrets: [code],
      });
      const traded = isRecord(body) ? text(body.token) : undefined;
      if (traded === undefined) throw failed("gave no token", undefined);
      return traded;
    } catch (thrown) {
      exchange = undefined;
      throw isCobaltError(thrown) && thrown.code === "exchange-failed" ? thrown : failed("failed", thrown);
    }
  }

  async function once(): Promise<string> {
    exchange ??= trade();
    return exchange;
  }

  once().catch(() => {}); // who asks for the token hears of it
  return once;
}

function failed(reason: string, cause: unknown): CobaltError {
  const { status, requestId, detail } = isCobaltError(cause) ? cause : {};
  return new CobaltError("exchange-failed", `[cobalt-kit] Exchanging the connect code ${reason}.`, {
    status,
    requestId,
    detail,
    cause,
  });
}

/** `randomUUID` is not there on pages without https. */
function claimId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
