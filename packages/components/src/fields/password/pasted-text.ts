/** Blanks, controls, marks of direction, of joining and of how a sign looks, and letters that are drawn as nothing. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{DI}\u2800]/u;
/** The last word of a name decides: a `password_key` is a key. */
const PASSWORD =
  /(?:passwor[dt]|kennwort|mot de passe|contraseña|senha|パスワード|كلمة (?:المرور|السر)|passphrase|passwd|passcode|pwd|(?:^|[^a-z])pass|(?<=[a-z])Pass)\d*$/;
/** "(optional)" and signs, at the end of what people read. */
const REMARK = /(?:\([^()]*\)|[\s:*.])+$/;
/** A name says what it is in its last words, and may be of any length. */
const NAME_END = 200;

/**
 * What was typed or pasted, without the blanks, line ends and invisible characters that a key brings along from where it was copied. A
 * password that a person made up may begin or end with a blank, so it stays as it is. Lines within stay lines.
 *
 * Done where people type, not where keys are sent: what a program passes on is meant as it is.
 */
export function pastedText(name: string, typed: string): string {
  const end = name.slice(-NAME_END).normalize().replace(REMARK, "");
  if (PASSWORD.test(end) || PASSWORD.test(end.toLowerCase())) return typed;
  const signs = Array.from(typed);
  let start = 0;
  let stop = signs.length;
  while (start < stop && UNSEEN.test(signs[start] ?? "")) start++;
  while (stop > start && UNSEEN.test(signs[stop - 1] ?? "")) stop--;
  return signs.slice(start, stop).join("");
}
