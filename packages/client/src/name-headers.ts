/** Who asks, and in which form: a call decides these itself. */
const RESERVED = new Set(["authorization", "x-api-key", "linked_account_id", "content-type"]);

/** Headers by lower-case name, so that a header of the call itself replaces one of the same name; or what is wrong with one, in words. */
export function nameHeaders(
  headers: Readonly<Record<string, string>>,
  writeValue: (value: string) => string | undefined,
): Record<string, string | undefined> | string {
  const named: [name: string, value: string | undefined][] = [];
  for (const [given, value] of Object.entries(headers)) {
    const name = given.toLowerCase();
    if (RESERVED.has(name) || !/^[\w!#$%&'*+.^`|~-]+$/.test(name))
      return `[cobalt-kit] A call takes no header "${given}": the session sets it, or no header can have this name. Rename it.`;
    named.push([name, writeValue(value)]);
  }
  return Object.fromEntries(named);
}
