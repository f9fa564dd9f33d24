const MAX_SENTENCE = 500;

/** As much of a sentence as fits into a line of details, without tokens of any kind and the queries of URLs. */
export function readable(sentence: string): string {
  return sentence
    .slice(0, 9 * MAX_SENTENCE) // what follows takes time by the square of the length
    .replace(/\beyJ[\w-]+\.[\w.-]+/g, "[redacted]")
    .replace(/(https?:\/\/[^\s?]*)\?\S*/g, "$1")
    .slice(0, MAX_SENTENCE);
}
