import { isExactNumber } from "../exact-json.ts";
import type { ApplicationFixture, FieldFixture, JsonObject, JsonValue, OptionFixture } from "../fixtures/fixtures.ts";
import { isJsonObject, own, ownText } from "../json.ts";
import {
  type ConfigChange,
  type FieldChange,
  namelessLabels,
  type StoredConfig,
  workflowFields,
} from "../store/config.ts";
import { fieldWithId } from "../store/field-index.ts";
import { ApiError } from "./api-error.ts";

/** Reads a change out of a request: fields as a map, a list of `{ id, value }` or `[]`; unknown ids are refused before anything is stored. */
export function readConfigChange(
  application: ApplicationFixture,
  config: StoredConfig,
  body: JsonObject,
): ConfigChange {
  const fields = own(body, "fields") ?? own(body, "application_data_slots");
  const change: ConfigChange = {};
  if (fields !== undefined) change.fields = readFields(application.fields ?? [], fields);
  change.workflows = readWorkflows(application, config, own(body, "workflows"));
  return change;
}

/** Rows for map fields, as the caller names them: an object of lists, its legacy form, one list without a name, or nothing. */
export function readLabels(body: JsonObject): Map<string, OptionFixture[]> {
  const labels = own(body, "labels") ?? own(body, "map_fields_object");
  const found = new Map<string, OptionFixture[]>();
  if (Array.isArray(labels) && labels.length > 0) found.set(namelessLabels, labels.flatMap(readLabel));
  if (!isJsonObject(labels)) return found;
  for (const [name, given] of Object.entries(labels)) {
    const rows = isJsonObject(given) ? own(given, "fields") : given;
    if (Array.isArray(rows)) found.set(name, rows.flatMap(readLabel));
  }
  return found;
}

function readLabel(row: JsonValue): OptionFixture[] {
  if (!isJsonObject(row)) return [];
  const value = own(row, "value");
  if (value === undefined || (typeof value === "object" && value !== null && !isExactNumber(value))) return [];
  const name = ownText(row, "name");
  return [
    { value, ...(name === undefined ? {} : { name }), ...(own(row, "multiple") === true ? { multiple: true } : {}) },
  ];
}

function readWorkflows(
  application: ApplicationFixture,
  config: StoredConfig,
  given: JsonValue | undefined,
): NonNullable<ConfigChange["workflows"]> {
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given)) throw new ApiError(400, "VALIDATION_ERROR", "workflows must be a list");
  return given.map((item) => {
    const id = isJsonObject(item) ? ownText(item, "id") : undefined;
    if (!isJsonObject(item) || id === undefined) {
      throw new ApiError(400, "VALIDATION_ERROR", "every workflow needs an id");
    }
    if (!config.workflows.has(id)) throw noWorkflowOnConfig(id);
    const enabled = own(item, "enabled");
    if (enabled !== undefined && typeof enabled !== "boolean") {
      throw new ApiError(400, "VALIDATION_ERROR", "enabled must be a boolean");
    }
    const fields = own(item, "fields") ?? own(item, "data_slots") ?? {};
    return { id, enabled, fields: readFields(workflowFields(application, id), fields) };
  });
}

function readFields(definitions: FieldFixture[], given: JsonValue): FieldChange {
  const change: FieldChange = new Map();
  const put = (id: string, value: JsonValue): void => {
    if (fieldWithId(definitions, id) === undefined) throw noSuchField(id);
    change.set(id, value);
  };
  if (Array.isArray(given)) {
    for (const item of given) {
      const id = isJsonObject(item) ? ownText(item, "id") : undefined;
      if (!isJsonObject(item) || id === undefined) {
        throw new ApiError(400, "VALIDATION_ERROR", "every field needs an id");
      }
      put(id, own(item, "value") ?? null);
    }
  } else if (isJsonObject(given)) {
    for (const [id, value] of Object.entries(given)) put(id, value);
  } else if (given !== null) {
    throw new ApiError(400, "VALIDATION_ERROR", "fields must be a map of values");
  }
  return change;
}

/** The refusal of a field id. */
export function noSuchField(id: string): ApiError {
  return new ApiError(400, "SERVER_ERROR", `Field with id ${id} not found`);
}

/** The refusal of a workflow id on a config. */
export function noWorkflowOnConfig(id: string): ApiError {
  return new ApiError(404, "SERVER_ERROR", `No workflow with id ${id} exists on config`);
}
