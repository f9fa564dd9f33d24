import type { JsonObject } from "../fixtures/fixtures.ts";
import type { Account } from "../store/account.ts";
import { findConfig } from "../store/config.ts";
import type { ConfigInPlace } from "../wire/config-record.ts";
import { ApiError } from "./api-error.ts";
import { namedConnection } from "./named-connection.ts";
import { installedApplication } from "./named-application.ts";
import type { Visit } from "./visit.ts";

/** The config an account has for an application. Throws the 500 or the 404 of the service. */
export function namedConfig(
  visit: Visit,
  account: Account,
  slug: string,
  configId: string | undefined,
  readBody?: () => JsonObject,
): ConfigInPlace {
  const application = installedApplication(visit, slug);
  const connectionId = namedConnection(visit, account, application, readBody);
  const config = findConfig(account, slug, configId || undefined, connectionId);
  if (config === undefined) {
    throw new ApiError(404, "SERVER_ERROR", `Config with config id ${configId || account.id} not found`);
  }
  return { account, application, config };
}

/** Whether an answer should carry the choices of fields. */
export function wantsOptions(visit: Visit): boolean {
  return visit.header("disable_field_options") !== "true";
}
