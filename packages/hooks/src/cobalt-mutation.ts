import type { CobaltError, CobaltSession } from "@cobalt-kit/client";
import { type MutationFunction, mutationOptions, type UseMutationOptions } from "@tanstack/react-query";
import { type CobaltMutationOptions, mutationDefaults } from "./factory-options.ts";
import { scopeKey } from "./keys.ts";

/** Options of an act, under a name of its own in the session's scope. */
export function cobaltMutation<TData, TInput, TMutateResult = unknown>(
  session: CobaltSession,
  name: string,
  mutationFn: MutationFunction<TData, TInput>,
  options?: Pick<
    UseMutationOptions<TData, CobaltError, TInput, TMutateResult>,
    "onMutate" | "onSuccess" | "onError" | "onSettled" | "gcTime"
  >,
): CobaltMutationOptions<TData, TInput, TMutateResult> {
  return mutationOptions({ ...mutationDefaults, mutationKey: scopeKey(session, name), mutationFn, ...options });
}
