import * as v from "valibot";
import { defined, flag, id, list, maybe, type ReadContext, type Schema, text } from "../reading.ts";
import { safeIcon } from "../safe-url.ts";
import { type ConfigField, readFields } from "./field.schema.ts";

/** What a linked account set up for one application. */
export interface Config {
  slug: string;
  /** Absent where the API does not say: the account's default configuration. */
  configId?: string;
  /** Settings of the application. Wire: `fields`, in older answers `application_data_slots`. */
  fields: ConfigField[];
  /** Workflows the account may switch on. */
  workflows: ConfigWorkflow[];
  /** Fields whose value or options the API could not handle; the rest of the configuration stands. */
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
}

/** @param named - The configuration the request asked for. */
export function configSchema(
  context: ReadContext,
  named: { slug: string; configId?: string | undefined },
): Schema<Config> {
  return v.pipe(
    v.object({
      slug: text(),
      config_id: id(),
      fields: v.optional(v.unknown()),
      application_data_slots: v.optional(v.unknown()),
      workflows: configWorkflowsSchema(context),
      field_errors: list(fieldErrorSchema(), context, "field_errors"),
    }),
    v.transform((wire) =>
      defined({
        slug: wire.slug ?? named.slug,
        configId: wire.config_id ?? named.configId,
        fields: readFields(wire.fields ?? wire.application_data_slots, context, "fields"),
        workflows: wire.workflows,
        fieldErrors: wire.field_errors,
      }),
    ),
  );
}

export function configWorkflowsSchema(context: ReadContext): Schema<ConfigWorkflow[]> {
  return list(configWorkflowSchema(context), context, "workflows", (workflow) => workflow.id);
}

export function configSummarySchema(): Schema<ConfigSummary> {
  return v.pipe(
    v.object({ config_id: v.pipe(v.string(), v.nonEmpty()), connection_id: id() }),
    v.transform((wire) => defined({ configId: wire.config_id, connectionId: wire.connection_id })),
  );
}

function configWorkflowSchema(context: ReadContext): Schema<ConfigWorkflow> {
  return v.pipe(
    v.object({
      id: v.pipe(v.string(), v.nonEmpty()),
      name: text(),
      description: text(),
      icon: text(),
      enabled: flag(),
      fields: v.optional(v.unknown()),
      data_slots: v.optional(v.unknown()),
      associated_page: text(),
    }),
    v.transform((wire) =>
      defined({
        id: wire.id,
        name: wire.name ?? wire.id,
        description: wire.description,
        icon: safeIcon(wire.icon, context.baseUrl),
        enabled: wire.enabled,
        fields: readFields(wire.fields ?? wire.data_slots, context, "workflow fields"),
        page: wire.associated_page,
      }),
    ),
  );
}

function fieldErrorSchema(): Schema<FieldError> {
  return v.pipe(
    v.object({
      id: v.pipe(v.string(), v.nonEmpty()),
      name: text(),
      message: text(),
      error: maybe(v.object({ message: text() })),
    }),
    v.transform((wire) =>
      defined({ id: wire.id, name: wire.name, message: wire.error?.message ?? wire.message ?? "" }),
    ),
  );
}
