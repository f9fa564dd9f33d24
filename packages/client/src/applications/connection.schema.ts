import * as v from "valibot";
import { defined, id, type Schema, text } from "../reading.ts";

export type ConnectionStatus = "connected" | "expired" | "not-connected";

/** One account at the provider that the linked account has connected. */
export interface Connection {
  /** Wire: `connection_id`. */
  id?: string;
  /** Who connected there: an e-mail address, a workspace. */
  identifier?: string;
  /** `oauth2`, `keybased`, … Wire: `auth_type`. */
  authType?: string;
  /** ISO time; changes when the connection is renewed. */
  connectedAt?: string;
  status: "active" | "expired" | (string & {});
}

/** What an application says about its connections as a whole; the API calls it deprecated, older answers have nothing else. */
export interface ConnectionFlags {
  connected: boolean | undefined;
  reauth_required: boolean;
}

export function connectionSchema({ connected, reauth_required }: ConnectionFlags): Schema<Connection> {
  return v.pipe(
    v.object({
      connection_id: id(),
      identifier: v.optional(v.unknown()),
      auth_type: text(),
      connectedAt: text(),
      status: text(),
    }),
    v.transform((wire) =>
      defined({
        id: wire.connection_id,
        identifier: readIdentifier(wire.identifier),
        authType: wire.auth_type === undefined ? undefined : authTypeOf(wire.auth_type),
        connectedAt: wire.connectedAt,
        status: wire.status?.toLowerCase() ?? (connected === false || reauth_required ? "expired" : "active"),
      }),
    ),
  );
}

/** A single connection is as healthy as its application says; of several each speaks for itself. */
export function connectionStatus(
  connections: Connection[],
  { connected, reauth_required }: ConnectionFlags,
): ConnectionStatus {
  if (connections.length === 1 && reauth_required) return "expired";
  if (connections.some(({ status }) => status === "active")) return "connected";
  if (connections.some(({ status }) => status === "expired")) return "expired";
  if (connected !== true) return "not-connected";
  return reauth_required ? "expired" : "connected";
}

/** The API has two names for connecting by keys. */
export function authTypeOf(wire: string): string {
  return wire === "api_key" ? "keybased" : wire;
}

function readIdentifier(wire: unknown): string | undefined {
  const named = typeof wire === "object" && wire !== null ? Object.values(wire).find(isUseful) : wire;
  return isUseful(named) ? named : undefined;
}

function isUseful(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value !== "NA";
}
