import type { CobaltError, CobaltSession } from "@cobalt-kit/client";
import type { MutationFunction, UseMutationOptions } from "@tanstack/react-query";
import { cobaltMutation } from "./cobalt-mutation.ts";
import type { CobaltMutationOptions } from "./factory-options.ts";

const inputs = new WeakMap<object, unknown>();

/**
 * Options of an act whose input may hold secrets. A mutation keeps its variables, which a host may persist with its cache:
 * `withoutSecrets` is what it keeps in their place.
 */
export function secretMutation<TData, TInput>(
  session: CobaltSession,
  name: string,
  mutationFn: MutationFunction<TData, TInput>,
  withoutSecrets: (input: TInput) => TInput,
  options?: Pick<UseMutationOptions<TData, CobaltError, TInput>, "onSuccess" | "onSettled">,
): CobaltMutationOptions<TData, TInput> {
  return cobaltMutation<TData, TInput>(session, name, (input, context) => mutationFn(wholeInput(input), context), {
    gcTime: 0,
    ...options,
    // the hooks hand in a copy without secrets; a host that calls the mutation itself does not, and its input is replaced
    // before anything is sent
    onMutate(input, { client }) {
      for (const mutation of client.getMutationCache().getAll()) {
        const { variables } = mutation.state;
        if (variables !== input || wholeInput(input) !== input) continue;
        mutation.state = { ...mutation.state, variables: withoutSecrets(input) };
      }
    },
  });
}

/** What stands for an input that holds secrets: a copy without them. */
export function keepInput<TInput>(input: TInput, withoutSecrets: (input: TInput) => TInput): TInput {
  const copy = withoutSecrets(input);
  if (typeof copy === "object" && copy !== null) inputs.set(copy, input);
  return copy;
}

/** The whole of what a copy stands for. */
function wholeInput<TInput>(input: TInput): TInput;
function wholeInput(input: unknown): unknown {
  return typeof input === "object" && input !== null && inputs.has(input) ? inputs.get(input) : input;
}
