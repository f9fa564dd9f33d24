"use client";
import type { CobaltError, CobaltSession } from "@cobalt-kit/client";
import type { UseMutationResult } from "@tanstack/react-query";
import { useMemo } from "react";
import { createActHook } from "./create-act-hook.ts";
import type { CobaltMutationOptions } from "./factory-options.ts";
import { keepInput } from "./secret-mutation.ts";

/** As a method, so that one that takes a certain input fits. */
interface Keeper {
  keep(input: unknown): unknown;
}

/** An acting hook from a factory of `secretMutation`. The cache sees its input without secrets from the start. */
export function createSecretActHook<TData, TInput>(
  caller: string,
  mutation: (session: CobaltSession) => CobaltMutationOptions<TData, TInput>,
  withoutSecrets: (input: TInput) => TInput,
): () => UseMutationResult<TData, CobaltError, TInput> {
  const useAct = createActHook(caller, mutation);
  const keeper: Keeper = { keep: (input: TInput) => keepInput(input, withoutSecrets) };
  return function useSecretAct() {
    const result = useAct();
    const { mutate, mutateAsync } = result;
    // the same functions at every render, as TanStack's are
    const acts = useMemo(
      (): Pick<typeof result, "mutate" | "mutateAsync"> => ({
        mutate: (...input) => mutate(...kept(input, keeper)),
        mutateAsync: (...input) => mutateAsync(...kept(input, keeper)),
      }),
      [mutate, mutateAsync],
    );
    return useMemo(() => ({ ...result, ...acts }), [result, acts]);
  };
}

function kept<TArguments extends unknown[]>(input: TArguments, keeper: Keeper): TArguments;
function kept([input, ...options]: unknown[], keeper: Keeper): unknown[] {
  return [keeper.keep(input), ...options];
}
