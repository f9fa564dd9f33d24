import {
  clearConfigField,
  type CobaltSession,
  type ConfigField,
  type ConfigFieldInput,
  type ConfigFieldReference,
  getConfigField,
  type GetConfigFieldInput,
  getRuleColumns,
  type RuleColumns,
  type RuleColumnsInput,
  setConfigField,
  type SetConfigFieldInput,
} from "@cobalt-kit/client";
import { type MutationFunction, type QueryClient, queryOptions } from "@tanstack/react-query";
import { cobaltQuery } from "../cobalt-query.ts";
import { type CobaltMutationOptions, type CobaltQueryOptions, queryDefaults } from "../factory-options.ts";
import { cobaltKeys } from "../keys.ts";
import { refresh } from "../refresh.ts";
import { withoutPossibleSecret } from "./stored-secrets.ts";
import { secretMutation } from "../secret-mutation.ts";
import { queueSave } from "./config-queue.ts";
import { configQuery } from "./configs.queries.ts";

/**
 * Query options that read one field, whose choices the API looks up anew. `POST /api/v2/public/config/field/{id}`.
 * Fails with `not-found` when there is no such field, workflow or application.
 *
 * @example
 * const { options } = await queryClient.fetchQuery(configFieldQuery(session, { slug: "slack", fieldId: "channel" }));
 */
export function configFieldQuery(session: CobaltSession, input: GetConfigFieldInput): CobaltQueryOptions<ConfigField> {
  return queryOptions({
    ...queryDefaults,
    queryKey: cobaltKeys.configFields(session, input),
    queryFn: async ({ signal, client }) => {
      const field = await getConfigField(session, input, { signal });
      return withoutPossibleSecret(field, knownType(session, client, input));
    },
    staleTime: 30_000,
  });
}

/**
 * Query options that read the operators and right sides a rule offers for its left side. `POST /api/v2/public/config/rule-engine/{id}`.
 * Fails with `not-found` when there is no such field, and with `invalid-request` when the field holds no rules.
 *
 * @example
 * const columns = await queryClient.fetchQuery(
 *   ruleColumnsQuery(session, { slug: "hubspot", fieldId: "rules", left: "region" }),
 * );
 */
export function ruleColumnsQuery(session: CobaltSession, input: RuleColumnsInput): CobaltQueryOptions<RuleColumns> {
  return cobaltQuery(cobaltKeys.configFields(session, input), 30_000, (call) => getRuleColumns(session, input, call));
}

/**
 * Mutation options that store the value of one field. Waits for other saves of the same configuration. `PUT /api/v2/public/config/field/{id}`.
 * Fails with `invalid-request` when the API refuses the value, and with `not-found` when there is no such field or configuration.
 *
 * @example
 * const { mutate } = useMutation(setConfigFieldMutation(session), queryClient);
 */
export function setConfigFieldMutation(
  session: CobaltSession,
): CobaltMutationOptions<ConfigField, SetConfigFieldInput> {
  return fieldMutation(session, "set-config-field", setConfigField, withoutValue);
}

/**
 * Mutation options that reset one field to its default. Waits for other saves of the same configuration. `DELETE /api/v2/public/config/field/{id}`.
 * Fails with `not-found` when there is no such field or configuration.
 *
 * @example
 * const { mutate } = useMutation(clearConfigFieldMutation(session), queryClient);
 */
export function clearConfigFieldMutation(session: CobaltSession): CobaltMutationOptions<ConfigField, ConfigFieldInput> {
  return fieldMutation(session, "clear-config-field", clearConfigField);
}

/** The input of a save without its value, for the mutation cache: it may be a password even where no type is given. */
function withoutValue(input: SetConfigFieldInput): SetConfigFieldInput {
  return { ...input, value: null };
}

function fieldMutation<TInput extends ConfigFieldReference>(
  session: CobaltSession,
  name: string,
  write: (session: CobaltSession, input: TInput) => Promise<ConfigField>,
  withoutSecrets: (input: TInput) => TInput = (input) => input,
): CobaltMutationOptions<ConfigField, TInput> {
  type Run = MutationFunction<ConfigField, TInput & { type?: string | undefined }>;
  const run: Run = async (input, { client }) => {
    const field = await queueSave(session, input, () => write(session, input));
    return withoutPossibleSecret(field, input.type ?? knownType(session, client, input));
  };
  return secretMutation(session, name, run, withoutSecrets, {
    // other fields may depend on this one
    onSettled: (_data, _error, input, _result, { client }) =>
      refresh(client, session, cobaltKeys.config(session, input)),
  });
}

/** The type of a field by the config in the cache, for answers that do not name it. */
function knownType(
  session: CobaltSession,
  client: QueryClient,
  { fieldId, workflowId, ...reference }: ConfigFieldReference,
): string | undefined {
  const config = client.getQueryData(configQuery(session, reference).queryKey);
  const owner = workflowId === undefined ? config : config?.workflows.find(({ id }) => id === workflowId);
  return owner?.fields.find(({ id }) => id === fieldId)?.type;
}
