const UNSEEN = /[\s\p{Cc}\p{Cf}]/u;
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
  let start = 0;
  let end = typed.length;
  while (start < end && UNSEEN.test(typed.charAt(start))) start++;
  while (end > start && UNSEEN.test(typed.charAt(end - 1))) end--;
  return typed.slice(start, end);
}
