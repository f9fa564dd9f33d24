import type { CobaltError, CobaltSession } from "@cobalt-kit/client";
import type { MutationFunction, QueryClient, UseMutationOptions } from "@tanstack/react-query";
import { cobaltMutation } from "./cobalt-mutation.ts";
import type { CobaltMutationOptions } from "./factory-options.ts";
import { guardCaches } from "./mounted-caches.ts";
import { guardSecretMutations, replaceInput, stripInput, wholeInput } from "./secret-inputs.ts";

/**
 * Options of an act whose input may hold secrets. A mutation keeps its variables, which a host may persist with its cache: it
 * gets a copy without them, which stands for the whole while it runs.
 */
export function secretMutation<TData, TInput>(
  session: CobaltSession,
  name: string,
  mutationFn: MutationFunction<TData, TInput>,
  withoutSecrets: (input: TInput) => TInput,
  options?: Pick<UseMutationOptions<TData, CobaltError, TInput>, "onSuccess" | "onSettled">,
): CobaltMutationOptions<TData, TInput> {
  const run: MutationFunction<TData, TInput> = (input, context) => mutationFn(wholeInput(input), context);
  stripInput(run, withoutSecrets);
  // whichever of them it runs in: its session need not be the provider's
  guardCaches(guardSecretMutations);
  return cobaltMutation<TData, TInput>(session, name, run, {
    gcTime: 0,
    ...options,
    // in a cache that is not the provider's nothing guards yet; nothing has been sent by now
    onMutate(input, { client }: { client: QueryClient }) {
      guardSecretMutations(client);
      replaceInput(client, input, withoutSecrets);
    },
  });
}
