import {
  type CallOptions,
  CobaltError,
  type CobaltWarning,
  createTransport,
  type LinkedAccountId,
  normalizeBaseUrl,
  type Transport,
  type TriggerEventInput,
} from "@cobalt-kit/client/transport";
import { type CobaltAccount, openAccount } from "./account/account.ts";
import { isApiKey } from "./api-key.ts";
import { bindTo, keySession, publicPath, type Wiring } from "./account/key-session.ts";
import { type OrganizationAccounts, organizationAccounts } from "./organization/accounts.ts";
import { type OrganizationApplications, organizationApplications } from "./organization/applications.ts";
import { type EventDefinitions, eventDefinitions } from "./organization/event-definitions.ts";
import { type HumanTasks, humanTasks } from "./organization/human-tasks.ts";
import {
  createSessionToken,
  type CreateSessionTokenInput,
  type SessionTokenAnswer,
} from "./organization/session-tokens.ts";
import { type Webhooks, webhooks } from "./webhooks/webhooks.ts";
import { tellHost } from "./tell-host.ts";

export interface CobaltServerOptions {
  /** The organization's key: `pk…` for production, `tk…` for test. It decides the environment, and must never leave the backend. */
  apiKey: string;
  /** Origin of the API; never take it from a request. @default "https://app.refold.ai" */
  baseUrl?: string | undefined;
  /** @default globalThis.fetch */
  fetch?: typeof globalThis.fetch | undefined;
  /** How long one try of a request may take, in milliseconds. @default 10_000 */
  timeoutMs?: number | undefined;
  /** Called with each part of an answer that could not be read and was left out, for your logs. */
  onWarning?: ((warning: CobaltWarning) => void) | undefined;
}

export interface ServerTriggerEventInput extends TriggerEventInput {
  linkedAccountId: LinkedAccountId;
}

/**
 * Cobalt's API with the organization's key. Every call takes a `signal` and a `timeoutMs`, and throws `CobaltError`: `forbidden` when
 * the key is refused, `invalid-request` for input the API refuses, and the codes of the network (see `CobaltErrorCode`).
 */
export interface CobaltServer
  extends OrganizationAccounts, OrganizationApplications, EventDefinitions, HumanTasks, Webhooks {
  readonly baseUrl: string;
  /**
   * Acts on behalf of one of your customers. Makes no request until you call one of its functions.
   *
   * @example
   * const { items } = await cobalt.account(company.id).listExecutions({ status: "errored" });
   * @throws CobaltError `invalid-request` for an invalid id, with a message that names the cause.
   */
  account(linkedAccountId: LinkedAccountId): CobaltAccount;
  /**
   * A token for the browser of one account. `POST /api/v2/public/session-token`.
   *
   * @example
   * const { token } = await cobalt.createSessionToken({ linkedAccountId: company.id });
   * @throws CobaltError `not-found` for an account that was never created.
   */
  createSessionToken(input: CreateSessionTokenInput, call?: CallOptions): Promise<SessionTokenAnswer>;
  /**
   * Triggers an event for one account: its workflows that listen to it and are switched on run. `POST /api/v2/public/event/{slug}`.
   *
   * @returns The first run that started, where the API says.
   * @example
   * await cobalt.triggerEvent({ linkedAccountId: company.id, event: "Invoice Paid", payload: invoice });
   * @throws CobaltError `not-found` when no such event is defined, `invalid-request` without an account.
   */
  triggerEvent(input: ServerTriggerEventInput, call?: CallOptions): Promise<{ executionId?: string }>;
}

/**
 * Creates the API client of a backend, which holds the API key.
 *
 * @example
 * const cobalt = createCobaltServer({ apiKey: process.env.COBALT_API_KEY });
 * await cobalt.triggerEvent({ linkedAccountId: customer.id, event: "Invoice Paid", payload: invoice });
 * @throws CobaltError `invalid-request` for a missing key; TypeError for a `baseUrl` that is no URL.
 */
export function createCobaltServer(given: CobaltServerOptions): CobaltServer {
  const { apiKey, timeoutMs = 10_000, ...options }: CobaltServerOptions = Object(given); // which callers without types may leave out
  if (!isApiKey(apiKey)) {
    throw new CobaltError(
      "invalid-request",
      "[cobalt-kit] createCobaltServer got no usable apiKey. Copy it from Cobalt's dashboard into your backend's environment.",
    );
  }
  const baseUrl = normalizeBaseUrl(options.baseUrl);
  const sendWith = (authorization: Record<string, string>): Transport =>
    createTransport({
      baseUrl,
      fetch: options.fetch,
      timeoutMs,
      authorize: async () => authorization,
      unauthorized: "forbidden",
    });
  const send = sendWith({ "x-api-key": apiKey });
  const wiring: Wiring = {
    baseUrl,
    send,
    sendWithToken: (token) => sendWith({ authorization: `Bearer ${token}` }),
    createSessionToken: (input, call) => createSessionToken(send, input, call),
    onWarning(warning) {
      tellHost(() => options.onWarning?.(warning));
    },
  };
  const account = (linkedAccountId: LinkedAccountId): CobaltAccount => openAccount(wiring, linkedAccountId);
  const session = keySession(wiring, "", (method, url, call) => send(method, publicPath(url), call));

  return {
    baseUrl,
    account,
    ...organizationAccounts(session, account),
    ...organizationApplications(session, account),
    ...eventDefinitions(session),
    ...humanTasks(bindTo(session)),
    ...webhooks(bindTo(session)),
    createSessionToken: wiring.createSessionToken,
    triggerEvent: async ({ linkedAccountId, ...input }, call) => account(linkedAccountId).triggerEvent(input, call),
  };
}
