// What keeps every digit of a number and what few calls need: it loads with the first text, value or call that does.
export { writeSearch } from "./datastores/write-search.ts";
export { nameHeaders } from "./name-headers.ts";
export { tagNumbers } from "./tag-numbers.ts";
export { writeBody } from "./write-body.ts";
