import type { JsonObject } from "../fixtures/fixtures.ts";
import type { Account } from "./account.ts";
import type { Store } from "./store.ts";
import { emitConnection } from "./webhooks.ts";

/** A connection of an account to an application: one for each way to connect, or any number where the application takes several. */
export interface Connection {
  id: string;
  slug: string;
  authType: string;
  identifier: string;
  connectedAt: number;
  status: "active" | "expired";
  /** The organization's credentials that it was made with. */
  profileId?: string | undefined;
  /** What the caller keeps with it. */
  userDefinedFields?: JsonObject | undefined;
}

/** What a connection is made or renewed with. */
export interface ConnectionStart {
  slug: string;
  authType: string;
  identifier?: string | undefined;
  /** The one to renew, where the application takes several; a new one is made otherwise. */
  connectionId?: string | undefined;
  /** The organization's credentials to make it with. */
  profileId?: string | undefined;
  userDefinedFields?: JsonObject | undefined;
}

/** Whether an account may connect an application several times. */
export function takesSeveral(store: Store, slug: string): boolean {
  return store.applications.get(slug)?.multipleConnections === true;
}

/** The connections of an account to one application. */
export function connectionsTo(account: Account, slug: string): Connection[] {
  return account.connections.filter((connection) => connection.slug === slug);
}

/** Whether a run or a workflow switch can rely on the application, or on one connection of several. */
export function hasActiveConnection(account: Account, slug: string, connectionId?: string): boolean {
  return connectionsTo(account, slug).some(
    ({ id, status }) => status === "active" && (connectionId === undefined || id === connectionId),
  );
}

/** Adds or renews a connection. A renewed one keeps its identifier unless it gets another, and its time always moves. */
export function addConnection(
  store: Store,
  account: Account,
  { slug, authType, identifier, connectionId, profileId, userDefinedFields }: ConnectionStart,
): Connection {
  const known = connectionsTo(account, slug);
  const previous = takesSeveral(store, slug)
    ? known.find((connection) => connection.id === connectionId)
    : known.find((connection) => connection.authType === authType);
  const person = previous === undefined && known.length > 0 ? `team${known.length + 1}` : "owner";
  const connection: Connection = {
    id: previous?.id ?? store.nextId(),
    slug,
    authType,
    identifier: identifier ?? previous?.identifier ?? `${person}@${account.id}.test`,
    connectedAt: Math.max(store.now(), (previous?.connectedAt ?? -Infinity) + 1),
    status: "active",
    profileId: profileId ?? previous?.profileId,
    userDefinedFields: userDefinedFields ?? previous?.userDefinedFields,
  };
  account.connections = [...account.connections.filter((candidate) => candidate !== previous), connection];
  account.updatedAt = store.now();
  if (previous === undefined) emitConnection(store, "Connection Created", account.id, slug);
  return connection;
}

/**
 * Removes the connections to an application, or the one of a type or an id. The last to go takes the configs along; one of
 * several takes its own.
 */
export function removeConnections(
  store: Store,
  account: Account,
  slug: string,
  { authType, connectionId }: { authType?: string | undefined; connectionId?: string | undefined } = {},
): void {
  const gone = connectionsTo(account, slug).filter(
    ({ id, authType: type }) =>
      (authType === undefined || type === authType) && (connectionId === undefined || id === connectionId),
  );
  const had = gone.length > 0;
  account.connections = account.connections.filter((connection) => !gone.includes(connection));
  account.configs = account.configs.filter(
    (config) => config.slug !== slug || !gone.some(({ id }) => id === config.connectionId),
  );
  if (connectionsTo(account, slug).length === 0) {
    account.configs = account.configs.filter((config) => config.slug !== slug);
    if (had) emitConnection(store, "Connection Deleted", account.id, slug);
  }
  account.updatedAt = store.now();
}

/** Lets every connection to an application expire, or one of them. */
export function expireConnections(store: Store, account: Account, slug: string, connectionId?: string): void {
  if (hasActiveConnection(account, slug, connectionId)) emitConnection(store, "Connection Expired", account.id, slug);
  for (const connection of connectionsTo(account, slug)) {
    if (connectionId === undefined || connection.id === connectionId) connection.status = "expired";
  }
}
