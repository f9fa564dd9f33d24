import { requested } from "../accepted.ts";
import { givenIds, headerValue, namedIds, path } from "../path.ts";
import { postOrGet } from "../post-or-get.ts";
import { expected } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions, TransportCall } from "../transport.ts";
import { type ConfigReference, optionsHeader } from "./configs.ts";
import { type ConfigField, fieldReader } from "./field.schema.ts";
import { type FieldUpdate, type FieldValue, secretsIn, writeFieldValue } from "./field-value.ts";

export interface ConfigFieldReference extends ConfigReference {
  fieldId: string;
  /** The workflow the field belongs to; absent for the application's own. */
  workflowId?: string | undefined;
}

/** Names a field whose answer may do without its choices. */
export interface ConfigFieldInput extends ConfigFieldReference {
  /** Leaves the field's choices out of the response, which is then faster. Wire: the header `disable_field_options`. @default false */
  excludeOptions?: boolean | undefined;
}

export interface GetConfigFieldInput extends ConfigFieldInput {
  /** Value of the parent field, where it is not stored yet. */
  value?: FieldValue | undefined;
}

export interface SetConfigFieldInput extends ConfigFieldInput {
  value: FieldValue;
  /** The field's type: entries of a `map` or `map_v2` go back as the object they came as. */
  type?: FieldUpdate["type"];
}

/**
 * Reads one field and resolves its options anew. `POST /api/v2/public/config/field/{id}`, on older deployments `GET`.
 *
 * @example
 * const { options } = await getConfigField(session, { slug: "slack", fieldId: "channel" });
 * @throws CobaltError `not-found` when the field, its workflow or its application does not exist.
 */
export async function getConfigField(
  session: CobaltSession,
  { value, ...reference }: GetConfigFieldInput,
  call?: CallOptions,
): Promise<ConfigField> {
  const addressed = { ...call, ...addressOf(reference) };
  const body = await postOrGet(session, fieldPath(reference), { ...addressed, body: { value } }, () => addressed);
  return readField(session, reference, body);
}

/**
 * Stores one value. `PUT /api/v2/public/config/field/{id}`.
 *
 * @example
 * const channel = await setConfigField(session, { slug: "slack", fieldId: "channel", value: "C042" });
 * @throws CobaltError `not-found` when the field or the configuration does not exist, `invalid-request` for a value the API refuses.
 */
export async function setConfigField(
  session: CobaltSession,
  { value, type, ...reference }: SetConfigFieldInput,
  call?: CallOptions,
): Promise<ConfigField> {
  const body = await session.transport("PUT", fieldPath(reference), {
    ...call,
    ...addressOf(reference),
    body: { value: writeFieldValue(value, type) },
    secrets: secretsIn([{ id: reference.fieldId, value, type }]),
  });
  return readField(session, reference, body);
}

/**
 * Resets a value to its default. `DELETE /api/v2/public/config/field/{id}`.
 *
 * @example
 * await clearConfigField(session, { slug: "slack", fieldId: "channel" });
 * @throws CobaltError `not-found` when the field or the configuration does not exist.
 */
export async function clearConfigField(
  session: CobaltSession,
  reference: ConfigFieldInput,
  call?: CallOptions,
): Promise<ConfigField> {
  const body = await session.transport("DELETE", fieldPath(reference), { ...call, ...addressOf(reference, namedIds) });
  return readField(session, reference, body);
}

function fieldPath({ fieldId }: ConfigFieldReference): string {
  return path`/api/v2/public/config/field/${fieldId}`;
}

/** How a request names the configuration and the workflow of a field. */
export function addressOf(
  { slug, configId, connectionId, workflowId, excludeOptions }: Omit<ConfigFieldInput, "fieldId">,
  writeIds: typeof givenIds = givenIds,
): TransportCall {
  return {
    headers: { slug: headerValue(slug), ...optionsHeader(excludeOptions) },
    query: writeIds({ config_id: configId, connection_id: connectionId, workflow_id: workflowId }),
  };
}

function readField(session: CobaltSession, { fieldId }: ConfigFieldReference, body: unknown): ConfigField {
  return expected(fieldReader(session, requested(fieldId, body, "name", "field_type"))(body), "field");
}
