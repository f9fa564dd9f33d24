import type { AccountFixture, JsonObject } from "../fixtures/fixtures.ts";
import type { StoredConfig } from "./config.ts";
import { type Connection, removeConnections } from "./connections.ts";
import type { PrivateWorkflow } from "./private-workflows.ts";
import type { Store } from "./store.ts";
import { createRunLog, type RunLog } from "./run-log.ts";
import { revokeTokensOf } from "./tokens.ts";

/** A custom attribute of an account, as the service stores it. */
interface UdfEntry {
  id: string;
  key: string;
  value: string;
  createdAt: number;
  updatedAt: number;
}

/** A request for an application that is only shown. */
interface AccessRequest {
  id: string;
  slug: string;
  email: string;
  name?: string | undefined;
  description?: string | undefined;
  createdAt: number;
}

/** A linked account: one customer of the host product, with all it has. */
export interface Account {
  /** The service's own id; `id` is the host product's. */
  key: string;
  id: string;
  name: string | undefined;
  /** What the host product groups its accounts by. */
  scope?: string | undefined;
  /** The account that this one belongs to. */
  parentId?: string | undefined;
  udf: UdfEntry[];
  yourApp: JsonObject | undefined;
  /** Secrets of the host product itself, once it is connected. */
  defaultAppCredentials: Map<string, string> | undefined;
  connections: Connection[];
  configs: StoredConfig[];
  privateWorkflows: PrivateWorkflow[];
  /** What was asked for of the ecosystem. */
  accessRequests: AccessRequest[];
  runs: RunLog;
  createdAt: number;
  updatedAt: number;
}

/** Adds an account that has nothing yet. */
export function addAccount(store: Store, id: string, name: string | undefined): Account {
  const now = store.now();
  const account: Account = {
    key: store.nextId(),
    id,
    name,
    udf: [],
    yourApp: undefined,
    defaultAppCredentials: undefined,
    connections: [],
    configs: [],
    privateWorkflows: [],
    accessRequests: [],
    runs: createRunLog(),
    createdAt: now,
    updatedAt: now,
  };
  store.accounts.set(id, account);
  return account;
}

/** Sets custom attributes; those not named stay. */
export function mergeUdf(store: Store, account: Account, values: NonNullable<AccountFixture["udf"]>): void {
  const now = store.now();
  for (const [key, value] of Object.entries(values)) {
    const entry = account.udf.find((candidate) => candidate.key === key);
    if (entry === undefined) account.udf.push({ id: store.nextId(), key, value, createdAt: now, updatedAt: now });
    else Object.assign(entry, { value, updatedAt: now });
  }
}

/** Removes an account with all it has: its connections end, its tokens are revoked, its runs are over. */
export function removeAccount(store: Store, account: Account): void {
  for (const slug of new Set(account.connections.map((connection) => connection.slug))) {
    removeConnections(store, account, slug);
  }
  revokeTokensOf(store, account.id);
  for (const [state, authorization] of store.authorizations) {
    if (authorization.accountId === account.id) store.authorizations.delete(state);
  }
  for (const run of store.openRuns) if (run.accountId === account.id) store.openRuns.delete(run);
  for (const [id, { run }] of store.humanTasks) if (run.accountId === account.id) store.humanTasks.delete(id);
  store.accounts.delete(account.id);
}
