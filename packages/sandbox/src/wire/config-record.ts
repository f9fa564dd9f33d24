import type { ApplicationFixture, FieldFixture } from "../fixtures/fixtures.ts";
import { iso } from "../json.ts";
import type { Account } from "../store/account.ts";
import { type StoredConfig, workflowFields } from "../store/config.ts";
import type { FieldValues } from "../store/field-values.ts";
import { fieldRecord } from "./field-record.ts";

/** A stored config with all it belongs to. */
export interface ConfigInPlace {
  account: Account;
  application: ApplicationFixture;
  config: StoredConfig;
}

/** A config as the service tells it, its choices computed from what is stored now. */
export function configRecord(place: ConfigInPlace, options: boolean): Record<string, unknown> {
  const { account, application, config } = place;
  return {
    _id: config.key,
    slug: config.slug,
    config_id: config.configId,
    connection_id: config.connectionId,
    linked_account_id: account.id,
    fields: fieldRecords(config, application.fields ?? [], config.values, options),
    workflows: workflowRecords(place, options),
    field_errors: fieldErrors(application, config),
    createdAt: iso(config.createdAt),
    updatedAt: iso(config.updatedAt),
    created_at: iso(config.createdAt),
    updated_at: iso(config.updatedAt),
  };
}

/** The workflows of a config, each with its switch; fields only where it has some. */
export function workflowRecords({ application, config }: ConfigInPlace, options: boolean): Record<string, unknown>[] {
  return (application.workflows ?? []).flatMap((workflow) => {
    const stored = config.workflows.get(workflow.id);
    if (stored === undefined) return [];
    const fields = workflow.fields ?? [];
    return {
      id: workflow.id,
      name: workflow.name,
      description: workflow.description,
      icon: workflow.icon,
      associated_page: workflow.associated_page,
      enabled: stored.enabled,
      group: workflow.group,
      fields: fields.length === 0 ? undefined : fieldRecords(config, fields, stored.values, options),
    };
  });
}

function fieldRecords(
  config: StoredConfig,
  fields: FieldFixture[],
  values: FieldValues,
  options: boolean,
): Record<string, unknown>[] {
  return fields.map((field) => fieldRecord(config, field, values, options));
}

function fieldErrors(application: ApplicationFixture, config: StoredConfig): Record<string, unknown>[] {
  const fields = [
    ...(application.fields ?? []),
    ...(application.workflows ?? []).flatMap((workflow) => workflowFields(application, workflow.id)),
  ];
  return [...config.fieldErrors].map(([id, message]) => ({
    id,
    name: fields.find((field) => field.id === id)?.name ?? id,
    error: { message },
  }));
}
