import {
  type CobaltSession,
  type Config,
  type ConfigReference,
  type ConfigSummary,
  deleteConfig,
  type FieldUpdate,
  getConfig,
  type GetConfigInput,
  isCobaltError,
  listConfigs,
  openConfig,
  type OpenConfigInput,
  type UpdateConfigInput,
} from "@cobalt-kit/client";
import { queryOptions } from "@tanstack/react-query";
import { cobaltMutation } from "../cobalt-mutation.ts";
import { secretMutation } from "../secret-mutation.ts";
import { cobaltQuery } from "../cobalt-query.ts";
import { endReads } from "../end-reads.ts";
import { type CobaltMutationOptions, type CobaltQueryOptions, queryDefaults } from "../factory-options.ts";
import { type CobaltKey, cobaltKeys } from "../keys.ts";
import { emitSignal } from "../session-signals.ts";
import { queueSave } from "./config-queue.ts";
import { refresh } from "../refresh.ts";
import { forgetOpened, isOpened, markOpened } from "./opened-configs.ts";
import { refreshStored } from "./refresh-stored.ts";
import { saveConfig } from "./save-config.ts";
import { forCache } from "./store-config.ts";

/**
 * Query options that read a configuration, and create none. `GET /api/v2/f-sdk/slug/{slug}/config/{configId}`.
 * Fails with `not-found` when the configuration was never opened, or was deleted.
 *
 * @example
 * const config = await queryClient.fetchQuery(configQuery(session, { slug: "slack" }));
 */
export function configQuery(session: CobaltSession, input: GetConfigInput): CobaltQueryOptions<Config> {
  return cobaltQuery(entryOf(session, input), 30_000, (call) => readConfig(session, input, call));
}

/**
 * Query options that find a configuration or create it with its defaults, once per session. Later fetches only read it, so that a refetch does
 * not bring back a configuration that was deleted elsewhere. Uses the same cache entry as `configQuery`. `POST /api/v2/f-sdk/config`.
 * Fails with `not-found` for an unknown application, or where the configuration was deleted since, and with `invalid-request` where a connection
 * has to come first.
 *
 * @example
 * await queryClient.prefetchQuery(openConfigQuery(session, { slug: "slack" }));
 */
export function openConfigQuery(session: CobaltSession, input: OpenConfigInput): CobaltQueryOptions<Config> {
  const own = cobaltKeys.config(session, input);
  return queryOptions({
    ...queryDefaults,
    // what is gone would be created again
    refetchOnReconnect: (query) => query.state.error?.code !== "not-found" && queryDefaults.refetchOnReconnect(query),
    queryKey: entryOf(session, input),
    queryFn: async (context) => {
      // labels reach the server with the POST alone
      if (isOpened(session, input) && input.labels === undefined) {
        return readConfig(session, input, context).catch((error: unknown) => {
          if (isCobaltError(error) && error.code === "not-found") forgetOpened(session, input);
          throw error;
        });
      }
      // the signal stays untouched: an aborted POST may have created the config, and StrictMode would send two
      const config = await openConfig(session, input);
      markOpened(session, input);
      // what could not be read of the application before, or was told that it is gone
      void context.client.invalidateQueries(
        {
          queryKey: cobaltKeys.scope(session),
          predicate: ({ queryKey, state }) =>
            state.status === "error" &&
            queryKey.includes(input.slug) &&
            // another that was removed would be created again
            (own.every((part, index) => part === queryKey[index]) ||
              queryKey[2] !== own[2] ||
              !isCobaltError(state.error) ||
              state.error.code !== "not-found"),
        },
        // this request would be ended and sent again, for ever, and that of another config
        { cancelRefetch: false },
      );
      return forCache(session, input, config);
    },
    staleTime: 30_000,
  });
}

/**
 * Query options that list the account's configurations of an application. `GET /api/v2/public/slug/{slug}/configs`.
 * Fails with `not-found` for an unknown application.
 *
 * @example
 * const { data: configs } = useQuery(configsQuery(session, "slack"), queryClient);
 */
export function configsQuery(session: CobaltSession, slug: string): CobaltQueryOptions<ConfigSummary[]> {
  return cobaltQuery(cobaltKeys.configs(session, slug), 60_000, (call) => listConfigs(session, slug, call));
}

/** Input of `useUpdateConfig`. The answer replaces the config in the cache, so it always comes with the options of its fields. */
export type SaveConfigInput = Omit<UpdateConfigInput, "excludeOptions">;

/**
 * Mutation options that save a whole configuration and write the answer to the cache. Saves of the same configuration run one after another.
 * `PUT /api/v2/f-sdk/config`.
 * Fails with `invalid-request` when the API refuses a value (`error.issues` says which), and with `not-found` when the configuration is gone.
 *
 * @example
 * const { mutateAsync } = useMutation(updateConfigMutation(session), queryClient);
 */
export function updateConfigMutation(session: CobaltSession): CobaltMutationOptions<Config, SaveConfigInput> {
  return secretMutation(
    session,
    "update-config",
    (input, { client }) => saveConfig(session, client, input),
    withoutUpdates,
    {
      onSuccess: (_config, input, _result, { client }) => {
        emitSignal(session, { type: "config-saved", slug: input.slug, configId: input.configId });
        void refreshStored(session, client, input);
      },
    },
  );
}

/**
 * Mutation options that delete a configuration and keep the connection. `DELETE /api/v2/f-sdk/slug/{slug}/config/{configId}`.
 * Fails with `not-found` when there is no such configuration or application.
 *
 * @example
 * const { mutate } = useMutation(deleteConfigMutation(session), queryClient);
 */
export function deleteConfigMutation(session: CobaltSession): CobaltMutationOptions<void, ConfigReference> {
  return cobaltMutation(
    session,
    "delete-config",
    (reference) => queueSave(session, reference, () => deleteConfig(session, reference)),
    {
      onSuccess: async (_data, reference, _result, { client }) => {
        endReads(client, cobaltKeys.config(session, reference));
        const { slug, configId } = reference;
        endReads(client, cobaltKeys.datastores(session, slug, { configId }));
        forgetOpened(session, reference);
        await refresh(client, session, cobaltKeys.configs(session, slug), cobaltKeys.enabledWorkflows(session));
      },
    },
  );
}

/** A config read without the options of its fields has an entry of its own: a form must not find it in place of the whole one. */
function entryOf(session: CobaltSession, { excludeOptions, ...reference }: GetConfigInput): CobaltKey {
  const key = cobaltKeys.config(session, reference);
  return excludeOptions === true ? [...key, "without-options"] : key;
}

/** The input of a save without its values, which may be passwords, for the mutation cache. */
function withoutUpdates(input: SaveConfigInput): SaveConfigInput {
  const strip = (fields: readonly FieldUpdate[] | undefined): FieldUpdate[] | undefined =>
    fields?.map(({ id, type }) => ({ id, type }));
  const workflows = input.workflows?.map((workflow) => ({ ...workflow, fields: strip(workflow.fields) }));
  return { ...input, fields: strip(input.fields), workflows };
}

async function readConfig(
  session: CobaltSession,
  reference: GetConfigInput,
  { signal }: { signal: AbortSignal },
): Promise<Config> {
  return forCache(session, reference, await getConfig(session, reference, { signal }));
}
