import type { Account } from "./account.ts";
import type { Store } from "./store.ts";
import { emitConnection } from "./webhooks.ts";

/** A connection of an account to an application, one for each way to connect. */
export interface Connection {
  id: string;
  slug: string;
  authType: string;
  identifier: string;
  connectedAt: number;
  status: "active" | "expired";
}

/** The connections of an account to one application. */
export function connectionsTo(account: Account, slug: string): Connection[] {
  return account.connections.filter((connection) => connection.slug === slug);
}

/** Whether a run or a workflow switch can rely on the application. */
export function hasActiveConnection(account: Account, slug: string): boolean {
  return connectionsTo(account, slug).some((connection) => connection.status === "active");
}

/** Adds or renews a connection. A renewed one keeps its identifier unless it gets another, and its time always moves. */
export function addConnection(
  store: Store,
  account: Account,
  { slug, authType, identifier }: { slug: string; authType: string; identifier?: string | undefined },
): Connection {
  const previous = connectionsTo(account, slug).find((connection) => connection.authType === authType);
  const connection: Connection = {
    id: previous?.id ?? store.nextId(),
    slug,
    authType,
    identifier: identifier ?? previous?.identifier ?? `owner@${account.id}.test`,
    connectedAt: Math.max(store.now(), (previous?.connectedAt ?? -Infinity) + 1),
    status: "active",
  };
  account.connections = [...account.connections.filter((candidate) => candidate !== previous), connection];
  account.updatedAt = store.now();
  if (previous === undefined) emitConnection(store, "Connection Created", account.id, slug);
  return connection;
}

/** Removes the connections to an application, or the one of a type. The last to go takes the configs along. */
export function removeConnections(store: Store, account: Account, slug: string, authType?: string): void {
  const had = connectionsTo(account, slug).length > 0;
  account.connections = account.connections.filter(
    (connection) => connection.slug !== slug || (authType !== undefined && connection.authType !== authType),
  );
  if (connectionsTo(account, slug).length === 0) {
    account.configs = account.configs.filter((config) => config.slug !== slug);
    if (had) emitConnection(store, "Connection Deleted", account.id, slug);
  }
  account.updatedAt = store.now();
}

/** Lets every connection to an application expire. */
export function expireConnections(store: Store, account: Account, slug: string): void {
  if (hasActiveConnection(account, slug)) emitConnection(store, "Connection Expired", account.id, slug);
  for (const connection of connectionsTo(account, slug)) connection.status = "expired";
}
