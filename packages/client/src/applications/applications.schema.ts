import * as v from "valibot";
import { defined, flag, list, maybe, type ReadContext, type Schema, text } from "../reading.ts";
import { safeIcon } from "../safe-url.ts";
import { type AuthMethod, readAuthMethods } from "./auth-methods.schema.ts";
import { type Connection, type ConnectionStatus, connectionSchema, connectionStatus } from "./connection.schema.ts";

/** An application as the linked account sees it. */
export interface Application {
  /** Names it in every call. Wire: `slug`, or `type`. */
  slug: string;
  /** Wire: `app_id`, or `_id`. */
  id?: string;
  name: string;
  /** Plain text, may be empty. */
  description: string;
  /** A URL that is safe in an `<img>`. */
  icon?: string;
  tags: string[];
  /** `native`, `custom`, `universal_connector`, … */
  kind?: string;
  /** Shown in the marketplace, but not enabled for connecting. */
  ecosystem: boolean;
  /** What to know before filling in credentials. */
  help?: string;
  /** The ways to connect it, in the API's order. Wire: `auth_type_options`, or `auth_type` with `auth_input_map`. */
  authMethods: AuthMethod[];
  /** Wire: `connected_accounts`. */
  connections: Connection[];
  status: ConnectionStatus;
  /** Some connection expired, even if another still works. Wire: `reauth_required`, and each connection's `status`. */
  needsAttention: boolean;
}

/** @param named - The slug the request asked for, where it asked for one. */
export function applicationSchema(context: ReadContext, named?: string): Schema<Application> {
  return v.pipe(
    v.object({
      slug: text(),
      type: text(),
      app_id: text(),
      _id: text(),
      name: text(),
      description: text(),
      icon: text(),
      tags: list(v.string(), context, "tags"),
      kind: text(),
      ecosystem: flag(),
      help: text(),
      grant_type: text(),
      auth_type: text(),
      auth_type_options: v.optional(v.unknown()),
      auth_input_map: v.optional(v.unknown()),
      connected: maybe(v.boolean()),
      connected_accounts: v.optional(v.unknown()),
      reauth_required: flag(),
    }),
    v.check((wire) => (wire.slug ?? wire.type ?? named) !== undefined),
    v.transform((wire) => {
      const slug = wire.slug ?? wire.type ?? named ?? "";
      const connections = v.parse(list(connectionSchema(wire), context, "connected_accounts"), wire.connected_accounts);
      const status = connectionStatus(connections, wire);
      return defined({
        slug,
        id: wire.app_id ?? wire._id,
        name: wire.name ?? slug,
        description: wire.description ?? "",
        icon: safeIcon(wire.icon, context.baseUrl),
        tags: wire.tags,
        kind: wire.kind,
        ecosystem: wire.ecosystem,
        help: wire.help,
        authMethods: readAuthMethods(wire, context),
        connections,
        status,
        needsAttention:
          status === "expired" ||
          (status === "connected" && wire.reauth_required) ||
          connections.some((connection) => connection.status === "expired"),
      });
    }),
  );
}
