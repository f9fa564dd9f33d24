import { isOptionValue, scalarText } from "../option.schema.ts";
import { readIdentifier } from "../applications/connection.schema.ts";
import { defined, flag, id, list, object, type Reader, type ReadContext, records, text, times } from "../reading.ts";
import { safeIcon } from "../safe-url.ts";

/** The linked account: one customer of yours. */
export interface Account {
  /** Your id of the account. Wire: `account_id`, or `linked_account_id`. */
  linkedAccountId: string;
  name?: string;
  /** `test`, `production` or a workspace's name. */
  environment?: string;
  /** The group you put the account in. */
  scope?: string;
  /** The account this one belongs to, where accounts have accounts of their own. Wire: `tenant_account_id`. */
  parentAccountId?: string;
  /** Whether the API calls it seed data; it does not document what that means. Wire: `is_seed`. */
  isSeed?: boolean;
  /** Your own data about the account. Wire: `udf`, as a list or by name; in older deployments `your_app`. */
  metadata: AccountMetadata[];
  /** ISO time. */
  createdAt?: string;
  /** ISO time. */
  updatedAt?: string;
  integrations: AccountIntegration[];
}

/** One entry of an account's metadata. Wire: `key_name`, `key_value`. */
export interface AccountMetadata {
  name: string;
  value: string;
}

/** An application the account has connected. */
export interface AccountIntegration {
  /** Slug of the application, or `custom`. Wire: `type`. */
  slug: string;
  name: string;
  /** Wire: `_id`. */
  id?: string;
  applicationId?: string;
  icon?: string;
  /** The account at the provider: an e-mail address, a workspace. */
  identifier?: string;
  needsAttention: boolean;
  /** Why it needs attention: only connecting again helps. Wire: `refresh_token_expired`. */
  refreshTokenExpired?: boolean;
  /** ISO time of the first connection. */
  createdAt?: string;
  /** ISO time of the last change. */
  updatedAt?: string;
}

/** @param named - The account the request asked for, where it asked for one. */
export function accountReader(context: ReadContext, named?: string): Reader<Account> {
  return object((wire) => {
    const linkedAccountId = id(wire.account_id) ?? id(wire.linked_account_id) ?? named;
    if (linkedAccountId === undefined) return undefined;
    const metadata = records(wire.udf ?? wire.your_app, (key_name, key_value) => ({ key_name, key_value }));
    return defined({
      linkedAccountId,
      name: text(wire.name),
      environment: text(wire.environment),
      scope: text(wire.scope),
      parentAccountId: id(wire.tenant_account_id),
      isSeed: flag(wire.is_seed),
      metadata: list(metadata, readMetadata, context, "udf", ({ name }) => name),
      ...times(wire),
      integrations: list(wire.integrations, integrationReader(context), context, "integrations"),
    });
  });
}

const readMetadata: Reader<AccountMetadata> = object(({ key_name, key_value }) => {
  const name = text(key_name);
  return name !== undefined && isOptionValue(key_value) && key_value !== null
    ? { name, value: scalarText(key_value) }
    : undefined;
});

function integrationReader({ baseUrl }: ReadContext): Reader<AccountIntegration> {
  return object((wire) => {
    const slug = text(wire.type);
    if (slug === undefined) return undefined;
    return defined({
      slug,
      name: text(wire.name) ?? slug,
      id: id(wire._id),
      applicationId: id(wire.app_id),
      icon: safeIcon(wire.icon, baseUrl),
      identifier: readIdentifier(wire.identifier),
      needsAttention: wire.reauth_required === true,
      refreshTokenExpired: flag(wire.refresh_token_expired),
      ...times(wire),
    });
  });
}
