// What keeps every digit of a number, and loads with the first text or value that needs it.
export { tagNumbers } from "./tag-numbers.ts";
export { writeBody } from "./write-body.ts";
