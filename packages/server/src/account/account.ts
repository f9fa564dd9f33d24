import {
  type Account,
  type AccountCredentialInput,
  accountReader,
  assertConfirmed,
  type CallOptions,
  deleteAccountCredential,
  expected,
  headerValue,
  type LinkedAccountId,
  path,
  readLinkedAccountId,
  requested,
  setAccountCredential,
  triggerEvent,
  type TriggerEventInput,
  updateAccount,
  type UpdateAccountInput,
} from "@cobalt-kit/client/transport";
import { type AccountConfigs, accountConfigs } from "./account-configs.ts";
import { type AccountConnections, accountConnections } from "./account-connections.ts";
import { type AccountData, accountData } from "./account-data.ts";
import { type AccountExecutions, accountExecutions } from "./account-executions.ts";
import { type AccountWorkflows, accountWorkflows } from "./account-workflows.ts";
import { bindTo, keySession, publicPath, type Wiring } from "./key-session.ts";
import type { SessionTokenAnswer } from "../organization/session-tokens.ts";
import { type Webhooks, webhooks } from "../webhooks/webhooks.ts";

/**
 * One of your customers: what its pages can do with a session token, and more, with your key. Nothing is asked before a call is made.
 *
 * @example
 * const account = cobalt.account(company.id);
 * if ((await account.getApplication("slack")).status === "connected") await account.openConfig({ slug: "slack" });
 */
export interface CobaltAccount
  extends AccountConnections, AccountConfigs, AccountExecutions, AccountWorkflows, AccountData, Webhooks {
  readonly linkedAccountId: string;
  /**
   * The account with what it has connected. `GET /api/v2/public/linked-account/{id}`.
   *
   * @example
   * const { integrations } = await account.get();
   * @throws CobaltError `not-found` when it was never created.
   */
  get(call?: CallOptions): Promise<Account>;
  /**
   * Changes what is given. `PUT /api/v2/public/linked-account`, which creates the account when there is none.
   *
   * @example
   * await account.update({ metadata: { plan: "pro" } });
   */
  update(input: UpdateAccountInput, call?: CallOptions): Promise<Account>;
  /**
   * Deletes the account with its connections, configurations and tokens. `DELETE /api/v2/public/linked-account/{id}`.
   *
   * @example
   * await account.delete();
   * @throws CobaltError `not-found` when it was never created.
   */
  delete(call?: CallOptions): Promise<void>;
  /**
   * A token for the account's browser. `POST /api/v2/public/session-token`.
   *
   * @example
   * const { token } = await account.createSessionToken();
   * @throws CobaltError `not-found` when it was never created.
   */
  createSessionToken(options?: { forceRefresh?: boolean | undefined }, call?: CallOptions): Promise<SessionTokenAnswer>;
  /**
   * Stores one credential for your own application, which its workflows use.
   * `PUT /api/v2/public/linked-account/default-app/auth-credentials/{key}`.
   *
   * @example
   * await account.setAccountCredential({ key: "api_token", value: token });
   * @throws CobaltError `not-found` where the organization has no application of its own, `invalid-request` for a value the API refuses.
   */
  setAccountCredential(input: AccountCredentialInput, call?: CallOptions): Promise<void>;
  /**
   * Removes one credential of your own application. `DELETE /api/v2/public/linked-account/default-app/auth-credentials/{key}`.
   *
   * @example
   * await account.deleteAccountCredential("api_token");
   * @throws CobaltError `not-found` when no credential has that name.
   */
  deleteAccountCredential(key: string, call?: CallOptions): Promise<void>;
  /**
   * Triggers an event: the account's workflows that listen to it and are switched on run. `POST /api/v2/public/event/{slug}`.
   *
   * @returns The first run that started, where the API says.
   * @example
   * await account.triggerEvent({ event: "Invoice Paid", payload: invoice });
   * @throws CobaltError `not-found` when no such event is defined.
   */
  triggerEvent(input: TriggerEventInput, call?: CallOptions): Promise<{ executionId?: string }>;
}

/** @throws CobaltError `invalid-request` for what is no id: the call would be nobody's. */
export function openAccount(wiring: Wiring, given: LinkedAccountId): CobaltAccount {
  const linkedAccountId = readLinkedAccountId(given);
  const session = keySession(wiring, linkedAccountId, (method, url, call) =>
    wiring.send(method, publicPath(url), {
      ...call,
      headers: { ...call?.headers, linked_account_id: headerValue(linkedAccountId) },
    }),
  );
  const bind = bindTo(session);
  const asCustomer = (forceRefresh: boolean) =>
    bindTo(
      keySession(wiring, linkedAccountId, async (method, url, call) => {
        const { token } = await wiring.createSessionToken(
          { linkedAccountId, forceRefresh },
          { signal: call?.signal, timeoutMs: call?.timeoutMs },
        );
        return wiring.sendWithToken(token)(method, url, call);
      }),
    );
  const accountPath = (): string => path`/api/v2/public/linked-account/${linkedAccountId}`;

  return {
    linkedAccountId,
    ...accountConnections(session, bind, asCustomer(false)),
    ...accountConfigs(session, bind),
    ...accountExecutions(session, bind),
    ...accountWorkflows(bind, asCustomer(false)),
    ...accountData(session, bind, asCustomer(true)),
    ...webhooks(bind),
    update: bind(updateAccount),
    setAccountCredential: bind(setAccountCredential),
    deleteAccountCredential: bind(deleteAccountCredential),
    triggerEvent: bind(triggerEvent),

    async get(call) {
      const body = await wiring.send("GET", accountPath(), call);
      return expected(accountReader(wiring, requested(linkedAccountId, body, "name"))(body), "account");
    },

    async delete(call) {
      await assertConfirmed(await wiring.send("DELETE", accountPath(), call));
    },

    async createSessionToken({ forceRefresh } = {}, call) {
      return wiring.createSessionToken({ linkedAccountId, forceRefresh }, call);
    },
  };
}
