import { exactNumber, type FieldValue } from "@cobalt-kit/client";

/** JSON knows neither a plus in front nor a point without digits on both sides. */
const LITERAL = /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i;

/** A typed number with every digit it has. */
export function toNumber(text: string): FieldValue {
  return LITERAL.test(text) ? exactNumber(text) : Number(text);
}
