import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findJsonProblem } from "./find-json-problem.ts";

describe("findJsonProblem", () => {
  it.each([
    ['{"a": 1, }', "trailing-comma", 1, 10],
    ['{"a": 1,\n  b: 2}', "expected-key", 2, 3],
    ['{"a" 1}', "expected-colon", 1, 6],
    ['{"a": 1 "b": 2}', "expected-comma", 1, 9],
    ["[1, 2", "expected-comma", 1, 6],
    ["[1,]", "trailing-comma", 1, 4],
    ['{"a":}', "expected-value", 1, 6],
    ['["open', "bad-string", 1, 2],
    ["'single'", "bad-token", 1, 1],
    ["[tru]", "bad-token", 1, 2],
    ["[01]", "bad-token", 1, 2],
    ["{}\n{}", "extra-text", 2, 1],
    ["", "expected-value", 1, 1],
  ])("finds the place in %j", (text, reason, line, column) => {
    expect(findJsonProblem(text)).toMatchObject({ reason, line, column });
  });

  it("finds nothing in what the browser reads as JSON", () => {
    fc.assert(fc.property(fc.json(), (text) => findJsonProblem(text) === undefined));
  });

  it("ends with a place inside the text, whatever the text", () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom(",", "}", "]", '"', ":", "x", "\\", "", "\n"))
      .map(
        ([json, at, piece]) => json.slice(0, at % (json.length + 1)) + piece + json.slice((at % (json.length + 1)) + 1),
      );
    fc.assert(
      fc.property(fc.oneof(broken, fc.string()), (text) => {
        const problem = findJsonProblem(text);
        if (problem === undefined) return void JSON.parse(text);
        const line = text.split("\n")[problem.line - 1];
        expect(line).toBeDefined();
        expect(problem.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
      }),
      { numRuns: 2_000 },
    );
  });

  it("reads twenty megabytes of one string without running out of stack", () => {
    const long = "x".repeat(20_000_000);
    expect(findJsonProblem(`["${long}", ]`)).toMatchObject({ reason: "trailing-comma", line: 1, column: 20_000_006 });
    expect(findJsonProblem(`["${long}`)).toMatchObject({ reason: "bad-string", column: 2 });
    expect(findJsonProblem(`["${"\\n".repeat(3_000_000)}", }`)).toMatchObject({ reason: "expected-value" });
  });

  it("survives brackets nested without end", () => {
    expect(findJsonProblem("[".repeat(100_000))).toMatchObject({ reason: "expected-value", column: 100_001 });
  });
});
