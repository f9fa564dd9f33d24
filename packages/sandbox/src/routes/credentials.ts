import type { ApplicationFixture, JsonObject } from "../fixtures/fixtures.ts";
import { ApiError } from "../http/api-error.ts";
import { authTypeNamed } from "../http/auth-type.ts";
import { requireAccount, requireKeyForAccount } from "../http/credentials.ts";
import { findApplication, listedApplication } from "../http/named-application.ts";
import type { AddRoute, Visit } from "../http/visit.ts";
import { isJsonObject, own, ownText, textOf } from "../json.ts";
import type { Account } from "../store/account.ts";
import { addConnection, connectionsTo } from "../store/connections.ts";
import { authStructure } from "../wire/auth-structure.ts";

const linkedAccount = "/api/v2/public/linked-account";

/** Credentials that come another way than by connecting: moved from elsewhere, or of the host product itself. */
export function credentialRoutes(add: AddRoute): void {
  add("GET", "/api/v2/public/auth-structure/:slug", (visit) => {
    const slug = visit.param("slug");
    // The host product's own is a custom application, and those have no structure.
    if (slug === visit.store.fixtures.org.defaultApplication.slug) return {};
    const application = findApplication(visit, slug);
    if (application === undefined) {
      throw new ApiError(500, "SERVER_ERROR", `Application with slug ${slug} not found`);
    }
    return authStructure(application);
  });

  add("PUT", "/api/v2/public/migrate-token", (visit) => migrateToken(visit, requireKeyForAccount(visit)));

  add("PUT", `${linkedAccount}/default-app/auth-credentials/:key`, (visit) => {
    const credentials = defaultAppCredentials(requireAccount(visit));
    const value = own(visit.object(), "value");
    if (value === undefined || value === null) {
      throw new ApiError(400, "MISSING_REQUIRED_FIELD", "value is required");
    }
    const key = visit.param("key");
    const action = credentials.has(key) ? "updated" : "added";
    credentials.set(key, textOf(value));
    return { success: true, message: `Credential ${key} ${action}`, action };
  });
  add("DELETE", `${linkedAccount}/default-app/auth-credentials/:key`, (visit) => {
    const key = visit.param("key");
    if (!defaultAppCredentials(requireAccount(visit)).delete(key)) {
      throw new ApiError(404, "RESOURCE_NOT_FOUND", `Credential ${key} not found`);
    }
    return { success: true, message: `Credential ${key} deleted` };
  });
}

/** Connects an account with credentials it already has elsewhere. The older form of the body calls them `token`. */
export function migrateToken(visit: Visit, account: Account): Record<string, unknown> {
  const body = visit.object();
  const slug = ownText(body, "slug");
  const given = own(body, "auth_object") ?? own(body, "token");
  if (slug === undefined) throw new ApiError(400, "MISSING_REQUIRED_FIELD", "slug is required");
  if (slug === visit.store.fixtures.org.defaultApplication.slug) {
    return { error: "Custom apps are not supported for this endpoint." };
  }
  const application = listedApplication(visit, slug);
  if (!isJsonObject(given)) throw new ApiError(400, "VALIDATION_ERROR", "auth_object must be an object");
  const { authType, values } = readAuthObject(application, given);
  checkValues(application, authType, values);
  const existed = connectionsTo(account, slug).some((connection) => connection.authType === authType);
  addConnection(visit.store, account, { slug, authType });
  return { success: true, message: `Integration - ${slug} ${existed ? "updated" : "created"}` };
}

// One key that names a way to connect, or the older flat map of the way the application offers first for keys.
function readAuthObject(application: ApplicationFixture, given: JsonObject): { authType: string; values: JsonObject } {
  const [only, ...others] = Object.entries(given);
  if (only !== undefined && others.length === 0 && isJsonObject(only[1])) {
    const [name, values] = only;
    return { authType: authTypeNamed(name), values };
  }
  if (Object.values(given).some(isJsonObject)) {
    throw new ApiError(400, "VALIDATION_ERROR", "auth_object must have exactly one auth type");
  }
  return { authType: application.auth.keybased === undefined ? "oauth2" : "keybased", values: given };
}

function checkValues(application: ApplicationFixture, authType: string, values: JsonObject): void {
  const structure = authStructure(application);
  const fields = Object.hasOwn(structure, authType) ? structure[authType] : undefined;
  if (fields === undefined) {
    throw new ApiError(400, "VALIDATION_ERROR", `Application ${application.slug} does not support ${authType}`);
  }
  if (Object.values(values).some((value) => typeof value !== "string")) {
    throw new ApiError(400, "VALIDATION_ERROR", "auth_object values must be valid strings");
  }
  const missing = Object.entries(fields).filter(([name, field]) => field === "string" && !ownText(values, name));
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(fields, name));
  if (missing.length > 0 || unknown.length > 0) {
    const names = Object.keys(fields).join(", ");
    throw new ApiError(400, "VALIDATION_ERROR", `auth_object of ${authType} takes the fields ${names}`);
  }
  if (Object.values(values).includes("bad")) {
    throw new ApiError(
      500,
      "SERVER_ERROR",
      `Failed to verify credentials: ${application.name} answered 401 Unauthorized`,
    );
  }
}

function defaultAppCredentials(account: Account): Map<string, string> {
  const credentials = account.defaultAppCredentials;
  if (credentials !== undefined) return credentials;
  throw new ApiError(404, "RESOURCE_NOT_FOUND", "The linked account has no integration of the default application");
}
