import { defined, id, list, object, type Reader, type ReadContext, text } from "../reading.ts";
import { safeIcon } from "../safe-url.ts";

/** The linked account: one customer of yours. */
export interface Account {
  /** Your id of it. Wire: `account_id`, or `linked_account_id`. */
  linkedAccountId: string;
  name?: string;
  /** `test`, `production` or a workspace's name. */
  environment?: string;
  /** ISO time. */
  createdAt?: string;
  integrations: AccountIntegration[];
}

/** An application the account has connected. */
export interface AccountIntegration {
  /** Slug of the application, or `custom`. Wire: `type`. */
  slug: string;
  name: string;
  applicationId?: string;
  icon?: string;
  needsAttention: boolean;
}

/** @param named - The account the request asked for, where it asked for one. */
export function accountReader(context: ReadContext, named?: string): Reader<Account> {
  return object((wire) => {
    const linkedAccountId = id(wire.account_id) ?? id(wire.linked_account_id) ?? named;
    if (linkedAccountId === undefined) return undefined;
    return defined({
      linkedAccountId,
      name: text(wire.name),
      environment: text(wire.environment),
      createdAt: text(wire.createdAt) ?? text(wire.created_at),
      integrations: list(wire.integrations, integrationReader(context), context, "integrations"),
    });
  });
}

function integrationReader({ baseUrl }: ReadContext): Reader<AccountIntegration> {
  return object((wire) => {
    const slug = text(wire.type);
    if (slug === undefined) return undefined;
    return defined({
      slug,
      name: text(wire.name) ?? slug,
      applicationId: id(wire.app_id),
      icon: safeIcon(wire.icon, baseUrl),
      needsAttention: wire.reauth_required === true,
    });
  });
}
