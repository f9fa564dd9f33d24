import { isNumberText, plainNumber } from "./plain-number.ts";
import { numberSigns, type NumberSigns } from "./number-signs.ts";

/*
 * Not by `NumberParser` of `@internationalized/number`: it drops every group sign wherever it stands, so that in German "0.125"
 * is 125 and "1.25.3" is 1253, and it holds 53 bits.
 */

/**
 * What a person typed, in the digits and signs of a language, as plain text: in German `"1.250,5"` becomes `"1250.5"`. Of any
 * length, and without rounding. `undefined` for what nobody of that language writes.
 *
 * @example
 * readNumber("0.125", "en"); // "0.125"
 * readNumber("0.125", "de"); // undefined: neither a fraction nor a group of thousands
 */
export function readNumber(typed: string, locale: string): string | undefined {
  const signs = numberSigns(locale);
  const text = inAscii(typed, signs);
  if (text === undefined) return undefined;
  const { minus, integer = "", fraction, exponent = "" } = shape.exec(text)?.groups ?? {};
  const whole = ungroup(integer, signs);
  if (whole === undefined || whole + (fraction ?? "") === "") return undefined;
  return `${minus === undefined ? "" : "-"}${whole}${fraction ? `.${fraction}` : ""}${exponent.toLowerCase()}`;
}

/** Text that no program takes for a number, for a number that could not be read: it shows as it was typed. */
export function unreadNumber(typed: string): string {
  return isNumberText(typed) ? typed + unread : typed;
}

/** A number's plain text as a language writes it, in groups and in full; any other text as it was typed. */
export function showNumber(text: string, locale: string): string {
  const match = plainNumber.exec(text)?.groups;
  if (match === undefined) return text.replaceAll(unread, "");
  const signs = numberSigns(locale);
  const { sign, integer = "", fraction = "", exponent = "" } = match;
  const whole = inGroups(integer === "" ? "0" : integer, signs);
  const shown = `${whole}${fraction === "" ? "" : signs.decimal}${fraction}${exponent}`;
  return (sign === "-" ? signs.minus : "") + shown.replaceAll(/\d/g, (digit) => signs.digits[Number(digit)] ?? digit);
}

/** Stands behind a text that would pass for another number, and is not seen. */
const unread = "\u2060";

/** Group signs are `_` for spaces, else themselves. */
const shape = /^(?:\+|(?<minus>-))?(?<integer>[^.e+-]*)(?:\.(?<fraction>\d*))?(?<exponent>e[+-]?\d+)?$/i;

const latin = 0x30;
const dash = /[-\u2010-\u2013\u2212\ufe63]/u;
const arabicDigit = /[\u0660-\u0669\u06f0-\u06f9]/u;
const apostrophe = /['\u2018\u2019\u02bc]/u;

/**
 * The text in digits from 0 to 9, with `.` before the fraction, `-` for a minus and one sign for each kind of group.
 * `undefined` where digits of two scripts, or two kinds of group signs, stand side by side.
 */
function inAscii(typed: string, signs: NumberSigns): string | undefined {
  let text = "";
  let script: number | undefined;
  let separator: string | undefined;
  const characters = Array.from(typed.replaceAll(/\p{Cf}/gu, "").trim());
  const { decimals, groups } = signsBetween(characters, signs);
  for (const [index, original] of characters.entries()) {
    const character = narrow(original);
    const digit = digitOf(character, signs);
    if (digit !== undefined) {
      if (script !== undefined && script !== digit.script) return undefined;
      script = digit.script;
      text += digit.value;
    } else if (character === "\u066b" || decimals.has(character)) text += ".";
    else if (isGroup(character, groups)) {
      const sign = /\s/u.test(character) ? "_" : apostrophe.test(character) ? "'" : character;
      if (separator !== undefined && separator !== sign) return undefined;
      separator = sign;
      text += "_";
    } else if (dash.test(character) && (index === 0 || /[eE\uff25\uff45]/.test(characters[index - 1] ?? "")))
      text += "-";
    else if (/[e+]/i.test(character)) text += character;
    else return undefined;
  }
  return text;
}

/** A comma or a point between Arabic digits is read both ways, but for where the language itself has it there. */
function signsBetween(
  characters: readonly string[],
  { digits, decimal, group, decimals, groups }: NumberSigns,
): Pick<NumberSigns, "decimals" | "groups"> {
  if (!characters.some((character) => arabicDigit.test(character))) return { decimals, groups };
  const own = arabicDigit.test(digits[0] ?? "");
  return { decimals: new Set(own ? [decimal] : []), groups: new Set(own ? [group] : []) };
}

function isGroup(character: string, groups: ReadonlySet<string>): boolean {
  if (character === "\u066c" || /\s/u.test(character) || groups.has(character)) return true;
  return apostrophe.test(character) && [...groups].some((sign) => apostrophe.test(sign));
}

/** What input methods of East Asia write twice as wide. */
function narrow(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xff00 && code < 0xff5f ? String.fromCodePoint(code - 0xfee0) : character;
}

function digitOf(character: string, { digits }: NumberSigns): { value: string; script: number } | undefined {
  if (/[0-9]/.test(character)) return { value: character, script: latin };
  if (!/\p{Nd}/u.test(character)) {
    // Chinese digits are letters to Unicode.
    const own = digits.indexOf(character);
    return own === -1 ? undefined : { value: String(own), script: -1 };
  }
  // Each script has its ten digits in a row, and some follow each other.
  const code = character.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  const value = (code - first) % 10;
  return { value: String(value), script: code - value };
}

/** The digits without their groups; `undefined` where the groups are not those of the language, or of thousands. */
function ungroup(integer: string, { groupSizes: [last, others] }: NumberSigns): string | undefined {
  if (/^\d*$/.test(integer)) return integer;
  const groups = integer.split("_");
  const fits = (lastSize: number, size: number): boolean =>
    groups.every((group, index) => {
      if (!/^\d+$/.test(group)) return false;
      if (index === 0) return group.length <= size && !group.startsWith("0");
      return group.length === (index === groups.length - 1 ? lastSize : size);
    });
  return fits(last, others) || fits(3, 3) ? groups.join("") : undefined;
}

function inGroups(integer: string, { group, groupSizes: [last, others], ungrouped }: NumberSigns): string {
  // A number that starts with zeros is no amount.
  if (group === "" || integer.length <= ungrouped || integer.startsWith("0")) return integer;
  const groups = [integer.slice(-last)];
  let end = integer.length - last;
  for (; end > others; end -= others) groups.push(integer.slice(end - others, end));
  if (end > 0) groups.push(integer.slice(0, end));
  return groups.toReversed().join(group);
}
