import type { AuthInputFixture, JsonObject, JsonValue } from "../fixtures/fixtures.ts";
import { ApiError } from "../http/api-error.ts";
import { authTypeNamed } from "../http/auth-type.ts";
import { requireKeyForAccount, requireToken } from "../http/credentials.ts";
import { connectableApplication, listedApplication } from "../http/named-application.ts";
import { namedConnection, readConnectionStart } from "../http/named-connection.ts";
import type { AddRoute, Visit } from "../http/visit.ts";
import { own, ownText } from "../json.ts";
import type { Account } from "../store/account.ts";
import { startAuthorization } from "../store/authorizations.ts";
import { addConnection, connectionsTo, removeConnections } from "../store/connections.ts";
import { accountRecord } from "../wire/account-record.ts";

/** Connecting by OAuth and by keys, and disconnecting. */
export function connectionRoutes(add: AddRoute): void {
  const queryInputs = (visit: Visit): JsonObject => Object.fromEntries(visit.search);
  add("GET", "/api/v1/:slug/integrate", (visit) => startOAuth(visit, requireToken(visit), queryInputs));
  add("POST", "/api/v1/:slug/integrate", (visit) => startOAuth(visit, requireToken(visit), () => visit.object()));
  add("GET", "/api/v2/public/linked-account/integration/oauth-url/:slug", (visit) =>
    startOAuth(visit, requireKeyForAccount(visit), queryInputs),
  );

  add("POST", "/api/v2/app/:slug/save", (visit) => saveKeys(visit, requireToken(visit)));
  add("PUT", "/api/v2/public/linked-account/integration/save-key-credentials/:slug", (visit) => {
    const account = requireKeyForAccount(visit);
    const { auth, name } = connectableApplication(visit, visit.param("slug"));
    const authType = authTypeNamed(visit.query("auth_type"));
    if (authType !== undefined && !(authType === "keybased" && auth.keybased !== undefined)) {
      throw new ApiError(400, "VALIDATION_ERROR", `Application ${name} does not support ${authType}`);
    }
    // Every property of this body is a credential.
    const known = new Set(auth.keybased?.map((input) => input.name));
    const unknown = Object.keys(visit.object()).filter((key) => !known.has(key));
    if (visit.store.strict && auth.keybased !== undefined && unknown.length > 0) {
      throw new ApiError(400, "VALIDATION_ERROR", `Unknown credentials: ${unknown.join(", ")}`);
    }
    return saveKeys(visit, account);
  });

  add("DELETE", "/api/v1/linked-acc/integration/:slug", (visit) => disconnect(visit, requireToken(visit)));
  add("DELETE", "/api/v2/public/linked-account/integration/:slug", (visit) =>
    disconnect(visit, requireKeyForAccount(visit)),
  );
}

/** Starts an OAuth flow for the application of the path. */
export function startOAuth(
  visit: Visit,
  account: Account,
  readInputs: (visit: Visit) => JsonObject,
  configId?: string,
): Record<string, unknown> {
  const application = connectableApplication(visit, visit.param("slug"));
  const inputs = application.auth.oauth2;
  if (inputs === undefined) {
    throw new ApiError(400, "VALIDATION_ERROR", `Application ${application.slug} does not support oauth2`);
  }
  const { slug } = application;
  const given = readConnectionStart(visit, account, application, readInputs(visit));
  requireInputs(inputs, given.inputs);
  const { connection } = given;
  if (application.grantType === "client_credentials") {
    addConnection(visit.store, account, { ...connection, slug, authType: "oauth2" });
    return { connected: true };
  }
  const { authUrl } = startAuthorization(visit.store, account, { slug, origin: visit.origin, configId, connection });
  return { auth_url: authUrl };
}

/** Connects the application of the path by keys, the body unless others are read. */
export function saveKeys(
  visit: Visit,
  account: Account,
  readKeys: () => JsonObject = () => visit.object(),
): Record<string, unknown> {
  const application = connectableApplication(visit, visit.param("slug"));
  const inputs = application.auth.keybased;
  if (inputs === undefined) {
    throw new ApiError(400, "VALIDATION_ERROR", `Application ${application.slug} does not support keybased`);
  }
  const { inputs: keys, connection } = readConnectionStart(visit, account, application, readKeys());
  requireInputs(inputs, keys);
  if (inputs.some((input) => isSecret(input, inputs) && own(keys, input.name) === "bad")) {
    throw new ApiError(
      500,
      "SERVER_ERROR",
      `Failed to verify credentials: ${application.name} answered 401 Unauthorized`,
    );
  }
  const shown = inputs.find((input) => !isSecret(input, inputs) && ownText(keys, input.name) !== undefined);
  addConnection(visit.store, account, {
    ...connection,
    slug: application.slug,
    authType: "keybased",
    identifier: shown === undefined ? "NA" : ownText(keys, shown.name),
  });
  return { success: true };
}

function disconnect(visit: Visit, account: Account): Record<string, unknown> {
  const application = listedApplication(visit, visit.param("slug"));
  const authType = authTypeNamed(visit.query("auth_type"));
  const several = connectionsTo(account, application.slug).filter(
    (connection) => authType === undefined || connection.authType === authType,
  );
  const only = several.length < 2 && visit.query("connection_id") === undefined;
  const connectionId = only ? undefined : namedConnection(visit, account, application);
  removeConnections(visit.store, account, application.slug, { authType, connectionId });
  return accountRecord(visit.store, account);
}

function requireInputs(inputs: AuthInputFixture[], given: JsonObject): void {
  for (const input of inputs) {
    const value = own(given, input.name);
    const offered = input.options?.some((option) => option.value === value);
    if (input.required && isMissing(value) && offered !== true) {
      throw new ApiError(400, "VALIDATION_ERROR", `Missing required field: ${input.name}`);
    }
    if (typeof value === "object" && value !== null) {
      throw new ApiError(400, "VALIDATION_ERROR", `Value of ${input.name} must be a string`);
    }
  }
}

function isMissing(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

// A form without a password input has some other secret in it.
function isSecret(input: AuthInputFixture, inputs: AuthInputFixture[]): boolean {
  return input.type === "password" || inputs.every((candidate) => candidate.type !== "password");
}
