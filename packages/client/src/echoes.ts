/**
 * The forms in which an answer may repeat secrets that were sent: as they were, trimmed, as a URL and as JSON spells them.
 * The longest come first: a secret that begins another one must not leave the other's rest behind.
 */
export function echoesOf(values: readonly unknown[]): string[] {
  return values
    .filter((value) => typeof value === "string")
    .flatMap((value) => [
      value,
      value.trim(),
      encodeURIComponent(value.toWellFormed()),
      JSON.stringify(value).slice(1, -1),
    ])
    .toSorted((one, other) => other.length - one.length);
}
