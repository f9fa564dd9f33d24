import type { QueryClient } from "@tanstack/react-query";
import { keptPer } from "./kept-per.ts";

/** Copies without secrets, and what each of them stands for. */
const wholes = new WeakMap<object, unknown>();
/** How to copy an input without its secrets, by the function that runs with it. As a method, so that one that takes a certain input fits. */
const strippers = new WeakMap<object, { strip(input: unknown): unknown }>();

const guarded = /* @__PURE__ */ keptPer((client: QueryClient) =>
  client.getMutationCache().subscribe(({ type, mutation }) => {
    const stripper = type === "added" && strippers.get(mutation.options.mutationFn ?? strippers);
    if (!stripper) return;
    // a mutation keeps what it is executed with, and shows it to everyone who listens to the cache, before any option of it is asked
    const execute = mutation.execute.bind(mutation);
    mutation.execute = (input: unknown) => execute(keepInput(input, (whole) => stripper.strip(whole)));
  }),
);

/** From now on, mutations in this cache keep copies of their inputs without secrets, whoever calls them. */
export function guardSecretMutations(client: QueryClient): void {
  guarded(client);
}

/** Marks a mutation function as one whose input holds secrets. */
export function stripInput<TInput>(mutationFn: object, strip: (input: TInput) => TInput): void {
  strippers.set(mutationFn, { strip });
}

/** Takes the secrets out of what mutations that were made before the cache was guarded keep. */
export function replaceInput<TInput>(client: QueryClient, input: TInput, strip: (input: TInput) => TInput): void {
  if (wholeInput(input) !== input) return;
  for (const mutation of client.getMutationCache().getAll()) {
    if (mutation.state.variables === input) mutation.state = { ...mutation.state, variables: strip(input) };
  }
}

/** The whole of what a copy stands for. */
export function wholeInput<TInput>(input: TInput): TInput;
export function wholeInput(input: unknown): unknown {
  return isObject(input) && wholes.has(input) ? wholes.get(input) : input;
}

/** A copy without secrets that stands for an input; a copy stands for itself. */
function keepInput(input: unknown, strip: (input: unknown) => unknown): unknown {
  if (isObject(input) && wholes.has(input)) return input;
  const copy = strip(input);
  if (isObject(copy)) wholes.set(copy, input);
  return copy;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
