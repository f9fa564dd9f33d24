import { isRecord } from "../json.ts";
import { defined, flag, id, list, object, type Reader, type ReadContext, text } from "../reading.ts";
import { safeIcon, safeUrl } from "../safe-url.ts";
import { type AuthMethod, readAuthMethods } from "./auth-methods.schema.ts";
import { type Connection, type ConnectionStatus, connectionReader, connectionStatus } from "./connection.schema.ts";

/** An application as the linked account sees it. */
export interface Application {
  /** Identifies the application in every call. Wire: `slug`, or `type`. */
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
  /** Wire: `version._v`. */
  version?: string;
  /** Shown in the marketplace, but not enabled for connecting. */
  ecosystem: boolean;
  /** Instructions for filling in credentials. */
  help?: string;
  /** Where the application must send its own webhooks: show it to copy, for a few applications need it entered on their side. Wire: `webhook_url`. */
  webhookUrl?: string;
  /** An account may connect it several times. Wire: `has_multi_auth_enabled`. */
  multipleConnections?: boolean;
  /** The ways to connect it, in the API's order. Wire: `auth_type_options`, or `auth_type` with `auth_input_map`. */
  authMethods: AuthMethod[];
  /** Wire: `connected_accounts`. */
  connections: Connection[];
  status: ConnectionStatus;
  /** Some connection expired, even if another still works. Wire: `reauth_required`, and each connection's `status`. */
  needsAttention: boolean;
}

/** @param named - The slug the request asked for, where it asked for one. */
export function applicationReader(context: ReadContext, named?: string): Reader<Application> {
  return object((wire) => {
    const slug = text(wire.slug) ?? text(wire.type) ?? named;
    if (slug === undefined) return undefined;
    const connections = list(wire.connected_accounts, connectionReader(wire), context, `${slug}.connected_accounts`);
    const status = connectionStatus(connections, wire);
    return defined({
      slug,
      id: id(wire.app_id) ?? id(wire._id),
      name: text(wire.name) ?? slug,
      description: text(wire.description) ?? "",
      icon: safeIcon(wire.icon, context.baseUrl),
      tags: list(wire.tags, text, context, `${slug}.tags`, (tag) => tag),
      kind: text(wire.kind),
      version: isRecord(wire.version) ? id(wire.version._v) : undefined,
      ecosystem: wire.ecosystem === true,
      help: text(wire.help),
      webhookUrl: safeUrl(text(wire.webhook_url) ?? ""),
      multipleConnections: flag(wire.has_multi_auth_enabled),
      authMethods: readAuthMethods(wire, context, slug),
      connections,
      status,
      needsAttention:
        status === "expired" ||
        (status === "connected" && wire.reauth_required === true) ||
        connections.some((connection) => connection.status === "expired"),
    });
  });
}
