import type { Application, Connection } from "@cobalt-kit/client";
import { type ConnectionSnapshot, ofType } from "./connection-change.ts";

/**
 * Whether an application was connected since `before` was taken: by a new connection, a later one, or one that works
 * again. That some connection is active proves nothing: it may have been so all along.
 */
export function wasConnected(
  before: ConnectionSnapshot,
  now: Application,
  authType: string,
  connectionId?: string,
): boolean {
  if (now.status !== "connected") return false;
  const connections = ofType(now, authType).filter(({ id }) => connectionId === undefined || id === connectionId);
  const known = ofType(before, authType);
  const renewed = connections.some((connection) => connection.status === "active" && isNews(connection, known));
  if (renewed || connectionId !== undefined) return renewed;
  if (now.connections.length === 0)
    return before.status !== "connected" || (before.needsAttention && !now.needsAttention);
  // only the application as a whole asked for attention; an expired connection may have been renewed or removed by others
  const flagged = before.needsAttention && before.connections.every(({ status }) => status === "active");
  return flagged && !now.needsAttention && connections.length > 0;
}

function isNews(connection: Connection, known: readonly Connection[]): boolean {
  const former = known.find((other) => isSame(other, connection));
  if (former === undefined || former.status !== "active") return true;
  return time(connection) > time(former);
}

function isSame(former: Connection, connection: Connection): boolean {
  if (former.id !== connection.id || former.authType !== connection.authType) return false;
  const names = [former.identifier, connection.identifier];
  return names.includes(undefined) || names[0] === names[1];
}

function time({ connectedAt }: Connection): number {
  const parsed = connectedAt === undefined ? Number.NaN : Date.parse(connectedAt);
  return Number.isNaN(parsed) ? 0 : parsed;
}
