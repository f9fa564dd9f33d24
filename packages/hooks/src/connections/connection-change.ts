import type { Application, Connection } from "@cobalt-kit/client";
import type { OtherIdentity } from "./connect-state.ts";

/** What is compared with later: an application's connections before somebody signed in. */
export type ConnectionSnapshot = Pick<Application, "status" | "needsAttention" | "connections" | "multipleConnections">;

/**
 * Who a renewed connection belonged to and who it belongs to now, where those are two. `connectionId` names it, of several;
 * without, that of the type.
 */
export function otherIdentity(
  before: ConnectionSnapshot | undefined,
  now: Application,
  authType: string,
  connectionId?: string,
): OtherIdentity | undefined {
  if (before === undefined || (before.multipleConnections === true && connectionId === undefined)) return undefined;
  const of = (application: ConnectionSnapshot): string | undefined =>
    ofType(application, authType).find(({ id }) => connectionId === undefined || id === connectionId)?.identifier;
  const [former, present] = [of(before), of(now)];
  if (former === undefined || present === undefined || former === present) return undefined;
  return { before: former, now: present };
}

/** Connections that were made in a way, or in none that is known. */
export function ofType({ connections }: ConnectionSnapshot, authType: string): Connection[] {
  return connections.filter((connection) => connection.authType === undefined || connection.authType === authType);
}
