import { CobaltError } from "./errors.ts";
import { headerValue } from "./path.ts";

/** Who asks, and in which form: a call decides these itself. */
const RESERVED = new Set(["authorization", "x-api-key", "linked_account_id", "content-type"]);

/**
 * Headers that the caller chose, by lower-case name so that a header of the call itself replaces one of the same name.
 *
 * @throws CobaltError `invalid-request` for a name that is no header's, or that decides who asks.
 */
export function callerHeaders(headers: Readonly<Record<string, string>> = {}): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([given, value]) => {
      const name = given.toLowerCase();
      if (RESERVED.has(name) || !/^[\w!#$%&'*+.^`|~-]+$/.test(name)) {
        throw new CobaltError(
          "invalid-request",
          `[cobalt-kit] A call takes no header "${given}": the session sets it, or no header can have this name. Rename it.`,
        );
      }
      return [name, headerValue(value)];
    }),
  );
}
