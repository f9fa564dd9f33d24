import type { ApplicationFixture, JsonObject } from "../fixtures/fixtures.ts";
import { isJsonObject, own, ownText } from "../json.ts";
import type { Account } from "../store/account.ts";
import { connectionsTo, type ConnectionStart } from "../store/connections.ts";
import { ApiError } from "./api-error.ts";
import type { Visit } from "./visit.ts";

/** The connection a request names, by header, query or body in this order. */
function givenConnection(visit: Visit, body: JsonObject): string | undefined {
  return visit.header("connection_id") || visit.query("connection_id") || ownText(body, "connection_id");
}

/**
 * The connection a request is about. Only an application that takes several has any to name; its only one needs no name.
 * Throws the 400 where several wait for one to be named, and the 404 of one that is not there.
 */
export function namedConnection(
  visit: Visit,
  account: Account,
  { slug, multipleConnections = false }: ApplicationFixture,
  readBody: () => JsonObject = () => ({}),
): string | undefined {
  if (!multipleConnections) return undefined;
  const known = connectionsTo(account, slug);
  const given = givenConnection(visit, readBody());
  if (given === undefined) {
    if (known.length > 1) throw new ApiError(400, "MISSING_REQUIRED_FIELD", "connection_id is required");
    return known[0]?.id;
  }
  if (known.every(({ id }) => id !== given)) throw noSuchConnection(given);
  return given;
}

const siblings = new Set(["connection_id", "auth_profile_id", "user_defined_fields"]);

/** What stands beside the credentials in a request that connects: which connection to renew, and what to keep with it. */
export function readConnectionStart(
  visit: Visit,
  account: Account,
  { slug, multipleConnections = false, authProfiles = [] }: ApplicationFixture,
  inputs: JsonObject,
): { inputs: JsonObject; connection: Pick<ConnectionStart, "connectionId" | "profileId" | "userDefinedFields"> } {
  if (!multipleConnections) return { inputs, connection: {} };
  const connectionId = givenConnection(visit, inputs);
  const fields = own(inputs, "user_defined_fields");
  if (connectionId !== undefined && connectionsTo(account, slug).every(({ id }) => id !== connectionId)) {
    throw noSuchConnection(connectionId);
  }
  // Without a name, the credentials are those the application was set up with first.
  const profileId = ownText(inputs, "auth_profile_id") ?? authProfiles[0]?.id;
  if (profileId !== undefined && authProfiles.every(({ id }) => id !== profileId)) {
    throw new ApiError(404, "SERVER_ERROR", `Auth profile with id ${profileId} not found`);
  }
  return {
    inputs: Object.fromEntries(Object.entries(inputs).filter(([name]) => !siblings.has(name))),
    connection: { connectionId, profileId, userDefinedFields: isJsonObject(fields) ? fields : undefined },
  };
}

function noSuchConnection(id: string): ApiError {
  return new ApiError(404, "SERVER_ERROR", `Connection with id ${id} not found`);
}
