"use client";
import type { CobaltError, CobaltSession } from "@cobalt-kit/client";
import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import { useCobalt } from "./cobalt-context.ts";
import type { CobaltMutationOptions } from "./factory-options.ts";

/** An acting hook from a mutation factory. */
export function createActHook<TData, TInput, TMutateResult>(
  caller: string,
  mutation: (session: CobaltSession) => CobaltMutationOptions<TData, TInput, TMutateResult>,
): () => UseMutationResult<TData, CobaltError, TInput, TMutateResult> {
  return function useAct() {
    const { session, queryClient } = useCobalt(caller);
    return useMutation(mutation(session), queryClient);
  };
}
