import { CobaltError } from "./errors.ts";
import { readGivenId } from "./given-id.ts";

/** Your id of a customer, as your database has it. */
export type LinkedAccountId = string | number;

/**
 * The id as the API spells it: as text.
 *
 * @throws CobaltError `invalid-request`, with a sentence that names the cause: another customer's data, or nobody's, would be worse.
 */
export function readLinkedAccountId(given: unknown): string {
  const id = readGivenId(given);
  if (typeof id === "string") return id;
  throw new CobaltError(
    "invalid-request",
    `[cobalt-kit] linkedAccountId ${id.problem}. Pass your id of the customer, as text or a whole number.`,
  );
}
