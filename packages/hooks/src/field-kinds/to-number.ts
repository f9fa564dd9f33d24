import { exactNumber, type FieldValue } from "@cobalt-kit/client";

const NUMBER = /^\+?(-?)0*(\d*)(?:\.(\d*))?(e[+-]?\d+)?$/i;

/** A typed number with every digit it has. JSON knows neither a plus in front, nor more zeros, nor a point without digits on both sides. */
export function toNumber(text: string): FieldValue {
  // What is no number stays as it is typed: callers have checked, and `exactNumber` refuses it otherwise.
  const [, minus = "", integer, fraction, exponent = ""] = NUMBER.exec(text) ?? [text, "", text];
  return exactNumber(`${minus}${integer || 0}${fraction ? `.${fraction}` : ""}${exponent}`);
}
