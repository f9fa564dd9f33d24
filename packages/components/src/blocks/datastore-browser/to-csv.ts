import { type DatastoreRecord, isExactNumber, type JsonValue } from "@cobalt-kit/hooks";
import { cellText } from "./cell-text.ts";

/**
 * Rows as CSV for spreadsheets, which take a text that begins like a formula for one: such a text gets an apostrophe in front. Numbers stay
 * what they are, with every digit. Where a spreadsheet splits at something else than commas, what follows a separator or a line's end begins a
 * cell as well.
 */
export function toCsv(columns: readonly string[], records: readonly DatastoreRecord[]): string {
  const lines = [
    columns.map((column) => quote(harmless(column))),
    ...records.map(({ values }) =>
      columns.map((column) => cellOf(Object.hasOwn(values, column) ? values[column] : undefined)),
    ),
  ];
  // The mark tells spreadsheets that it is UTF-8.
  return `\ufeff${lines.map((cells) => cells.join(",")).join("\r\n")}\r\n`;
}

function cellOf(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return "";
  return quote(typeof value === "number" || isExactNumber(value) ? cellText(value) : harmless(cellText(value)));
}

/**
 * Where formulas begin, also in the wide and the small signs of East Asian keyboards, and behind what is not seen: no further than a line's end or a tab,
 * which begins a cell itself.
 */
const FORMULA = /^(?=[\t\r])|(?<=^|[;\t\r\n])(?=(?:(?![\t\r\n])[\s\p{Cc}\p{Cf}])*[=+\-@＝＋－＠﹦﹢﹣﹫])/gu;
const NUMBER = /^-?\d+(\.\d+)?$/;

function harmless(text: string): string {
  return NUMBER.test(text) ? text : text.replaceAll(FORMULA, "'");
}

function quote(text: string): string {
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
