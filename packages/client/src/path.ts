import { CobaltError } from "./errors.ts";
import { readGivenId } from "./given-id.ts";

/**
 * Builds a path whose parameters are encoded, so that an id can neither leave its segment nor fall away.
 *
 * @example
 * path`/api/v2/f-sdk/application/${slug}`
 * @throws CobaltError `invalid-request` for what is no id, and for `.` and `..`, which URLs cannot carry as a segment.
 */
export function path(literals: TemplateStringsArray, ...parameters: string[]): string {
  return literals.reduce((built, literal, index) => built + segment(parameters[index - 1]) + literal);
}

function segment(parameter: unknown): string {
  const id = readGivenId(parameter);
  const problem = typeof id !== "string" ? id.problem : /^\.{1,2}$/.test(id) ? `is "${id}"` : undefined;
  if (typeof id === "string" && problem === undefined) return encodeURIComponent(id.toWellFormed());
  throw new CobaltError(
    "invalid-request",
    `[cobalt-kit] An id in a request ${problem}, which no URL can carry. Pass the id the API gave.`,
  );
}

/** Text as a header can carry it: percent-encoded where it is not plain ASCII, or where a blank at an end would fall away. */
export function headerValue(text: string | undefined): string | undefined {
  return text === undefined || (/^[ -~]*$/.test(text) && text.trim() === text)
    ? text
    : encodeURIComponent(text.toWellFormed());
}
