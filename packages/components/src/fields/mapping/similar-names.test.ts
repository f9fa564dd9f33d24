import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suggestPairs } from "./similar-names.ts";

const named = (...names: string[]) => names.map((name) => ({ name, value: name }));
const pairs = (lefts: string[], rights: string[]) =>
  suggestPairs(named(...lefts), named(...rights)).map(({ left, right }) => [left.name, right.name]);

describe("suggestPairs", () => {
  it.each([
    ["billingCity", "BILLING_CITY"],
    ["Phones", "Phone"],
    ["Company name", "Company"],
    ["Überweisung", "uberweisung"],
    ["E-mail", "E Mail"],
    ["الاسم", "الاسم"],
  ])("takes %s and %s for the same", (left, right) => {
    expect(pairs([left], ["Total", right])).toEqual([[left, right]]);
  });

  it.each([
    ["City", "Country"],
    ["Due date", "Update"],
    ["Plan", "Phone"],
  ])("does not take %s for %s", (left, right) => {
    expect(pairs([left], [right])).toEqual([]);
  });

  it("gives the best pair first, and each right side once", () => {
    expect(pairs(["City of billing", "City"], ["City"])).toEqual([["City", "City"]]);
  });

  it("never suggests anything twice, and ends", () => {
    const names = fc.array(fc.string({ maxLength: 12 }), { maxLength: 20 });
    fc.assert(
      fc.property(names, names, (lefts, rights) => {
        const found = suggestPairs(named(...lefts), named(...rights));
        expect(new Set(found.map(({ left }) => left)).size).toBe(found.length);
        expect(new Set(found.map(({ right }) => right)).size).toBe(found.length);
      }),
    );
  });
});
