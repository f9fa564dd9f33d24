/** JSON with every digit of its numbers, for parts too: these are no hooks. */
export { parseJson, stringifyJson } from "@cobalt-kit/hooks";
