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
  const id = idText(parameter);
  if (/^\.{1,2}$/.test(id)) throw refusal(`is "${id}"`);
  return encodeURIComponent(id);
}

/**
 * Text as a header can carry it: percent-encoded where it is not plain ASCII, or where a blank at an end would fall away.
 *
 * @throws CobaltError `invalid-request` for what is neither text nor a whole number, as callers without types may pass.
 */
export function headerValue(given: string | undefined): string | undefined {
  const text = given === undefined || typeof given === "string" ? given : idText(given);
  return text === undefined || (/^[ -~]*$/.test(text) && text.trim() === text)
    ? text
    : encodeURIComponent(text.toWellFormed());
}

function idText(parameter: unknown): string {
  const id = readGivenId(parameter);
  if (typeof id === "string") return id;
  throw refusal(id.problem);
}

function refusal(problem: string): CobaltError {
  return new CobaltError("invalid-request", `[cobalt-kit] An id in a request ${problem}. Pass the id the API gave.`);
}
