// What keeps every digit of a number, and loads with the first text or value that needs it.
export { stringifyJson } from "./stringify-json.ts";
export { tagNumbers } from "./tag-numbers.ts";
