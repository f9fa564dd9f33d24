import type { AccountState } from "./account-state.ts";
import type { Fault } from "./faults/fault.ts";
import type { RandomFaults } from "./faults/random-faults.ts";
import type { Dialect } from "./http/dialect.ts";
import type { SeenRequest } from "./http/seen-request.ts";
import type { SandboxData } from "./store/sandbox-data.ts";
import type { AuthorizationStatus } from "./store/authorizations.ts";

/** An OAuth flow that was started, and how far it is. */
export interface AuthorizationState {
  state: string;
  slug: string;
  accountId: string;
  /** Address of the consent page. */
  authUrl: string;
  status: AuthorizationStatus;
}

/** Which requests to list. */
export interface RequestFilter {
  /** `"GET /api/v2/f-sdk/application/:slug"`, whatever the parameter is called. */
  route?: string;
  method?: string;
}

/** A delivery to a webhook, with its attempts. */
export interface DeliveryState {
  id: string;
  webhookId: string;
  event: string;
  url: string;
  /** The raw body, as it was signed. */
  body: string;
  /** `"pending"` while another attempt is due later. */
  status: "pending" | "delivered" | "failed";
  /** By the sandbox's clock; without `status` when nobody answered. `refused` says why one was not sent at all. */
  attempts: { at: string; status?: number; refused?: string }[];
}

/** Which deliveries to list. */
export interface LatestDeliveriesOptions {
  /** How many at most. @default 10 */
  count?: number;
}

/** What "another tab" stored. */
export interface StoredConfigChange {
  /** Values by field id, of the application or of a workflow. `null` clears. */
  fields?: Record<string, unknown>;
  /** Messages that the config then carries, until the field is written again. */
  fieldErrors?: { id: string; message: string }[];
}

/**
 * Controls the sandbox: its clock, the customer, the provider and the network. Every method takes and returns
 * plain JSON; over HTTP it is `POST /sandbox/control/<method>` with a JSON list of arguments.
 */
export interface SandboxControl {
  /** Back to the fixtures: clock, faults, holds, latency, tokens and seen requests included. */
  reset(): void;
  /** Everything it knows beside its fixtures, as plain JSON; give it to `createSandbox({ data })`. */
  data(): SandboxData;
  /** The sandbox's time, ISO. */
  now(): string;
  /** Moves the clock forward by milliseconds; all that is due by then has happened. */
  advance(milliseconds: number): void;
  /** Adds an account that has nothing yet, unless it is there already. */
  addAccount(accountId: string): void;
  /**
   * A session token as the API would mint it; with a lifetime of its own it is always a new one. With `readOnlyWorkflow` it has the claim of
   * that name: the builder shows workflows and changes none.
   */
  mintToken(accountId: string, options?: { expiresInSeconds?: number; readOnlyWorkflow?: boolean }): Promise<string>;
  /** A single-use code that a page may trade for a session token of the account within ten minutes. */
  createConnectCode(accountId: string): string;
  /** Every token issued to the account so far answers 401 from now on. */
  revokeTokens(accountId: string): void;
  /**
   * Connects an application, by the type it offers first unless another is named. One that takes several connections gets
   * another, unless `connectionId` names the one to renew.
   */
  connect(
    accountId: string,
    slug: string,
    options?: { authType?: string; identifier?: string; connectionId?: string },
  ): void;
  /** Removes all connections to an application, and its configs with them. */
  disconnect(accountId: string, slug: string): void;
  /** Lets the connections to an application expire, or one of them. */
  expire(accountId: string, slug: string, options?: { connectionId?: string }): void;
  /** Stands in for the person at the consent page, who may sign in as somebody else. `"hang"` is the person who never answers. */
  decide(state: string, decision: "allow" | "deny" | "hang", options?: { identifier?: string }): void;
  /** OAuth flows in the order they were started. */
  authorizations(): AuthorizationState[];
  /** Serves the consent page with `Cross-Origin-Opener-Policy: same-origin`, or without. */
  setConsentPolicy(policy: { coop: boolean }): void;
  /**
   * The organization's Redirection URL: where the window or tab goes once the person has allowed or denied. `null`, as at first,
   * for a page that says how it ended and tries to close its window.
   */
  setRedirectionUrl(url: string | null): void;
  /** Lets the next answers of a route fail; `"*"` is any API route, and a path without parameters that one resource. */
  failNext(route: string, fault?: Fault): void;
  /**
   * Lets a share of the API's requests fail at random, before or after their work is done, until `null` or `reset`:
   * 429, 500, a lost connection, no answer ever, or one that breaks off in its body.
   */
  setFaults(faults: RandomFaults | null): void;
  /** Keeps the answers of a route back, though they are computed on arrival, until `release`. Gives the hold's id. */
  hold(route: string): string;
  /** Lets the answers of a hold go, and ends it. */
  release(id: string): void;
  /** Milliseconds before every answer of the API. */
  setLatency(milliseconds: number): void;
  /** Shape of answers from now on, on paths that both dialects share. */
  setDialect(dialect: Dialect): void;
  /** Requests in order of arrival, without preflights. */
  requests(filter?: RequestFilter): SeenRequest[];
  clearRequests(): void;
  /** All deliveries to webhooks, in order. Resolves when no delivery that is due is still under way. */
  deliveries(): Promise<DeliveryState[]>;
  /** The last deliveries as they are now, in order and without their bodies. Does not wait for receivers, so it is suitable for polling. */
  latestDeliveries(options?: LatestDeliveriesOptions): Omit<DeliveryState, "body">[];
  /** All that an account has, as copies. */
  account(accountId: string): AccountState;
  /** Changes a stored config as another tab would; makes the config if there is none. */
  updateConfig(accountId: string, slug: string, change: StoredConfigChange): void;
  /** Adds finished runs to the past of an account. */
  addExecutions(accountId: string, count: number): void;
  /** Adds applications with monograms. */
  addApplications(count: number): void;
}
