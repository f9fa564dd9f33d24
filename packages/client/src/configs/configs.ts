import { assertConfirmed, requested } from "../accepted.ts";
import { isRecord } from "../json.ts";
import type { Option } from "../option.schema.ts";
import { givenIds, namedIds, ownId, path } from "../path.ts";
import { expected, readList } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";
import {
  type Config,
  type ConfigSummary,
  type ConfigWorkflow,
  configReader,
  configWorkflowReader,
  readConfigSummary,
} from "./configs.schema.ts";
import { secretsSentFor } from "../sent-secrets.ts";
import { withoutSecretParts } from "../without-secrets.ts";
import type { ConfigField } from "./field.schema.ts";
import { type FieldUpdate, secretsIn, writeFields } from "./field-value.ts";

/** Names one configuration of the linked account. */
export interface ConfigReference {
  slug: string;
  /** @default the account's own configuration, whose id is the account's */
  configId?: string | undefined;
  /** Whose settings: of an application that holds several connections, each has its own. Wire: `connection_id`. @default the only one */
  connectionId?: string | undefined;
}

export interface GetConfigInput extends ConfigReference {
  /** Leaves the choices of fields out of the response, which is then much faster; load them with `getConfigField`. Wire: the header `disable_field_options`. @default false */
  excludeOptions?: boolean | undefined;
}

export interface OpenConfigInput extends GetConfigInput {
  /** Rows of mappings that you provide, by the name the labels have in Cobalt's editor. */
  labels?: Record<string, readonly Option[]> | undefined;
}

export interface UpdateConfigInput extends OpenConfigInput {
  /** Values of all the application's fields, hidden ones too. If you pass the list, values missing from it may be lost. @default all values stay */
  fields?: readonly FieldUpdate[] | undefined;
  /** All workflows, including those that are off. @default all workflows stay */
  workflows?: readonly { id: string; enabled: boolean; fields?: readonly FieldUpdate[] | undefined }[] | undefined;
}

export interface ToggleConfigWorkflowInput extends ConfigReference {
  workflowId: string;
  enabled: boolean;
}

/**
 * Finds the configuration, or creates it with its defaults. `POST /api/v2/f-sdk/config`.
 *
 * @example
 * const { fields, workflows } = await openConfig(session, { slug: "slack" });
 * @throws CobaltError `not-found` for an unknown application, `invalid-request` where a connection has to come first.
 */
export async function openConfig(
  session: CobaltSession,
  { slug, configId, connectionId, labels, excludeOptions }: OpenConfigInput,
  call?: CallOptions,
): Promise<Config> {
  const body = await session.transport("POST", "/api/v2/f-sdk/config", {
    ...call,
    headers: optionsHeader(excludeOptions),
    body: { ...givenIds({ slug, config_id: configId, connection_id: connectionId }), labels },
  });
  return readConfig(session, { slug, configId, connectionId }, body);
}

/**
 * Reads a configuration. Creates nothing. `GET /api/v2/f-sdk/slug/{slug}/config/{config_id}`.
 *
 * @example
 * const config = await getConfig(session, { slug: "slack" });
 * @throws CobaltError `not-found` when it was never opened.
 */
export async function getConfig(
  session: CobaltSession,
  { excludeOptions, ...reference }: GetConfigInput,
  call?: CallOptions,
): Promise<Config> {
  const sent = {
    ...call,
    headers: optionsHeader(excludeOptions),
    query: givenIds({ connection_id: reference.connectionId }),
  };
  const body = await session.transport("GET", configPath(reference), sent);
  return readConfig(session, reference, body);
}

/**
 * Lists the configurations of an application. `GET /api/v2/public/slug/{slug}/configs`.
 *
 * @example
 * for (const { configId } of await listConfigs(session, "slack")) console.log(configId);
 * @throws CobaltError `not-found` for an unknown application.
 */
export async function listConfigs(session: CobaltSession, slug: string, call?: CallOptions): Promise<ConfigSummary[]> {
  const body = await session.transport("GET", path`/api/v2/public/slug/${slug}/configs`, call);
  return readList(body, readConfigSummary, session, "configurations", summaryKey);
}

/**
 * Stores a configuration: its values, its workflows, the rows of its mappings. `PUT /api/v2/f-sdk/config`. To store one value alone, use `setConfigField`.
 *
 * @returns The stored state, with options recomputed: it replaces what you had.
 * @example
 * const fields = config.fields.map((field) => (field.id === id ? { ...field, value: "#sales" } : field));
 * const stored = await updateConfig(session, { ...config, fields });
 * @throws CobaltError `not-found` when the configuration is gone, `invalid-request` with `issues` for values the API refuses.
 */
export async function updateConfig(
  session: CobaltSession,
  { slug, configId, connectionId, fields, workflows, labels, excludeOptions }: UpdateConfigInput,
  call?: CallOptions,
): Promise<Config> {
  const body = await session.transport("PUT", "/api/v2/f-sdk/config", {
    ...call,
    headers: optionsHeader(excludeOptions),
    body: {
      ...givenIds({ slug, config_id: configId, connection_id: connectionId }),
      labels,
      fields: writeFields(fields),
      workflows: workflows?.map((workflow) => ({
        id: ownId(workflow.id),
        enabled: workflow.enabled,
        fields: writeFields(workflow.fields),
      })),
    },
    secrets: secretsIn([...(fields ?? []), ...(workflows ?? []).flatMap((workflow) => workflow.fields ?? [])]),
  });
  return readConfig(session, { slug, configId, connectionId }, body);
}

/**
 * Removes a configuration; the connection stays. `DELETE /api/v2/f-sdk/slug/{slug}/config/{config_id}`.
 *
 * @example
 * await deleteConfig(session, { slug: "slack" });
 * @throws CobaltError `not-found` when there is none, or no such application.
 */
export async function deleteConfig(
  session: CobaltSession,
  reference: ConfigReference,
  call?: CallOptions,
): Promise<void> {
  namedIds({ config_id: reference.configId }); // which the path would refuse without its name
  const query = namedIds({ connection_id: reference.connectionId });
  await assertConfirmed(await session.transport("DELETE", configPath(reference), { ...call, query }));
}

/**
 * Switches one workflow on or off at once, and changes nothing else. `PATCH /api/v2/public/slug/{slug}/config/{config_id}/workflows/{id}`.
 *
 * @returns All workflows of the configuration.
 * @example
 * await toggleConfigWorkflow(session, { slug: "slack", workflowId, enabled: true });
 * @throws CobaltError `invalid-request` while the application is not connected, `not-found` when the configuration or the workflow is gone.
 */
export async function toggleConfigWorkflow(
  session: CobaltSession,
  { slug, configId = session.linkedAccountId, connectionId, workflowId, enabled }: ToggleConfigWorkflowInput,
  call?: CallOptions,
): Promise<ConfigWorkflow[]> {
  const url = path`/api/v2/public/slug/${slug}/config/${configId}/workflows/${workflowId}`;
  const body = await session.transport("PATCH", url, {
    ...call,
    body: { enabled, ...givenIds({ connection_id: connectionId }) },
  });
  const wire = isRecord(body) ? body.workflows : undefined;
  return readList(wire, configWorkflowReader(session), session, "workflows", (workflow) => workflow.id);
}

/** Asks for an answer without the choices of its fields. */
export function optionsHeader(excludeOptions: boolean | undefined): Record<string, string | undefined> {
  return { disable_field_options: excludeOptions === true ? "true" : undefined };
}

/** Each connection may have a configuration of the same id. */
function summaryKey({ configId, connectionId }: ConfigSummary): string {
  return JSON.stringify([configId, connectionId]);
}

function configPath({ slug, configId }: ConfigReference): string {
  return configId === undefined
    ? path`/api/v2/f-sdk/slug/${slug}/config`
    : path`/api/v2/f-sdk/slug/${slug}/config/${configId}`;
}

async function readConfig(session: CobaltSession, reference: ConfigReference, body: unknown): Promise<Config> {
  const named = requested(reference, body, "fields", "application_data_slots", "workflows");
  const config = expected(configReader(session, named)(body), "configuration");
  const { fields, workflows, fieldErrors } = config;
  if (fieldErrors.length === 0) return config;
  // what the API says of a value may repeat it, whether it was sent or is stored
  const stored = [...fields, ...workflows.flatMap((workflow) => workflow.fields)];
  const messages = await withoutSecretParts(
    fieldErrors.map(({ message }) => message),
    [...secretsSentFor(body), ...secretsIn(stored), ...secretsIn(stored.map(defaultOf))],
  );
  return { ...config, fieldErrors: fieldErrors.map((error, index) => ({ ...error, message: messages[index] ?? "" })) };
}

function defaultOf({ id, type, defaultValue }: ConfigField): FieldUpdate {
  return { id, type, value: defaultValue };
}
