import { statusOf } from "./engine/filter-runs.ts";
import { isTerminal, type RunStatus } from "./engine/run.ts";
import { copyJson } from "./exact-json.ts";
import type { JsonObject, JsonValue } from "./fixtures/fixtures.ts";
import { iso } from "./json.ts";
import type { Account } from "./store/account.ts";
import type { Store } from "./store/store.ts";

/** The whole state of an account. */
export interface AccountState {
  accountId: string;
  name: string | undefined;
  connections: {
    id: string;
    slug: string;
    authType: string;
    identifier: string;
    connectedAt: string;
    status: "active" | "expired";
    userDefinedFields?: JsonObject;
  }[];
  configs: {
    slug: string;
    config_id: string;
    /** Of an application that takes several connections. */
    connection_id?: string;
    fields: Record<string, JsonValue>;
    workflows: { id: string; enabled: boolean; fields: Record<string, JsonValue> }[];
  }[];
  /** What was asked for of the ecosystem. */
  accessRequests: { slug: string; email: string; name?: string; description?: string }[];
  workflows: { id: string; name: string; slug: string; published: boolean; currentVersion: number }[];
  executions: {
    id: string;
    workflowId: string;
    slug: string;
    status: RunStatus;
    terminal: boolean;
    createdAt: string;
    payload: JsonValue;
    instanceTag?: string;
    /** The connection it was started with, where one was named. */
    connectionId?: string;
  }[];
}

/** Copies what an account has now. */
export function accountState(store: Store, account: Account): AccountState {
  return copyJson({
    accountId: account.id,
    name: account.name,
    connections: account.connections.map(
      ({ id, slug, authType, identifier, connectedAt, status, userDefinedFields }) => ({
        id,
        slug,
        authType,
        identifier,
        connectedAt: iso(connectedAt),
        status,
        ...(userDefinedFields !== undefined && { userDefinedFields }),
      }),
    ),
    configs: account.configs.map((config) => ({
      slug: config.slug,
      config_id: config.configId,
      ...(config.connectionId !== undefined && { connection_id: config.connectionId }),
      fields: Object.fromEntries(config.values),
      workflows: [...config.workflows].map(([id, { enabled, values }]) => ({
        id,
        enabled,
        fields: Object.fromEntries(values),
      })),
    })),
    accessRequests: account.accessRequests.map(({ slug, email, name, description }) => ({
      slug,
      email,
      ...(name !== undefined && { name }),
      ...(description !== undefined && { description }),
    })),
    workflows: account.privateWorkflows.map(({ id, name, slug, published, currentVersion }) => ({
      id,
      name,
      slug,
      published,
      currentVersion,
    })),
    executions: account.runs.inOrder().map((run) => {
      const status = statusOf(run, store.now());
      return {
        id: run.id,
        workflowId: run.workflow.id,
        slug: run.slug,
        status,
        terminal: isTerminal(status),
        createdAt: iso(run.createdAt),
        payload: run.payload,
        ...(run.instanceTag !== undefined && { instanceTag: run.instanceTag }),
        ...(run.connectionId !== undefined && { connectionId: run.connectionId }),
      };
    }),
  });
}
