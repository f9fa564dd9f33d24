import type { FieldFixture } from "../fixtures/fixtures.ts";
import { ApiError } from "../http/api-error.ts";
import { readConfigChange } from "../http/config-change.ts";
import { requireAccount } from "../http/credentials.ts";
import { fieldScope, writeInScope } from "../http/field-scope.ts";
import { findApplication } from "../http/named-application.ts";
import { checkTokenAccess } from "../http/token-access.ts";
import type { AddRoute, Visit } from "../http/visit.ts";
import { own } from "../json.ts";
import type { Account } from "../store/account.ts";
import { changeConfig, removeConfig, type StoredConfig } from "../store/config.ts";
import { fieldWithId } from "../store/field-index.ts";
import { type FieldValues, optionsNow } from "../store/field-values.ts";
import { usualOperators } from "../store/rule-columns.ts";
import type { ConfigInPlace } from "../wire/config-record.ts";
import { seedField, storedValue } from "../wire/seed-field.ts";
import { seedConfig } from "../wire/seed-records.ts";

const base = "/api/v2/public/config";

/** Configs by their id alone, always in the seed dialect. Reserved ids are taken by the routes added before these. */
export function seedConfigRoutes(add: AddRoute): void {
  add("GET", `${base}/all`, (visit) => {
    const account = readerOf(visit);
    return account.configs.flatMap((config) => inPlace(visit, account, config)).map(seedConfig);
  });

  add("GET", `${base}/:config_id`, (visit) => seedConfig(placeOf(visit)));
  add("PUT", `${base}/:config_id`, (visit) => {
    const place = placeOf(visit);
    const { application, config } = place;
    changeConfig(visit.store, config, application, readConfigChange(application, config, visit.object()));
    return seedConfig(place);
  });
  add("DELETE", `${base}/:config_id`, (visit) => {
    const { account, config } = placeOf(visit);
    removeConfig(account, config);
    return { message: "Installation Deleted Success" };
  });

  add("GET", `${base}/:config_id/fields`, (visit) => {
    const { fields, values } = fieldScope(visit, placeOf(visit));
    return fields.map((field) => seedField(field, values));
  });
  const fieldPath = `${base}/:config_id/field/:field_id`;
  add("GET", fieldPath, (visit) => {
    const { field, values } = fieldOf(visit, placeOf(visit));
    return seedField(field, values);
  });
  add("PUT", fieldPath, (visit) => {
    const place = placeOf(visit);
    const { field, values } = fieldOf(visit, place);
    const given = own(visit.object(), "value");
    if (given === undefined) throw new ApiError(400, "MISSING_REQUIRED_FIELD", "value is required");
    writeInScope(visit, place, new Map([[field.id, storedValue(field, values, given)]]));
    return seedField(field, values);
  });
  add("DELETE", fieldPath, (visit) => {
    const place = placeOf(visit);
    const { field, values } = fieldOf(visit, place);
    writeInScope(visit, place, new Map([[field.id, null]]));
    return seedField(field, values);
  });

  add("GET", `${base}/:config_id/rule-engine/options`, (visit) => {
    const { fields, values } = fieldScope(visit, placeOf(visit));
    return Object.fromEntries(
      fields
        .filter((field) => field.field_type === "rule_engine")
        .map((field) => [field.id, { options: optionsNow(field, values) ?? [], operators: usualOperators }]),
    );
  });
}

function readerOf(visit: Visit): Account {
  checkTokenAccess(visit, "configs");
  return requireAccount(visit);
}

// An id may be shared by several applications: the header `slug` chooses, else what was changed last, and of several at once the newest.
function placeOf(visit: Visit): ConfigInPlace {
  const account = readerOf(visit);
  const id = visit.param("config_id");
  const slug = visit.header("slug") || undefined;
  const [place] = account.configs
    .filter((config) => (config.configId === id || config.key === id) && (slug === undefined || config.slug === slug))
    .toReversed()
    .toSorted((left, right) => right.updatedAt - left.updatedAt)
    .flatMap((config) => inPlace(visit, account, config));
  if (place === undefined) throw new ApiError(404, "SERVER_ERROR", `Config with config id ${id} not found`);
  return place;
}

function inPlace(visit: Visit, account: Account, config: StoredConfig): ConfigInPlace[] {
  const application = findApplication(visit, config.slug);
  return application === undefined ? [] : [{ account, application, config }];
}

function fieldOf(visit: Visit, place: ConfigInPlace): { field: FieldFixture; values: FieldValues } {
  const { fields, values } = fieldScope(visit, place);
  const field = fieldWithId(fields, visit.param("field_id"));
  if (field !== undefined) return { field, values };
  throw new ApiError(404, "SERVER_ERROR", `Field with id ${visit.param("field_id")} not found`);
}
