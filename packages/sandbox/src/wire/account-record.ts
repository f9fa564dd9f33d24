import { iso } from "../json.ts";
import type { Account } from "../store/account.ts";
import type { Store } from "../store/store.ts";

/** A linked account as the service tells it. Credentials are never in it. */
export function accountRecord(
  store: Store,
  account: Account,
  { integrations = true }: { integrations?: boolean } = {},
): Record<string, unknown> {
  return {
    _id: account.key,
    associated_org: store.fixtures.org.id,
    account_id: account.id,
    linked_account_id: account.id,
    name: account.name,
    environment: store.fixtures.org.environment,
    scope: account.scope,
    is_seed: false,
    tenant_account_id: account.parentId ?? null,
    udf: account.udf.map((entry) => ({
      _id: entry.id,
      key_name: entry.key,
      key_value: entry.value,
      createdAt: iso(entry.createdAt),
      updatedAt: iso(entry.updatedAt),
    })),
    your_app: account.yourApp,
    integrations: integrations ? integrationRefs(store, account) : undefined,
    createdAt: iso(account.createdAt),
    updatedAt: iso(account.updatedAt),
    created_at: iso(account.createdAt),
    updated_at: iso(account.updatedAt),
  };
}

function integrationRefs(store: Store, account: Account): Record<string, unknown>[] {
  return account.connections.map((connection) => {
    const application = store.applications.get(connection.slug);
    return {
      _id: connection.id,
      type: connection.slug,
      name: application?.name ?? connection.slug,
      icon: application?.icon,
      identifier: connection.identifier,
      app_id: application?.id ?? null,
      auth_type: connection.authType,
      reauth_required: connection.status === "expired",
      refresh_token_expired: connection.status === "expired",
      createdAt: iso(connection.connectedAt),
      updatedAt: iso(connection.connectedAt),
    };
  });
}
