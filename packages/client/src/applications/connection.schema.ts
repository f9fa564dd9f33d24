import { isJsonObject, isRecord, type JsonObject } from "../json.ts";
import { defined, id, object, type Reader, text } from "../reading.ts";

export type ConnectionStatus = "connected" | "expired" | "not-connected";

/** One account at the provider that the linked account has connected. */
export interface Connection {
  /** Wire: `connection_id`. */
  id?: string;
  /** The account at the provider: an e-mail address, a workspace. */
  identifier?: string;
  /** `oauth2`, `keybased`, … Wire: `auth_type`. */
  authType?: string;
  /** ISO time; changes when the connection is renewed. */
  connectedAt?: string;
  /** The organization's credentials it was made with, where there are several. Wire: `auth_profile_id`. */
  profileId?: string;
  /** Wire: `auth_profile_name`. */
  profileName?: string;
  /** Data stored with the connection when it was made, such as your customer's name for it. Wire: `user_defined_fields`. */
  userDefinedFields?: JsonObject;
  status: "active" | "expired" | (string & {});
}

/** What an application says about its connections as a whole; the API calls it deprecated, older answers have nothing else. */
interface ConnectionFlags {
  connected?: unknown;
  reauth_required?: unknown;
}

export function connectionReader({ connected, reauth_required }: ConnectionFlags): Reader<Connection> {
  return object((wire) =>
    defined({
      id: id(wire.connection_id),
      identifier: readIdentifier(wire.identifier),
      authType: authTypeOf(text(wire.auth_type)),
      connectedAt: text(wire.connectedAt),
      profileId: id(wire.auth_profile_id),
      profileName: text(wire.auth_profile_name),
      userDefinedFields: isJsonObject(wire.user_defined_fields) ? wire.user_defined_fields : undefined,
      status:
        text(wire.status)?.toLowerCase() ?? (connected === false || reauth_required === true ? "expired" : "active"),
    }),
  );
}

/** A single connection is as healthy as its application says; of several each speaks for itself. */
export function connectionStatus(connections: Connection[], flags: ConnectionFlags): ConnectionStatus {
  const has = (wanted: string): boolean => connections.some(({ status }) => status === wanted);
  const connected = flags.connected === true;
  const flagged = flags.reauth_required === true;
  if (has("active") && !(flagged && connections.length === 1)) return "connected";
  if (has("expired") || (flagged && (connected || connections.length === 1))) return "expired";
  return connected ? "connected" : "not-connected";
}

/** The API has two names for connecting by keys. */
export function authTypeOf<T extends string | undefined>(wire: T): T | "keybased" {
  return wire === "api_key" ? "keybased" : wire;
}

/** Text, or the first useful text in an object; the API says `NA` for none. */
export function readIdentifier(wire: unknown): string | undefined {
  return Object.values(isRecord(wire) ? wire : { wire })
    .map(useful)
    .find(Boolean);
}

function useful(wire: unknown): string | undefined {
  return wire === "NA" ? undefined : text(wire);
}
