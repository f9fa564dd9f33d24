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
  return encodeURIComponent(idText(parameter));
}

/**
 * Text as a header can carry it: percent-encoded where it is not plain ASCII, or where a blank at an end would fall away. None for what is
 * undefined, null or empty.
 *
 * @throws CobaltError `invalid-request` for what is neither text nor a whole number, as callers without types may pass.
 */
export function headerValue(given: string | undefined): string | undefined {
  if ((given ?? "") === "") return undefined;
  const text = ownId(given);
  return /^[ -~]*$/.test(text) && text.trim() === text ? text : encodeURIComponent(text.toWellFormed());
}

/** What is neither empty, undefined nor null, as callers without types may pass; as text. */
export function filled(
  record: Record<string, string | number | boolean | undefined> = {},
  write: (value: unknown, name: string) => string = String,
  empty: unknown[] = ["", undefined, null],
): [string, string][] {
  return Object.entries(record).flatMap(([name, value]) => (empty.includes(value) ? [] : [[name, write(value, name)]]));
}

/**
 * Ids of a query or a body under their names on the wire, without those that are undefined, null or empty.
 *
 * @throws CobaltError `invalid-request` that names the first which is no id.
 */
export function givenIds(given: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(filled(given, idText));
}

/**
 * Ids by which a call that deletes is told what to delete: one that is null or empty is not left out, as that would delete more.
 *
 * @throws CobaltError `invalid-request` that names the first which is no id.
 */
export function namedIds(given: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(filled(given, idText, [undefined]));
}

/**
 * Ids of a list in a body; undefined and null stay.
 *
 * @throws CobaltError `invalid-request` for the first which is no id.
 */
export function idTexts(given: readonly string[] | undefined): string[] | undefined {
  return given && [given].flat().map((id) => idText(id));
}

/**
 * An id under which a body holds something. A text goes back as the API gave it, also one that no path could carry.
 *
 * @throws CobaltError `invalid-request` for what is neither text nor a whole number, as callers without types may pass.
 */
export function ownId(given: unknown): string {
  return typeof given === "string" ? given : idText(given);
}

function idText(given: unknown, name = "An id in a request"): string {
  const id = readGivenId(given);
  if (typeof id === "string") return id;
  throw new CobaltError("invalid-request", `[cobalt-kit] ${name} ${id.problem}. Pass the id the API gave.`);
}
