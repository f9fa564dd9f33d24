import * as v from "valibot";
import { defined, flag, id, list, type ReadContext, type Schema, text } from "../reading.ts";
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

/** @param named - The account the request asked for. */
export function accountSchema(context: ReadContext, named?: string): Schema<Account> {
  return v.pipe(
    v.object({
      account_id: id(),
      linked_account_id: id(),
      name: text(),
      environment: text(),
      createdAt: text(),
      created_at: text(),
      integrations: list(integrationSchema(context), context, "integrations"),
    }),
    v.check((wire) => (wire.account_id ?? wire.linked_account_id ?? named) !== undefined),
    v.transform((wire) =>
      defined({
        linkedAccountId: wire.account_id ?? wire.linked_account_id ?? named ?? "",
        name: wire.name,
        environment: wire.environment,
        createdAt: wire.createdAt ?? wire.created_at,
        integrations: wire.integrations,
      }),
    ),
  );
}

function integrationSchema({ baseUrl }: ReadContext): Schema<AccountIntegration> {
  return v.pipe(
    v.object({
      type: v.pipe(v.string(), v.nonEmpty()),
      name: text(),
      app_id: id(),
      icon: text(),
      reauth_required: flag(),
    }),
    v.transform((wire) =>
      defined({
        slug: wire.type,
        name: wire.name ?? wire.type,
        applicationId: wire.app_id,
        icon: safeIcon(wire.icon, baseUrl),
        needsAttention: wire.reauth_required,
      }),
    ),
  );
}
