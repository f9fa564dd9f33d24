import { CobaltError } from "./errors.ts";

/**
 * Builds a path whose parameters are encoded, so that an id can neither leave its segment nor fall away.
 *
 * @example
 * path`/api/v2/f-sdk/application/${slug}`
 * @throws CobaltError `invalid-request` for an empty id, `.` and `..`, which URLs cannot carry as a segment.
 */
export function path(literals: TemplateStringsArray, ...parameters: string[]): string {
  return literals.reduce((built, literal, index) => built + segment(parameters[index - 1]) + literal);
}

function segment(parameter: string | undefined): string {
  if (parameter === undefined || /^\.{0,2}$/.test(parameter)) {
    throw new CobaltError(
      "invalid-request",
      `[cobalt-kit] "${parameter ?? ""}" cannot be an id in a request. Pass the id the API gave.`,
    );
  }
  return encodeURIComponent(parameter.toWellFormed());
}

/** Text as a header can carry it: percent-encoded where it is not plain ASCII, or where a blank at an end would fall away. */
export function headerValue(text: string | undefined): string | undefined {
  return text === undefined || (/^[ -~]*$/.test(text) && text.trim() === text)
    ? text
    : encodeURIComponent(text.toWellFormed());
}
