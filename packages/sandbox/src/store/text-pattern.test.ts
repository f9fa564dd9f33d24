// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textPattern } from "./text-pattern.ts";

const character = fc.constantFrom(
  ...Array.from("aAbB1_ -.é"),
  ".",
  "\\d",
  "\\w",
  "\\S",
  "\\.",
  "\\u0061",
  "[ab]",
  "[^a]",
  "[a-z\\]]",
  "[]",
  "😀",
);
const { pattern } = fc.letrec<{ pattern: string; piece: string; group: string }>((tie) => ({
  pattern: fc
    .array(fc.array(tie("piece"), { maxLength: 4 }), { minLength: 1, maxLength: 3 })
    .map((options) => options.map((pieces) => pieces.join("")).join("|")),
  piece: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom("^", "$", "\\b", "\\B"),
    fc
      .tuple(
        fc.oneof({ maxDepth: 3 }, character, tie("group")),
        fc.constantFrom("", "", "*", "+?", "?", "{2}", "{1,}", "{0,2}?", "{", "}"),
      )
      .map(([part, times]) => `${part}${times}`),
  ),
  group: tie("pattern").map((inside) => `(?:${inside})`),
}));
const text = fc
  .array(fc.constantFrom(...Array.from("aAbB1_ -.é\n😀]{")), { maxLength: 12 })
  .map((parts) => parts.join(""));

describe("a pattern for texts", () => {
  it("matches what the language's own expressions match", () => {
    fc.assert(
      fc.property(pattern, text, (source, sample) => {
        expect(textPattern(source)(sample)).toBe(new RegExp(source, "i").test(sample));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ["(?<word>a)b", "xAB", true],
    ["po_1P{3}", "PO_1PPP", true],
    ["a{,2}", "a{,2}", true],
    ["\\x41\\cJ?", "a", true],
    ["", "", true],
    ["[(|]{2}", "(|", true],
  ])("%s in %s: %s", (source, sample, expected) => {
    expect(textPattern(source)(sample)).toBe(expected);
  });

  it.each([
    "^(a+)+$",
    "(.*)*x",
    "^(a|a)*$",
    "(\\w+\\s?)*$!",
    "(.*a){25}!",
    `${"(a|a)".repeat(100)}!`,
    `${".*".repeat(200)}!`,
  ])("of the kind that never ends elsewhere ends: %s", (source) => {
    const start = performance.now();
    expect(textPattern(source)(`${"a".repeat(2000)}b`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it.each(["(", "a**", "[b-a]", "(a)\\1", "(?=a)", "(?<!a)b", "x".repeat(1001), "(?:a{999}){999}", "(".repeat(900)])(
    "is refused when it is none or could take for ever: %s",
    (source) => {
      expect(() => textPattern(source)).toThrow(Error);
    },
  );
});
