import type { Account } from "./account.ts";
import { randomId } from "./random-id.ts";
import { signJwt } from "./sign-jwt.ts";
import type { Store } from "./store.ts";

const refreshLifetimeSeconds = 30 * 86_400;

/** A session token as it was issued. */
export interface IssuedToken {
  token: string;
  refreshToken: string;
  accountId: string;
  /** Milliseconds since the epoch, by the sandbox's clock. */
  expiresAt: number;
  refreshExpiresAt: number;
  revoked: boolean;
  /** Workflows may be looked at with it, and not changed, in what the service hosts. */
  readOnlyWorkflow?: boolean;
}

/** Mints a token for an account; the one of its kind that still works is issued again unless `fresh`. */
export async function mintToken(
  store: Store,
  account: Account,
  {
    fresh = false,
    lifetimeSeconds = store.tokenLifetimeSeconds,
    readOnlyWorkflow = false,
  }: { fresh?: boolean; lifetimeSeconds?: number; readOnlyWorkflow?: boolean } = {},
): Promise<IssuedToken> {
  const current = fresh ? undefined : newestToken(store, account.id, readOnlyWorkflow);
  if (current !== undefined) return current;
  const { tokens } = store;
  const issuedAt = Math.floor(store.now() / 1000);
  const claims = {
    org_id: store.fixtures.org.id,
    linked_account_id: account.id,
    environment: store.fixtures.org.environment,
    ...(readOnlyWorkflow && { readOnlyWorkflow }),
    iat: issuedAt,
  };
  const expiresAt = issuedAt + lifetimeSeconds;
  const refreshExpiresAt = issuedAt + refreshLifetimeSeconds;
  const issued: IssuedToken = {
    token: await signJwt({ ...claims, exp: expiresAt, jti: randomId() }),
    refreshToken: await signJwt({ ...claims, exp: refreshExpiresAt, is_refresh: true, jti: randomId() }),
    accountId: account.id,
    expiresAt: expiresAt * 1000,
    refreshExpiresAt: refreshExpiresAt * 1000,
    revoked: false,
    readOnlyWorkflow,
  };
  // Signing takes a moment, in which somebody else may have got the token that both are to have.
  const meanwhile = fresh ? undefined : newestToken(store, account.id, readOnlyWorkflow);
  if (meanwhile !== undefined) return meanwhile;
  for (const [token, { expiresAt: end }] of tokens) if (end <= store.now()) tokens.delete(token);
  tokens.set(issued.token, issued);
  return issued;
}

/** The token of a credential, with or without the scheme `Bearer`. */
export function bareToken(credential: string): string {
  return credential.replace(/^Bearer\s+/i, "");
}

/** The token a credential names, unless it was revoked or its time is over. */
export function validToken(store: Store, credential: string): IssuedToken | undefined {
  const issued = store.tokens.get(bareToken(credential));
  return issued !== undefined && !issued.revoked && issued.expiresAt > store.now() ? issued : undefined;
}

/** Revokes every token issued to an account so far. */
export function revokeTokensOf(store: Store, accountId: string): void {
  for (const issued of store.tokens.values()) {
    if (issued.accountId === accountId) issued.revoked = true;
  }
}

function newestToken(store: Store, accountId: string, readOnlyWorkflow: boolean): IssuedToken | undefined {
  return [...store.tokens.values()].findLast(
    (issued) =>
      issued.accountId === accountId &&
      (issued.readOnlyWorkflow ?? false) === readOnlyWorkflow &&
      validToken(store, issued.token) !== undefined,
  );
}
