// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactNumber, isExactNumber, numberText, sameJson } from "./index.ts";
import { parseJson, stringifyJson } from "./json-entry.ts";

const GUILD = "1161888007138312193";

/** A number as a document may write it, of any size. */
const literal = fc
  .tuple(
    fc.constantFrom("", "-"),
    fc.oneof(
      fc.constant("0"),
      fc.bigInt({ min: 1n, max: 10n ** 40n }).map(String),
      fc.integer({ min: 1, max: 999 }).map(String),
    ),
    fc.option(fc.stringMatching(/^\d{1,25}$/), { nil: undefined }),
    fc.option(fc.stringMatching(/^[eE][-+]?\d{1,4}$/), { nil: undefined }),
  )
  .map(
    ([sign, whole, fraction, exponent]) =>
      `${sign}${whole}${fraction === undefined ? "" : `.${fraction}`}${exponent ?? ""}`,
  );

/** Text as a document may spell it: plain, escaped, and our own tag's name. */
const string = fc.oneof(
  fc.string({ unit: "binary" }).map((text) => JSON.stringify(text)),
  fc.constantFrom(
    '"cobalt:number"',
    '"cobalt::number"',
    '"\\u0063obalt:number"',
    '"cobalt\\u003anumber"',
    '"\\\\"',
    '"\\""',
    `" ${GUILD}"`,
    `",${GUILD},"`,
    `"{\\"cobalt:number\\":\\"${GUILD}\\"}"`,
    '"__proto__"',
    '"toJSON"',
  ),
);

/** A document in the spelling that JSON.stringify has, but for its numbers, each of which a `number` does not hold or writes the same. */
const { document } = fc.letrec<{ document: string; member: string }>((tie) => ({
  document: fc.oneof(
    { maxDepth: 6 },
    literal.map((text) => (typeof exactNumber(text) === "number" ? JSON.stringify(exactNumber(text)) : text)),
    string,
    fc.constantFrom("null", "true", "false", `{"cobalt:number":"${GUILD}"}`, '{"cobalt:number":"1"}', "[]", "{}"),
    fc.array(tie("document"), { maxLength: 5 }).map((items) => `[${items.join(",")}]`),
    fc.uniqueArray(fc.tuple(string, tie("document")), { maxLength: 5, selector: ([name]) => JSON.parse(name) }).map(
      (members) =>
        `{${members
          .filter(([name]) => !/^"\d+"$/.test(name)) // JavaScript puts these first
          .map(([name, value]) => `${JSON.stringify(JSON.parse(name))}:${value}`)
          .join(",")}}`,
    ),
  ),
  member: string,
}));

describe("a document", () => {
  it("is written as it was read, with every digit", () => {
    fc.assert(
      fc.property(document, (text) => {
        const value = parseJson(text);
        const spelled = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, (one) => JSON.stringify(JSON.parse(one)));
        expect(stringifyJson(value)).toBe(spelled);
        expect(stringifyJson(JSON.parse(JSON.stringify(value)))).toBe(spelled);
      }),
      { numRuns: 2000 },
    );
  });

  it("is what JSON.parse reads where it holds ordinary numbers, and is written as by JSON.stringify", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(stringifyJson(parseJson(text), indent)).toBe(text);
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each(["1", "1.0", "1e2", "0.1", "1e23", "100000000000000000000", "9007199254740992", "5e-324", "1e-7", "0.0"])(
    "holds %s as a plain number",
    (text) => {
      expect(parseJson(text)).toBe(Number(text));
    },
  );

  it.each([
    GUILD,
    "9007199254740993",
    "-1161888007138312193",
    "0.1000000000000000055511151231257827",
    "3.14159265358979323846",
    "1e999",
    "-1e999",
    "1e-999",
    "1E400",
    "-0",
    "-0.0",
    "1e99999999999999999999999",
  ])("keeps %s as it is written", (text) => {
    const value = parseJson(`[ ${text} ,{"a":${text}}]`);
    expect(value).toEqual([exactNumber(text), { a: exactNumber(text) }]);
    expect(isExactNumber(exactNumber(text))).toBe(true);
    expect(stringifyJson(value)).toBe(`[${text},{"a":${text}}]`);
  });

  it.each(["", "{", `{"guild":0${GUILD}}`, `{${GUILD}:1}`, `[${GUILD}`, `${GUILD}a`, "+1", "01", "1.", "NaN", "-"])(
    "is refused where it is no JSON: %j",
    (text) => {
      expect(() => parseJson(text)).toThrow(SyntaxError);
    },
  );

  it("may be ten thousand levels deep", () => {
    const text = `${'{"a":['.repeat(10_000)}${GUILD}${"]}".repeat(10_000)}`;
    const value = parseJson(text);
    expect(stringifyJson(value)).toBe(text);
    expect(sameJson(value, parseJson(text))).toBe(true);
    expect(sameJson(value, parseJson(text.replace(GUILD, "1161888007138312194")))).toBe(false);
    expect(stringifyJson(value, 2).length).toBeLessThan(20_000_000);
  });

  it.each([
    ["text", '"', '\\"'.repeat(2_500_000), '"'],
    ["text of numbers", '" ', "1".repeat(5_000_000), '"'],
    ["zeros", "1", "0".repeat(5_000_000), "1"],
    ["decimals", "0.", "0".repeat(5_000_000), "1"],
    ["an exponent", "1e", "9".repeat(5_000_000), ""],
    ["blanks", `[${GUILD},"cobalt:number"`, " ".repeat(5_000_000), "]"],
  ])("of five megabytes of %s is read in time", (_what, start, middle, end) => {
    const text = `${start}${middle}${end}`;
    expect(stringifyJson(parseJson(text)) === text.replaceAll(" ".repeat(5_000_000), "")).toBe(true);
  });
});

describe("writing", () => {
  it("writes what JSON.stringify writes of dates, of what is undefined and of lists with holes", () => {
    const list: unknown[] = [undefined, () => 1, Number.NaN];
    list[4] = "after a hole";
    expect(3 in list).toBe(false);
    const value = { at: new Date(0), none: undefined, call: () => 1, list, n: null };
    expect(stringifyJson(value)).toBe(JSON.stringify(value));
    expect(stringifyJson(value, 2)).toBe(JSON.stringify(value, null, 2));
  });

  it("takes no number but one of JSON's own out of an object with the name of our tag", () => {
    for (const text of ["1,2", "", "01", "NaN", '1"', "1 "]) {
      expect(stringifyJson({ "cobalt:number": text })).toBe(JSON.stringify({ "cobalt:number": text }));
    }
    expect(stringifyJson({ "cobalt:number": GUILD, more: 1 })).toBe(`{"cobalt:number":"${GUILD}","more":1}`);
  });

  it("refuses a value that holds itself", () => {
    const self: unknown[] = [];
    self.push(self);
    expect(() => stringifyJson(self)).toThrow(TypeError);
    const twice = { a: 1 };
    expect(stringifyJson([twice, twice])).toBe('[{"a":1},{"a":1}]');
  });
});

describe("a number", () => {
  it("is plain wherever that is exact, and has every digit as text", () => {
    expect(exactNumber("12")).toBe(12);
    expect(numberText(exactNumber(GUILD))).toBe(GUILD);
    expect(numberText(12.5)).toBe("12.5");
    expect(() => exactNumber("0x10")).toThrow(TypeError);
  });

  it("is the same where it says the same", () => {
    expect(sameJson(exactNumber(GUILD), exactNumber("1161888007138312194"))).toBe(false);
    expect(sameJson(exactNumber(GUILD), exactNumber(`${GUILD}.0`))).toBe(true);
    expect(sameJson(exactNumber(GUILD), Number(GUILD))).toBe(false);
    expect(sameJson({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
    expect(sameJson({ a: 1 }, { a: 1, b: undefined })).toBe(true);
    expect(sameJson({ a: 1 }, { b: 1 })).toBe(false);
    expect(sameJson([], {})).toBe(false);
    expect(sameJson(null, {})).toBe(false);
    expect(sameJson(JSON.parse('{"__proto__":1}'), {})).toBe(false);
  });
});
