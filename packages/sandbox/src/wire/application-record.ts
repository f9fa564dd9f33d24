import type { ApplicationFixture } from "../fixtures/fixtures.ts";
import { iso } from "../json.ts";
import type { Account } from "../store/account.ts";
import { connectionsTo } from "../store/connections.ts";
import type { Store } from "../store/store.ts";

/** An application as an account sees it; without an account, nothing is said about connections. */
export function applicationRecord(application: ApplicationFixture, account?: Account): Record<string, unknown> {
  const { oauth2, keybased } = application.auth;
  return {
    app_id: application.id,
    _id: application.id,
    slug: application.slug,
    type: application.slug,
    kind: "native",
    name: application.name,
    description: application.description,
    icon: application.icon,
    tags: application.tags,
    ecosystem: application.ecosystem ?? false,
    version: { _v: 1, description: "" },
    has_multi_auth_enabled: application.multipleConnections === true ? true : undefined,
    help: application.help,
    webhook_url: application.webhookUrl,
    grant_type: oauth2 === undefined ? undefined : application.grantType,
    auth_type: oauth2 === undefined ? "keybased" : "oauth2",
    auth_type_options: application.auth,
    auth_input_map: keybased ?? oauth2 ?? [],
    ...(account === undefined ? {} : connectionState(account, application)),
  };
}

/** What the org offers for connecting, the teaser applications included. The host product itself is left out. */
export function listedApplications(store: Store): ApplicationFixture[] {
  const own = store.fixtures.org.defaultApplication.slug;
  return [...store.applications.values()].filter((application) => application.slug !== own);
}

function connectionState(account: Account, { slug, authProfiles = [] }: ApplicationFixture): Record<string, unknown> {
  const connections = connectionsTo(account, slug);
  if (connections.length === 0) return { connected: false, reauth_required: false };
  return {
    connected: true,
    reauth_required: connections.some((connection) => connection.status === "expired"),
    connected_accounts: connections.map((connection) => ({
      identifier: connection.identifier,
      auth_type: connection.authType,
      connectedAt: iso(connection.connectedAt),
      status: connection.status,
      connection_id: connection.id,
      auth_profile_id: connection.profileId,
      auth_profile_name: authProfiles.find(({ id }) => id === connection.profileId)?.name,
      user_defined_fields: connection.userDefinedFields,
    })),
  };
}
