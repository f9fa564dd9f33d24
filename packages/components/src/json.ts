/** JSON with every digit of its numbers, for parts too: this is no hook. */
export { stringifyJson } from "@cobalt-kit/hooks/fields";
