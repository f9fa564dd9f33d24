/**
 * The type of fields whose values are secrets. Apart from the table of types: what reads a config has to know it, and does not need
 * all that edits one.
 */
export const SECRET_TYPE = "password";
