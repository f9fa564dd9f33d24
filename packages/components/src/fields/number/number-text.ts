interface Signs {
  decimal: string;
  group: string;
  zero: number;
}

const signs = new Map<string, Signs>();

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * What a person typed, in the digits and separators of a language, as plain text: `"١٢٫٥"` and, in German, `"12,5"` become
 * `"12.5"`. What cannot be read as a number comes back as it was typed.
 */
export function readNumber(typed: string, locale: string): string {
  const { decimal, group } = signsOf(locale);
  const text = typed
    .trim()
    .replaceAll(/[\u061c\u200e\u200f]/g, "")
    .replaceAll(/\p{Nd}/gu, digitOf)
    .replaceAll("\u2212", "-");
  const inGroups = text
    .split("")
    .map((sign) =>
      sign === decimal || sign === "\u066b"
        ? "."
        : sign === group || sign === "\u066c" || /\s/.test(sign)
          ? "_"
          : sign === "."
            ? "?"
            : sign,
    )
    .join("");
  // A group is three digits, or two in India, before the last three: nothing else counts as a separator.
  if (/^[+-]?\d{1,3}(_\d{2,3})*_\d{3}(\.\d*)?$/.test(inGroups)) return inGroups.replaceAll("_", "");
  return plainNumber.test(inGroups) ? inGroups : plainNumber.test(text) ? text : typed;
}

/** A number's plain text in the digits of a language; any other text stays as it is. */
export function showNumber(text: string, locale: string): string {
  if (!plainNumber.test(text)) return text;
  const { decimal, zero } = signsOf(locale);
  return text.replace(".", decimal).replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

function signsOf(locale: string): Signs {
  let known = signs.get(locale);
  if (known === undefined) {
    const parts = new Intl.NumberFormat(locale).formatToParts(-1_234_567.8);
    const part = (type: string): string | undefined => parts.find((each) => each.type === type)?.value;
    const zero = new Intl.NumberFormat(locale, { useGrouping: false }).format(0).codePointAt(0);
    known = { decimal: part("decimal") ?? ".", group: part("group") ?? ",", zero: zero ?? 48 };
    signs.set(locale, known);
  }
  return known;
}

/** Each script has its ten digits in a row, from a code that ends in 0 or in 6. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const row = code - (code % 16);
  const zero = /\p{Nd}/u.test(String.fromCodePoint(row)) ? row : row + 6;
  return String(code - zero);
}
