import type { JsonObject, JsonValue } from "../fixtures/fixtures.ts";
import { ApiError } from "../http/api-error.ts";
import { requireAccount } from "../http/credentials.ts";
import { checkTokenAccess } from "../http/token-access.ts";
import type { AddRoute, Visit } from "../http/visit.ts";
import { isJsonObject, own, textOf } from "../json.ts";
import type { Account } from "../store/account.ts";
import { findConfig } from "../store/config.ts";
import { type Datastore, datastoresOf } from "../store/datastores.ts";
import { textPattern } from "../store/text-pattern.ts";

const base = "/api/v2/public/datastore";

/** Datastores: what workflows wrote into a config, to be read. By application and name, or by id. */
export function datastoreRoutes(add: AddRoute): void {
  add("GET", `${base}/config/:slug`, (visit) => inConfig(visit).map(({ name }) => name));
  add("GET", `${base}/config/:slug/:name/records`, (visit) => named(visit).records);
  add("POST", `${base}/config/:slug/:name/search`, (visit) => {
    const { records } = named(visit);
    return matching(records, visit.object());
  });

  add("GET", base, (visit) =>
    datastoresOf(idReader(visit)).map(({ id, name, config }) => ({
      _id: id,
      name,
      slug: config.slug,
      config_id: config.configId,
    })),
  );
  add("GET", `${base}/:id/records`, (visit) => withId(visit).records);
  add("POST", `${base}/:id/search`, (visit) => {
    const { records } = withId(visit);
    return matching(records, own(visit.object(), "query") ?? {});
  });
}

function reader(visit: Visit): Account {
  if (visit.header("authorization") === undefined && visit.header("x-api-key") === undefined) {
    throw new ApiError(404, "MISSING_REQUIRED_FIELD", "Missing API Key");
  }
  return idReader(visit);
}

function idReader(visit: Visit): Account {
  checkTokenAccess(visit, "datastores");
  return requireAccount(visit);
}

function inConfig(visit: Visit): Datastore[] {
  const account = reader(visit);
  const config = findConfig(account, visit.param("slug"), visit.query("config_id"));
  if (config === undefined) throw new ApiError(404, "SERVER_ERROR", "Config not found", { bare: true });
  return datastoresOf(account).filter((datastore) => datastore.config === config);
}

function named(visit: Visit): Datastore {
  const datastore = inConfig(visit).find(({ name }) => name === visit.param("name"));
  if (datastore === undefined) throw new ApiError(404, "SERVER_ERROR", "Datastore not found", { bare: true });
  return datastore;
}

function withId(visit: Visit): Datastore {
  const datastore = datastoresOf(idReader(visit)).find(({ id }) => id === visit.param("id"));
  if (datastore === undefined) throw new ApiError(404, "RESOURCE_NOT_FOUND", "Datastore not found");
  return datastore;
}

// No column asked for matches nothing, as at the vendor.
function matching(records: JsonObject[], query: JsonValue): JsonObject[] {
  if (!isJsonObject(query)) throw new ApiError(400, "VALIDATION_ERROR", "query must be an object");
  const wanted = Object.entries(query).map(([column, value]): [string, TextTest] => [column, pattern(column, value)]);
  if (wanted.length === 0) return [];
  return records.filter((record) =>
    wanted.every(([column, isMatch]) => {
      const value = own(record, column);
      return value !== undefined && isMatch(textOf(value));
    }),
  );
}

type TextTest = (text: string) => boolean;

function pattern(column: string, value: JsonValue): TextTest {
  try {
    return textPattern(textOf(value));
  } catch {
    throw new ApiError(400, "VALIDATION_ERROR", `Invalid regular expression for ${column}`);
  }
}
