import {
  type Account,
  accountReader,
  assertAccepted,
  type CallOptions,
  CobaltError,
  createTransport,
  defined,
  expected,
  headerValue,
  normalizeBaseUrl,
  number,
  object,
  type Page,
  path,
  type ReadContext,
  readPage,
  requested,
  startedExecution,
  text,
  type TriggerEventInput,
} from "@cobalt-kit/client/transport";

export interface CobaltServerOptions {
  /** The organisation's key: `pk…` for production, `tk…` for test. It decides the environment, and must never leave the backend. */
  apiKey: string;
  /** Origin of the API; never take it from a request. @default "https://app.refold.ai" */
  baseUrl?: string | undefined;
  /** @default globalThis.fetch */
  fetch?: typeof globalThis.fetch | undefined;
  /** How long one try of a request may take, in milliseconds. @default 10_000 */
  timeoutMs?: number | undefined;
}

export interface CreateSessionTokenInput {
  linkedAccountId: string;
  /** Has a new token minted where a valid one would be given again; the old one stays valid. @default false */
  forceRefresh?: boolean | undefined;
}

export interface SessionTokenAnswer {
  /** Hand it to the browser of that account, and to nothing else. */
  token: string;
  /** Where the API tells it. */
  expiresInSeconds?: number;
  refreshToken?: string;
}

export interface ListLinkedAccountsInput {
  /** From 1. @default 1 */
  page?: number | undefined;
  /** @default 10 */
  limit?: number | undefined;
}

export interface LinkedAccountInput {
  /** Your id of the customer. */
  linkedAccountId: string;
  name?: string | undefined;
  /** What you want to keep with the account, such as what access rules of workflows look at. Wire: `udf`. */
  metadata?: Record<string, string> | undefined;
}

export interface ServerTriggerEventInput extends TriggerEventInput {
  linkedAccountId: string;
}

/**
 * Cobalt's API with the organisation's key. Every call takes a `signal` and a `timeoutMs`, and throws `CobaltError`: `forbidden` when
 * the key is refused, `invalid-request` for what the API does not take, and the codes of the network (see `CobaltErrorCode`).
 */
export interface CobaltServer {
  readonly baseUrl: string;
  /**
   * A token for the browser of one account. `POST /api/v2/public/session-token`.
   *
   * @example
   * const { token } = await cobalt.createSessionToken({ linkedAccountId: company.id });
   * @throws CobaltError `not-found` for an account that was never created.
   */
  createSessionToken(input: CreateSessionTokenInput, call?: CallOptions): Promise<SessionTokenAnswer>;
  /**
   * Your customers at Cobalt, a page at a time. `GET /api/v2/public/linked-account`.
   *
   * @example
   * const { items, hasNextPage } = await cobalt.listLinkedAccounts({ page: 2, limit: 50 });
   */
  listLinkedAccounts(input?: ListLinkedAccountsInput, call?: CallOptions): Promise<Page<Account>>;
  /**
   * One customer, with what it has connected. `GET /api/v2/public/linked-account/{id}`.
   *
   * @example
   * const { integrations } = await cobalt.getLinkedAccount(company.id);
   * @throws CobaltError `not-found` for an account that was never created.
   */
  getLinkedAccount(linkedAccountId: string, call?: CallOptions): Promise<Account>;
  /**
   * Creates an account. `POST /api/v2/public/linked-account`.
   *
   * @example
   * await cobalt.createLinkedAccount({ linkedAccountId: company.id, name: company.name });
   * @throws CobaltError `invalid-request` when it exists already.
   */
  createLinkedAccount(input: LinkedAccountInput, call?: CallOptions): Promise<Account>;
  /**
   * Creates the account, or changes what is given. `PUT /api/v2/public/linked-account`.
   *
   * @example
   * const { created } = await cobalt.upsertLinkedAccount({ linkedAccountId: company.id, metadata: { plan: "pro" } });
   */
  upsertLinkedAccount(input: LinkedAccountInput, call?: CallOptions): Promise<{ account: Account; created: boolean }>;
  /**
   * Ends everything the account has: connections, configurations, tokens. `DELETE /api/v2/public/linked-account/{id}`.
   *
   * @example
   * await cobalt.deleteLinkedAccount(company.id);
   * @throws CobaltError `not-found` for an account that was never created.
   */
  deleteLinkedAccount(linkedAccountId: string, call?: CallOptions): Promise<void>;
  /**
   * Fires an event for one account: its workflows that listen to it run. `POST /api/v2/public/event/{slug}`.
   *
   * @returns The first run that started, where the API says.
   * @example
   * await cobalt.triggerEvent({ linkedAccountId: company.id, event: "Invoice Paid", payload: invoice });
   * @throws CobaltError `not-found` when no such event is defined, `invalid-request` without an account.
   */
  triggerEvent(input: ServerTriggerEventInput, call?: CallOptions): Promise<{ executionId?: string }>;
}

const ACCOUNTS = "/api/v2/public/linked-account";

/**
 * Opens the API for a backend.
 *
 * @example
 * const cobalt = createCobaltServer({ apiKey: process.env.COBALT_API_KEY });
 * await cobalt.triggerEvent({ linkedAccountId: customer.id, event: "Invoice Paid", payload: invoice });
 * @throws CobaltError `invalid-request` for a missing key; TypeError for a `baseUrl` that is no URL.
 */
export function createCobaltServer({ apiKey, timeoutMs = 10_000, ...options }: CobaltServerOptions): CobaltServer {
  if (typeof apiKey !== "string" || !/^[!-~]+$/.test(apiKey)) {
    throw new CobaltError(
      "invalid-request",
      "[cobalt-kit] createCobaltServer got no usable apiKey. Copy it from Cobalt's dashboard into your backend's environment.",
    );
  }
  const baseUrl = normalizeBaseUrl(options.baseUrl);
  const authorization = { "x-api-key": apiKey };
  const send = createTransport({
    baseUrl,
    fetch: options.fetch,
    timeoutMs,
    authorize: async () => authorization,
    unauthorized: "forbidden",
  });
  const context: ReadContext = { baseUrl, onWarning: () => {} };

  return {
    baseUrl,

    async createSessionToken({ linkedAccountId, forceRefresh = false }, call) {
      const body = await send("POST", "/api/v2/public/session-token", {
        ...call,
        query: { force_refresh: forceRefresh || undefined },
        body: { linked_account_id: linkedAccountId },
      });
      return expected(readSessionTokenAnswer(body), "session token");
    },

    async listLinkedAccounts({ page = 1, limit = 10 } = {}, call) {
      const body = await send("GET", ACCOUNTS, { ...call, query: { page, limit } });
      const read = accountReader(context);
      return readPage(body, read, context, "accounts", { page, limit }, (account) => account.linkedAccountId);
    },

    async getLinkedAccount(linkedAccountId, call) {
      const body = await send("GET", ACCOUNTS + path`/${linkedAccountId}`, call);
      return expected(accountReader(context, requested(linkedAccountId, body))(body), "account");
    },

    async createLinkedAccount(input, call) {
      const body = await send("POST", ACCOUNTS, { ...call, body: writeAccount(input) });
      return expected(accountReader(context, requested(input.linkedAccountId, body))(body), "account");
    },

    async upsertLinkedAccount(input, call) {
      const body = await send("PUT", ACCOUNTS, { ...call, body: writeAccount(input) });
      const account = expected(accountReader(context, requested(input.linkedAccountId, body))(body), "account");
      return { account, created: isNew(body) === true };
    },

    async deleteLinkedAccount(linkedAccountId, call) {
      assertAccepted(await send("DELETE", ACCOUNTS + path`/${linkedAccountId}`, call));
    },

    async triggerEvent({ linkedAccountId, event, slug, payload, configId }, call) {
      if (!linkedAccountId) {
        throw new CobaltError(
          "invalid-request",
          "[cobalt-kit] triggerEvent got no linkedAccountId, so the event would be nobody's. Pass the account it happened to.",
        );
      }
      const body = await send(
        "POST",
        slug === undefined ? "/api/v2/public/event" : path`/api/v2/public/event/${slug}`,
        {
          ...call,
          headers: { linked_account_id: headerValue(linkedAccountId) },
          body: { event, payload, config_id: configId },
        },
      );
      return startedExecution(body);
    },
  };
}

const readSessionTokenAnswer = object((wire) => {
  const token = text(wire.token);
  if (token === undefined) return undefined;
  return defined({ token, expiresInSeconds: number(wire.expires_in), refreshToken: text(wire.refresh_token) });
});

const isNew = object((wire) => wire.new_account === true);

function writeAccount({ linkedAccountId, name, metadata }: LinkedAccountInput): Record<string, unknown> {
  return { linked_account_id: linkedAccountId, name, udf: metadata };
}
