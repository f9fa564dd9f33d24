import { isExactNumber, numberText } from "./exact-number.ts";

const NOTHING_VISIBLE = /^[\s\p{Cf}]*$/u;
/** What a request would lose or spell like another id: half of a surrogate pair stands for nothing by itself. */
const UNSENDABLE = /[\p{Cc}\p{Cs}]/u;

/** An id that a caller gave, as text; or what is wrong with it, in words that follow its name. Never tells the id itself. */
export function readGivenId(given: unknown): string | { problem: string } {
  if (given === undefined || given === null) return { problem: "is missing" };
  if (typeof given === "bigint") return String(given);
  if (isExactNumber(given)) {
    const digits = numberText(given);
    return /^-?\d+$/.test(digits) ? digits : { problem: `is ${digits}` };
  }
  if (typeof given === "number") {
    if (Number.isSafeInteger(given)) return String(given);
    return { problem: Number.isInteger(given) ? "is a number too large to be exact (pass it as text)" : `is ${given}` };
  }
  if (typeof given !== "string") return { problem: Array.isArray(given) ? "is a list" : `is of type ${typeof given}` };
  if (NOTHING_VISIBLE.test(given)) return { problem: given === "" ? "is empty" : "is blank" };
  if (given === "." || given === "..") return { problem: `is "${given}"` }; // which URLs cannot carry as a segment
  return UNSENDABLE.test(given) ? { problem: "holds a control character or half of a character" } : given;
}
