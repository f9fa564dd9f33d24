import { decimal } from "./decimal.ts";
import { isExactNumber, numberText } from "./exact-number.ts";

/**
 * Whether two values are equal as JSON, comparing every digit of numbers and ignoring the order of properties.
 *
 * @example
 * sameJson(exactNumber("1161888007138312193"), exactNumber("1161888007138312194")); // false
 */
export function sameJson(one: unknown, other: unknown): boolean {
  const pairs: [unknown, unknown][] = [[one, other]];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [left, right] = pair;
    if (left === right) continue;
    if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
    if (isExactNumber(left) || isExactNumber(right)) {
      if (!isExactNumber(left) || !isExactNumber(right)) return false;
      if (decimal(numberText(left)) !== decimal(numberText(right))) return false;
      continue;
    }
    if (Array.isArray(left) !== Array.isArray(right)) return false;
    const members = said(left);
    const others = new Map(said(right));
    if (members.length !== others.size) return false;
    for (const [name, value] of members) {
      if (!others.has(name)) return false;
      pairs.push([value, others.get(name)]);
    }
  }
  return true;
}

/** JSON leaves out what is undefined. */
function said(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, part]) => part !== undefined);
}
