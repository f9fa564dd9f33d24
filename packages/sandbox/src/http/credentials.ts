import type { Account } from "../store/account.ts";
import { type IssuedToken, validToken } from "../store/tokens.ts";
import { ApiError } from "./api-error.ts";
import type { Visit } from "./visit.ts";

/** Lets only the org's API key pass. */
export function requireKey(visit: Visit): void {
  if (!visit.store.fixtures.org.apiKeys.includes(visit.header("x-api-key") ?? "")) {
    throw new ApiError(401, "SERVER_ERROR", "Invalid Credentials");
  }
}

/** Lets only a session token pass, and tells whose it is. */
export function requireToken(visit: Visit): Account {
  return tokenOwner(visit).account;
}

/** Lets only a session token pass, and gives the token itself. */
export function tokenOwner(visit: Visit): { token: IssuedToken; account: Account } {
  const authorization = visit.header("authorization") ?? "";
  if (authorization === "") throw new ApiError(401, "INVALID_TOKEN", "Authorization Token Missing");
  const token = validToken(visit.store, authorization);
  const account = token === undefined ? undefined : visit.store.accounts.get(token.accountId);
  if (token === undefined || account === undefined) throw new ApiError(401, "INVALID_TOKEN", "Invalid token");
  return { token, account };
}

/** What a request may act for: the account of a token, or with the API key any account, or none. */
export type Reach = { kind: "token"; account: Account } | { kind: "key"; account: Account | undefined };

/** Lets a session token or the API key pass; the token goes first. */
export function requireEither(visit: Visit): Reach {
  if (visit.header("authorization") !== undefined) return { kind: "token", account: requireToken(visit) };
  requireKey(visit);
  return { kind: "key", account: namedAccount(visit) };
}

/** Like `requireEither`, for routes that are about one account. */
export function requireAccount(
  visit: Visit,
  missing: ApiError = new ApiError(400, "INVALID_LINKED_ACCOUNT_ID", "linked_account_id is required"),
): Account {
  const { account } = requireEither(visit);
  if (account === undefined) throw missing;
  return account;
}

/** Lets only the API key pass, together with the account it is used for. */
export function requireKeyForAccount(visit: Visit): Account {
  requireKey(visit);
  const account = namedAccount(visit);
  if (account === undefined) throw new ApiError(400, "INVALID_LINKED_ACCOUNT_ID", "linked_account_id is required");
  return account;
}

/** The account named by header or query, the header first. */
export function namedAccount(visit: Visit): Account | undefined {
  const id = visit.header("linked_account_id") || visit.query("linked_account_id");
  return id === undefined ? undefined : knownAccount(visit, id);
}

/** The account of an id. Throws the 404 of the service. */
export function knownAccount(visit: Visit, id: string): Account {
  const account = visit.store.accounts.get(id);
  if (account !== undefined) return account;
  throw noSuchAccount(visit, id);
}

/** The refusal of an account id. */
export function noSuchAccount({ store }: Visit, id: string): ApiError {
  const { org } = store.fixtures;
  return new ApiError(
    404,
    "SERVER_ERROR",
    `Linked Account with account id ${id} for org ${org.id} in environment ${org.environment} not found`,
  );
}
