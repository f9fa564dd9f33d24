import type { JsonObject, JsonValue } from "../fixtures/fixtures.ts";
import { accountIdIn } from "../http/account-id.ts";
import { ApiError } from "../http/api-error.ts";
import { knownAccount, noSuchAccount, requireEither, requireKey } from "../http/credentials.ts";
import { pageOf } from "../http/page.ts";
import type { AddRoute, Visit } from "../http/visit.ts";
import { isJsonObject, own, ownText, textOf } from "../json.ts";
import { type Account, addAccount, mergeUdf, removeAccount } from "../store/account.ts";
import { accountRecord } from "../wire/account-record.ts";
import { seedAccount } from "../wire/seed-records.ts";
import { migrateToken } from "./credentials.ts";

const base = "/api/v2/public/linked-account";

/** Linked accounts: the customers of the host product. */
export function accountRoutes(add: AddRoute): void {
  add("GET", base, (visit) => {
    requireKey(visit);
    const { store } = visit;
    const accounts = [...store.accounts.values()].filter((account) => isWanted(account, visit));
    if (visit.dialect === "seed") return accounts.map(seedAccount);
    return pageOf(visit, accounts, (account) => accountRecord(store, account));
  });

  add("POST", base, (visit) => {
    requireKey(visit);
    const { store } = visit;
    const body = visit.object();
    const id = accountIdIn(body);
    if (id === undefined) throw new ApiError(400, "INVALID_LINKED_ACCOUNT_ID", "linked_account_id required");
    if (store.accounts.has(id)) {
      const { environment } = store.fixtures.org;
      throw new ApiError(
        400,
        "SERVER_ERROR",
        `Linked account with id ${id} already exists in the ${environment} environment`,
      );
    }
    const change = readChange(visit, body);
    const account = addAccount(store, id, undefined);
    applyChange(visit, account, change);
    return visit.dialect === "seed" ? seedAccount(account) : accountRecord(store, account, { integrations: false });
  });

  add("PUT", base, (visit) => {
    const { account, isNew } = upsert(visit);
    return { ...accountRecord(visit.store, account), new_account: isNew };
  });
  // Known to the seed dialect only, so this path always speaks it.
  add("POST", `${base}/upsert`, (visit) => {
    requireKey(visit);
    const { account, isNew } = upsert({ ...visit, dialect: "seed" });
    return { ...seedAccount(account), new_account: isNew };
  });

  add("POST", `${base}/:linked_account_id/migrate-token`, (visit) => {
    requireKey(visit);
    const id = visit.param("linked_account_id");
    const account = visit.store.accounts.get(id);
    if (account !== undefined) return migrateToken(visit, account);
    const { environment } = visit.store.fixtures.org;
    const text = `Linked account with id ${id} does not exist in the ${environment} environment`;
    throw new ApiError(400, "INVALID_LINKED_ACCOUNT_ID", text);
  });

  add("GET", `${base}/:linked_account_id`, (visit) => {
    const reach = requireEither(visit);
    const account = knownAccount(visit, visit.param("linked_account_id"));
    // Another account is not there for a token.
    if (reach.kind === "token" && reach.account !== account)
      throw noSuchAccount(visit, visit.param("linked_account_id"));
    return visit.dialect === "seed" ? seedAccount(account) : accountRecord(visit.store, account);
  });

  add("DELETE", `${base}/:linked_account_id`, (visit) => {
    requireKey(visit);
    const account = knownAccount(visit, visit.param("linked_account_id"));
    removeAccount(visit.store, account);
    return { message: "User deleted successfully" };
  });
}

interface AccountChange {
  name: string | undefined;
  scope: string | undefined;
  yourApp: JsonObject | undefined;
  udf: Record<string, string>;
}

function upsert(visit: Visit): { account: Account; isNew: boolean } {
  const { store } = visit;
  const reach = requireEither(visit);
  const body = visit.object();
  const id = reach.kind === "token" ? reach.account.id : (accountIdIn(body) ?? reach.account?.id);
  if (id === undefined) throw new ApiError(400, "INVALID_LINKED_ACCOUNT_ID", "linked_account_id required");
  const nested = own(body, "payload");
  const change = readChange(visit, isJsonObject(nested) ? { ...body, ...nested } : body);
  const known = store.accounts.get(id);
  const account = known ?? addAccount(store, id, undefined);
  applyChange(visit, account, change);
  return { account, isNew: known === undefined };
}

function readChange(visit: Visit, body: JsonObject): AccountChange {
  const yourApp = own(body, "your_app");
  if (yourApp !== undefined && !isYourApp(visit, yourApp)) {
    // Metadata of any kind in the seed dialect, which documents no 500.
    if (visit.dialect === "seed") throw new ApiError(400, "VALIDATION_ERROR", "your_app must be an object");
    throw new ApiError(500, "SERVER_ERROR", "Valid App ID and Auth credentials required in your_app");
  }
  const udf = own(body, "udf") ?? {};
  if (!isJsonObject(udf) || Object.values(udf).some((value) => typeof value === "object")) {
    throw new ApiError(400, "VALIDATION_ERROR", "udf must be a map of primitive values");
  }
  return {
    name: ownText(body, "name"),
    scope: ownText(body, "scope"),
    yourApp: isJsonObject(yourApp) ? yourApp : undefined,
    udf: Object.fromEntries(Object.entries(udf).map(([key, value]) => [key, textOf(value)])),
  };
}

function isYourApp({ store, dialect }: Visit, given: JsonValue): boolean {
  if (!isJsonObject(given)) return false;
  return dialect === "seed" || !store.strict || isJsonObject(own(given, "auth_credentials"));
}

function applyChange(visit: Visit, account: Account, { name, scope, yourApp, udf }: AccountChange): void {
  if (name !== undefined) account.name = name;
  if (scope !== undefined) account.scope = scope;
  if (yourApp !== undefined) {
    // Credentials are taken and never told again.
    account.yourApp = Object.fromEntries(Object.entries(yourApp).filter(([key]) => key !== "auth_credentials"));
    const credentials = own(yourApp, "auth_credentials");
    if (isJsonObject(credentials)) {
      account.defaultAppCredentials = new Map(Object.entries(credentials).map(([key, value]) => [key, textOf(value)]));
    }
  }
  mergeUdf(visit.store, account, udf);
  account.updatedAt = visit.store.now();
}

function isWanted(account: Account, visit: Visit): boolean {
  const part = visit.query("search")?.toLowerCase();
  const scope = visit.query("scope");
  return (
    matchesUdf(account, visit) &&
    (part === undefined || account.name?.toLowerCase().includes(part) === true) &&
    (scope === undefined || account.scope === scope)
  );
}

function matchesUdf(account: Account, visit: Visit): boolean {
  const key = visit.query("env_variable_name");
  const value = visit.query("env_variable_value");
  if (key === undefined && value === undefined) return true;
  return account.udf.some(
    (entry) => (key === undefined || entry.key === key) && (value === undefined || entry.value === value),
  );
}
