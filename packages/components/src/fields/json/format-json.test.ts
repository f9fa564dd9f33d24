import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatJson } from "./format-json.ts";

describe("formatJson", () => {
  it("writes what the browser would, where the browser loses nothing", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(8), (text, indent) => {
        const value: unknown = JSON.parse(text);
        const whole = JSON.stringify(value);
        expect(formatJson(JSON.stringify(JSON.parse(whole), null, indent))).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });

  it("keeps the spelling of what it does not understand better than the person", () => {
    expect(formatJson('[1.0,1e3,"\\u0041\\"",9007199254740993]')).toBe(
      '[\n  1.0,\n  1e3,\n  "\\u0041\\"",\n  9007199254740993\n]',
    );
  });

  it("survives brackets nested without end", () => {
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    expect(formatJson(deep).replaceAll(/\s/g, "")).toBe(deep);
  });
});
