import { type CobaltSession, disconnectApplication } from "@cobalt-kit/client";
import { cobaltMutation } from "../cobalt-mutation.ts";
import { endReads } from "../end-reads.ts";
import type { CobaltMutationOptions } from "../factory-options.ts";
import { cobaltKeys, connectionOf } from "../keys.ts";
import { emitSignal } from "../session-signals.ts";
import { forgetAllOpened } from "../configs/opened-configs.ts";
import { connectionsToEnd, refreshApplication, removeConnections } from "./connection-cache.ts";

/** What is disconnected. */
export interface DisconnectInput {
  /** Slug of the application to disconnect. */
  slug: string;
  /** The type of connection to end. Without it, all of them end. */
  authType?: string | undefined;
  /** The connection to end, where there are several. Without it, all of them end, one after another. */
  connectionId?: string | undefined;
}

/**
 * Mutation options for disconnecting. With an application's last connection its configs go too. Cannot be undone.
 * `DELETE /api/v1/linked-acc/integration/{slug}`.
 * Fails with `invalid-request` when there are several connections and the API needs to know which one. Disconnecting what is not connected is no error.
 *
 * @example
 * const { mutate } = useMutation(disconnectMutation(session), queryClient);
 * mutate({ slug: "slack", authType: "oauth2" });
 */
export function disconnectMutation(session: CobaltSession): CobaltMutationOptions<void, DisconnectInput> {
  const { configs, configsOf, datastores, enabledWorkflows } = cobaltKeys;
  return cobaltMutation(
    session,
    "disconnect",
    async (input, { client }) => {
      for (const connectionId of connectionsToEnd(client, session, input)) {
        await disconnectApplication(session, input.slug, { authType: input.authType, connectionId });
        // at once: the next one may fail
        if (connectionId === undefined) continue;
        endReads(client, configsOf(session, input.slug), ({ queryKey }) => connectionOf(queryKey) === connectionId);
      }
    },
    {
      onSuccess: async (_data, input, _result, { client }) => {
        const { slug } = input;
        emitSignal(session, { type: "disconnected", slug });
        if (await removeConnections(client, session, input)) {
          endReads(client, configsOf(session, slug));
          endReads(client, datastores(session, slug));
          forgetAllOpened(session, slug);
        }
        await refreshApplication(client, session, slug, configs(session, slug), enabledWorkflows(session));
      },
      onError: (_error, { slug }, _result, { client }) => refreshApplication(client, session, slug),
    },
  );
}
