/** Blanks, controls, marks of direction and of joining, and letters that are drawn as nothing. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\u034F\u115F\u1160\u2800\u3164\uFFA0]/u;
/** The last word of a name decides: a `password_key` is a key. */
const PASSWORD = /(?:password|passphrase|passwd|passcode|pwd|(?:^|[^a-z])pass|(?<=[a-z])Pass)\d*$/;

/**
 * What was typed or pasted, without the blanks, line ends and invisible characters that a key brings along from where it was copied. A
 * password that a person made up may begin or end with a blank, so it stays as it is. Lines within stay lines.
 *
 * Done where people type, not where keys are sent: what a program passes on is meant as it is.
 */
export function pastedText(name: string, typed: string): string {
  if (PASSWORD.test(name) || PASSWORD.test(name.toLowerCase())) return typed;
  const signs = Array.from(typed);
  let start = 0;
  let end = signs.length;
  while (start < end && UNSEEN.test(signs[start] ?? "")) start++;
  while (end > start && UNSEEN.test(signs[end - 1] ?? "")) end--;
  return signs.slice(start, end).join("");
}
