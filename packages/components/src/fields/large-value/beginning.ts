/** Longer texts are shown by their beginning: a browser stands still over millions of characters in one box. */
export const longestText = 200_000;

const shownLength = 5_000;

/** The beginning of a long text; a short one whole. */
export function beginningOf(text: string): string {
  return text.length > longestText ? `${text.slice(0, shownLength)}…` : text;
}
