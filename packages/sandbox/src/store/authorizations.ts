import type { Account } from "./account.ts";
import { ensureConfig } from "./config.ts";
import { addConnection, type ConnectionStart, takesSeveral } from "./connections.ts";
import { randomId } from "./random-id.ts";
import type { Store } from "./store.ts";

export type AuthorizationStatus = "pending" | "allowed" | "denied" | "hanging";

/** An OAuth flow that was started. */
export interface Authorization {
  state: string;
  slug: string;
  accountId: string;
  authUrl: string;
  status: AuthorizationStatus;
  /** Given to the callback by the consent page, once. */
  code: string | undefined;
  /** The config to open once it is allowed, if the portal was asked for one. */
  configId: string | undefined;
  /** What the connection is made or renewed with. */
  connection: Pick<ConnectionStart, "connectionId" | "userDefinedFields">;
}

/** Starts an OAuth flow; the person goes on at `authUrl`. */
export function startAuthorization(
  store: Store,
  account: Account,
  {
    slug,
    origin,
    configId,
    connection = {},
  }: { slug: string; origin: string; configId?: string | undefined; connection?: Authorization["connection"] },
): Authorization {
  const state = randomId();
  const authorization: Authorization = {
    state,
    slug,
    accountId: account.id,
    authUrl: `${origin}/sandbox/oauth/${state}`,
    status: "pending",
    code: undefined,
    configId,
    connection,
  };
  store.authorizations.set(state, authorization);
  return authorization;
}

/** Whether somebody still has to decide. */
export function isOpen(authorization: Authorization): boolean {
  return authorization.status === "pending" || authorization.status === "hanging";
}

/** Ends a flow: allowed makes the connection, denied only ends it. */
export function finishAuthorization(
  store: Store,
  authorization: Authorization,
  allowed: boolean,
  identifier?: string,
): void {
  authorization.code = undefined;
  authorization.status = allowed ? "allowed" : "denied";
  const account = store.accounts.get(authorization.accountId);
  if (!allowed || account === undefined) return;
  const { slug, configId, connection } = authorization;
  const { id } = addConnection(store, account, { ...connection, slug, authType: "oauth2", identifier });
  if (configId !== undefined) ensureConfig(store, account, slug, configId, takesSeveral(store, slug) ? id : undefined);
}
