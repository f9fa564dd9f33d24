import type { FieldFixture, JsonObject } from "../fixtures/fixtures.ts";
import { ApiError } from "../http/api-error.ts";
import { noSuchField } from "../http/config-change.ts";
import { requireAccount } from "../http/credentials.ts";
import { type FieldScope, fieldScope, writeInScope } from "../http/field-scope.ts";
import { installedApplication } from "../http/named-application.ts";
import { namedConfig, wantsOptions } from "../http/named-config.ts";
import type { AddRoute, Visit } from "../http/visit.ts";
import { isJsonObject, own, textOf } from "../json.ts";
import { findConfig } from "../store/config.ts";
import { connectionsTo } from "../store/connections.ts";
import { fieldWithId } from "../store/field-index.ts";
import { optionsNow } from "../store/field-values.ts";
import { ruleColumns } from "../store/rule-columns.ts";
import { type ConfigInPlace, configRecord } from "../wire/config-record.ts";
import { fieldRecord } from "../wire/field-record.ts";

const base = "/api/v2/public/config";

/** Single fields of a config. The application is named by the header `slug`. */
export function fieldRoutes(add: AddRoute): void {
  add("POST", `${base}/field`, (visit) => configRecord(placeOf(visit), wantsOptions(visit)));

  for (const method of ["GET", "POST"] as const) {
    add(method, `${base}/field/:field_id`, (visit) => {
      const place = placeOf(visit);
      const record = fieldAnswer(visit, place, fieldOf(visit, place));
      if (method === "POST") visit.json();
      return record;
    });
  }

  add("PUT", `${base}/field/:field_id`, (visit) => {
    const place = placeOf(visit);
    const found = fieldOf(visit, place);
    const value = own(visit.object(), "value");
    if (value === undefined) throw new ApiError(400, "MISSING_REQUIRED_FIELD", "value is required");
    writeInScope(visit, place, new Map([[found.field.id, value]]));
    return fieldAnswer(visit, place, found);
  });

  add("DELETE", `${base}/field/:field_id`, (visit) => {
    const place = placeOf(visit);
    const found = fieldOf(visit, place);
    writeInScope(visit, place, new Map([[found.field.id, null]]));
    return fieldAnswer(visit, place, found);
  });

  add("POST", `${base}/rule-engine/:field_id`, (visit) => {
    const place = defaultPlaceOf(visit);
    const { field, fields, values } = fieldOf(visit, place);
    if (field.field_type !== "rule_engine") {
      throw new ApiError(
        400,
        "SERVER_ERROR",
        `Field with id ${field.id} is not of type rule engine or has undefined columns`,
      );
    }
    const column = own(visit.object(), "rule_column");
    const left = isJsonObject(column) ? own(column, "lhs") : undefined;
    if (left === undefined || left === null || left === "") return { options: optionsNow(field, values) ?? [] };
    return {
      rule_column: ruleColumns(field, { left: textOf(left), fields, values }),
      conditional_code_stdout: [],
    };
  });
}

interface FoundField extends FieldScope {
  field: FieldFixture;
}

function placeOf(visit: Visit): ConfigInPlace {
  return namedConfig(visit, requireAccount(visit), slugOf(visit), configIdOf(visit), () => bodyOf(visit));
}

/** Rules are deaf to the connection that is named: their options are those of the first one. */
function defaultPlaceOf(visit: Visit): ConfigInPlace {
  const account = requireAccount(visit);
  const slug = slugOf(visit);
  const application = installedApplication(visit, slug);
  const [first] = connectionsTo(account, slug);
  const config =
    application.multipleConnections === true && first !== undefined
      ? findConfig(account, slug, configIdOf(visit), first.id)
      : undefined;
  return config === undefined ? placeOf(visit) : { account, application, config };
}

function slugOf(visit: Visit): string {
  const slug = visit.header("slug") || undefined;
  if (slug === undefined) throw new ApiError(400, "SERVER_ERROR", "Missing Slug");
  return slug;
}

function configIdOf(visit: Visit): string | undefined {
  return visit.query("config_id") ?? visit.header("config_id");
}

function bodyOf(visit: Visit): JsonObject {
  if (!visit.contentType.includes("json")) return {};
  const body = visit.json();
  return isJsonObject(body) ? body : {};
}

function fieldOf(visit: Visit, place: ConfigInPlace): FoundField {
  const scope = fieldScope(visit, place);
  const field = fieldWithId(scope.fields, visit.param("field_id"));
  if (field === undefined) throw noSuchField(visit.param("field_id"));
  return { field, ...scope };
}

function fieldAnswer(visit: Visit, { config }: ConfigInPlace, { field, values }: FoundField): Record<string, unknown> {
  return fieldRecord(config, field, values, wantsOptions(visit));
}
