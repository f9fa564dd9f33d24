import type { Config, ConfigField, FieldUpdate, FieldValue, UpdateConfigInput } from "@cobalt-kit/client";
import { isNothing } from "../field-kinds/field-kind.ts";
import { SECRET_TYPE } from "../field-kinds/secret-type.ts";

/** A config for the cache, which a host may persist: of secrets it says that they are stored, and nothing else. */
export function withoutSecrets(config: Config): Config {
  return {
    ...config,
    fields: config.fields.map((field) => withoutSecret(field)),
    workflows: config.workflows.map((workflow) => ({
      ...workflow,
      fields: workflow.fields.map((field) => withoutSecret(field)),
    })),
  };
}

/** One field of a config for the cache. */
function withoutSecret(field: ConfigField): ConfigField {
  if (field.type !== SECRET_TYPE) return field;
  const { value, defaultValue, secretStored: _, ...rest } = field;
  return isNothing(value) && isNothing(defaultValue) ? rest : { ...rest, secretStored: true };
}

/**
 * A field that was read or stored by itself, for the cache. Answers about one field may leave its type out: where nobody else
 * knows it either, the value may be a secret, and stays out.
 *
 * @param known - Its type, as far as others know it.
 */
export function withoutPossibleSecret(field: ConfigField, known: string | undefined): ConfigField {
  if (known === SECRET_TYPE) return withoutSecret({ ...field, type: SECRET_TYPE });
  if (known !== undefined || field.typeMissing !== true) return withoutSecret(field);
  const { value: _value, defaultValue: _default, ...rest } = field;
  return rest;
}

/** Whether an update keeps secrets as they are stored, which have to be read for it. */
export function keepsSecrets({ fields, workflows }: UpdateConfigInput): boolean {
  const all = [fields, ...(workflows ?? []).map((workflow) => workflow.fields)];
  return all.some((each) => each?.some(isKept));
}

/**
 * An update with the secrets that it keeps. The API may lose what a save leaves out, and the cache does not have them: a
 * save reads them for itself and hands them straight on.
 *
 * @param stored - What the API has, with its secrets.
 */
export function withStoredSecrets(update: UpdateConfigInput, stored: Config): UpdateConfigInput {
  const fill = (updates: readonly FieldUpdate[] | undefined, fields: readonly ConfigField[] = []) =>
    updates?.map((each): FieldUpdate => {
      if (!isKept(each)) return each;
      const { secretStored: _, ...rest } = each;
      return { ...rest, value: storedSecret(fields.find(({ id }) => id === each.id)) };
    });
  return {
    ...update,
    fields: fill(update.fields, stored.fields),
    workflows: update.workflows?.map((workflow) => ({
      ...workflow,
      fields: fill(workflow.fields, stored.workflows.find(({ id }) => id === workflow.id)?.fields),
    })),
  };
}

function isKept({ value, secretStored }: FieldUpdate): boolean {
  return secretStored === true && value === undefined;
}

function storedSecret(field: ConfigField | undefined): FieldValue | undefined {
  return field?.value ?? field?.defaultValue;
}
