import {
  type Account,
  accountReader,
  type CallOptions,
  type CobaltSession,
  expected,
  type LinkedAccountId,
  object,
  type Page,
  readLinkedAccountId,
  readPage,
  requested,
  type TransportCall,
} from "@cobalt-kit/client/transport";
import type { MigrateTokenInput } from "../account/migrate-token.ts";
import type { CobaltAccount } from "../account/account.ts";

export interface ListLinkedAccountsInput {
  /** From 1. @default 1 */
  page?: number | undefined;
  /** @default 10 */
  limit?: number | undefined;
  /** Part of the name. */
  search?: string | undefined;
  /** The group you put the account in. */
  scope?: string | undefined;
  /** Accounts that keep this in their metadata. Wire: `env_variable_name` and `env_variable_value`. */
  metadata?: { name?: string | undefined; value?: string | undefined } | undefined;
}

export interface LinkedAccountInput {
  /** Your id of the customer. */
  linkedAccountId: LinkedAccountId;
  name?: string | undefined;
  /** Your own data about the account, for example for access rules of workflows. Wire: `udf`. */
  metadata?: Record<string, string> | undefined;
  /** The group you put the account in. */
  scope?: string | undefined;
  /**
   * Credentials for your own application, which its workflows use. Sent in this one request only; no error contains them. Wire: `your_app.auth_credentials`.
   */
  credentials?: Record<string, string> | undefined;
}

export interface ServerMigrateTokenInput extends MigrateTokenInput {
  linkedAccountId: LinkedAccountId;
}

/** Your customers at Cobalt. */
export interface OrganizationAccounts {
  /**
   * Lists your customers at Cobalt, one page at a time. `GET /api/v2/public/linked-account`.
   *
   * @example
   * const { items, hasNextPage } = await cobalt.listLinkedAccounts({ page: 2, limit: 50 });
   */
  listLinkedAccounts(input?: ListLinkedAccountsInput, call?: CallOptions): Promise<Page<Account>>;
  /**
   * Reads one customer, with the applications it has connected. `GET /api/v2/public/linked-account/{id}`.
   *
   * @example
   * const { integrations } = await cobalt.getLinkedAccount(company.id);
   * @throws CobaltError `not-found` for an account that was never created.
   */
  getLinkedAccount(linkedAccountId: LinkedAccountId, call?: CallOptions): Promise<Account>;
  /**
   * Creates an account. `POST /api/v2/public/linked-account`.
   *
   * @example
   * await cobalt.createLinkedAccount({ linkedAccountId: company.id, name: company.name });
   * @throws CobaltError `invalid-request` when it exists already.
   */
  createLinkedAccount(input: LinkedAccountInput, call?: CallOptions): Promise<Account>;
  /**
   * Creates the account, or updates the given properties. `PUT /api/v2/public/linked-account`.
   *
   * @example
   * const { created } = await cobalt.upsertLinkedAccount({ linkedAccountId: company.id, metadata: { plan: "pro" } });
   */
  upsertLinkedAccount(input: LinkedAccountInput, call?: CallOptions): Promise<{ account: Account; created: boolean }>;
  /**
   * Deletes the account with its connections, configurations and tokens. `DELETE /api/v2/public/linked-account/{id}`.
   *
   * @example
   * await cobalt.deleteLinkedAccount(company.id);
   * @throws CobaltError `not-found` for an account that was never created.
   */
  deleteLinkedAccount(linkedAccountId: LinkedAccountId, call?: CallOptions): Promise<void>;
  /**
   * Connects an application with a token you hold already. `PUT /api/v2/public/migrate-token`.
   *
   * @example
   * const auth = { type: "oauth2", values: { access_token, refresh_token } };
   * await cobalt.migrateToken({ linkedAccountId: company.id, slug: "slack", auth });
   * @throws CobaltError `credentials-refused` when the provider or the API rejects it, `invalid-request` for values that do not have the shape given
   * by `getAuthStructure`.
   */
  migrateToken(input: ServerMigrateTokenInput, call?: CallOptions): Promise<void>;
}

const ACCOUNTS = "/api/v2/public/linked-account";

export function organizationAccounts(
  session: CobaltSession,
  account: (linkedAccountId: LinkedAccountId) => CobaltAccount,
): OrganizationAccounts {
  const { transport: send } = session;
  return {
    async listLinkedAccounts({ page = 1, limit = 10, search, scope, metadata } = {}, call) {
      const kept = { env_variable_name: metadata?.name, env_variable_value: metadata?.value };
      const body = await send("GET", ACCOUNTS, { ...call, query: { page, limit, search, scope, ...kept } });
      const key = (one: Account): string => one.linkedAccountId;
      return readPage(body, accountReader(session), session, "accounts", { page, limit }, key);
    },

    async createLinkedAccount(input, call) {
      return readAccount(input, await send("POST", ACCOUNTS, { ...call, ...writeAccount(input) }));
    },

    async upsertLinkedAccount(input, call) {
      const body = await send("PUT", ACCOUNTS, { ...call, ...writeAccount(input) });
      return { account: readAccount(input, body), created: isNew(body) === true };
    },

    getLinkedAccount: async (linkedAccountId, call) => account(linkedAccountId).get(call),
    deleteLinkedAccount: async (linkedAccountId, call) => account(linkedAccountId).delete(call),
    migrateToken: async ({ linkedAccountId, ...input }, call) => account(linkedAccountId).migrateToken(input, call),
  };

  function readAccount({ linkedAccountId }: LinkedAccountInput, body: unknown): Account {
    const named = requested(readLinkedAccountId(linkedAccountId), body, "name", "environment", "success");
    return expected(accountReader(session, named)(body), "account");
  }
}

const isNew = object((wire) => wire.new_account === true);

function writeAccount({ linkedAccountId, name, metadata, scope, credentials }: LinkedAccountInput): TransportCall {
  const your_app = credentials && { auth_credentials: credentials };
  return {
    body: { linked_account_id: readLinkedAccountId(linkedAccountId), name, udf: metadata, scope, your_app },
    secrets: Object.values(credentials ?? {}),
  };
}
