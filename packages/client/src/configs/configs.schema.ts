import { isRecord } from "../json.ts";
import { readNamed } from "../named-reference.schema.ts";
import { defined, flag, id, list, object, type Reader, type ReadContext, text } from "../reading.ts";
import { type ConfigField, readFields } from "./field.schema.ts";

/** What a linked account set up for one application. */
export interface Config {
  slug: string;
  /** Absent for the account's default configuration, where the API does not name one. */
  configId?: string;
  /** The connection it belongs to, of an application that holds several. Wire: `connection_id`. */
  connectionId?: string;
  /** Settings of the application. Wire: `fields`, in older answers `application_data_slots`. */
  fields: ConfigField[];
  /** Workflows the account may switch on. */
  workflows: ConfigWorkflow[];
  /** Fields whose value or options the API could not handle; the rest of the configuration is valid. */
  fieldErrors: FieldError[];
}

export interface ConfigWorkflow {
  id: string;
  name: string;
  description?: string;
  icon?: string;
  enabled: boolean;
  /** Wire: `fields`, or `data_slots`. */
  fields: ConfigField[];
  page?: string;
  /** The folder it is in. */
  group?: string;
}

export interface FieldError {
  /** Id of the field. */
  id: string;
  name?: string;
  message: string;
}

export interface ConfigSummary {
  configId: string;
  connectionId?: string;
  /** Set up for all your accounts together. Wire: `tenant_config`. */
  tenant?: boolean;
}

/** @param named - The configuration the request asked for. */
export function configReader(
  context: ReadContext,
  named?: { slug: string; configId?: string | undefined; connectionId?: string | undefined },
): Reader<Config> {
  return object((wire) => {
    const slug = text(wire.slug) ?? named?.slug;
    if (slug === undefined) return undefined;
    return defined({
      slug,
      configId: id(wire.config_id) ?? named?.configId,
      connectionId: id(wire.connection_id) ?? named?.connectionId,
      fields: readFields(wire.fields ?? wire.application_data_slots, context, "fields"),
      workflows: list(wire.workflows, configWorkflowReader(context), context, "workflows", (workflow) => workflow.id),
      fieldErrors: list(wire.field_errors, readFieldError, context, "field_errors"),
    });
  });
}

export const readConfigSummary: Reader<ConfigSummary> = object((wire) => {
  const configId = id(wire.config_id);
  if (configId === undefined) return undefined;
  return defined({ configId, connectionId: id(wire.connection_id), tenant: flag(wire.tenant_config) });
});

export function configWorkflowReader(context: ReadContext): Reader<ConfigWorkflow> {
  return object((wire) => {
    const workflowId = id(wire.id);
    if (workflowId === undefined) return undefined;
    return defined({
      ...readNamed(workflowId, wire, context.baseUrl),
      enabled: wire.enabled === true,
      fields: readFields(wire.fields ?? wire.data_slots, context, `${workflowId}.fields`),
      page: text(wire.associated_page),
      group: text(wire.group),
    });
  });
}

const readFieldError: Reader<FieldError> = object((wire) => {
  const fieldId = id(wire.id);
  if (fieldId === undefined) return undefined;
  const message = isRecord(wire.error) ? text(wire.error.message) : text(wire.error);
  return defined({ id: fieldId, name: text(wire.name), message: message ?? text(wire.message) ?? "" });
});
