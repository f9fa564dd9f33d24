import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { playwrightOutcome, vitestOutcome } from "./runner-results.ts";

const folder = mkdtempSync(join(tmpdir(), "cobalt-kit-runner-results-"));
afterAll(() => rmSync(folder, { recursive: true }));

function written(results: unknown): string {
  const file = join(folder, "results.json");
  writeFileSync(file, JSON.stringify(results));
  return file;
}

test("a failed test of vitest is told by its file, its name and what it said, and so is a file that broke", () => {
  const passedTest = { fullName: "sums adds", status: "passed", failureMessages: [] };
  const failedTest = {
    fullName: "sums counts",
    status: "failed",
    failureMessages: [`AssertionError: \u001b[31mexpected 2\u001b[39m to be 3\n\n${"<div>\n".repeat(500)}`],
  };
  const file = written({
    numPassedTests: 1,
    testResults: [
      { name: "/kit/sums.test.ts", status: "failed", message: "", assertionResults: [passedTest, failedTest] },
      { name: "/kit/broken.test.ts", status: "failed", message: "Error: no such table", assertionResults: [] },
    ],
  });
  const { passed, failed, failures = [] } = vitestOutcome("unit tests", file, false);
  expect([passed, failed]).toEqual([1, 2]);
  expect(failures[0]).toMatch(/^\/kit\/sums\.test\.ts › sums counts\n +AssertionError: expected 2 to be 3\n/);
  expect(failures[0]?.split("\n").length).toBeLessThan(20);
  expect(failures[1]).toMatch(/^\/kit\/broken\.test\.ts\n +Error: no such table$/);
});

test("so is one of Playwright, at any depth, and one that passed only when it was repeated", () => {
  const spec = (title: string, status: string, messages: string[]) => ({
    title,
    file: "sums.e2e.ts",
    line: 3,
    tests: [{ status, results: messages.map((message) => (message === "" ? {} : { error: { message } })) }],
  });
  const file = written({
    stats: { expected: 1, unexpected: 1, flaky: 1 },
    suites: [
      {
        specs: [spec("counts", "expected", [""])],
        suites: [{ specs: [spec("adds", "unexpected", ["Expected: 3"]), spec("waits", "flaky", ["Timeout", ""])] }],
      },
    ],
  });
  const { passed, failed, failures } = playwrightOutcome("end to end", file, false);
  expect([passed, failed]).toEqual([1, 2]);
  expect(failures).toEqual([
    expect.stringMatching(/^sums\.e2e\.ts:3 › adds\n +Expected: 3$/),
    expect.stringMatching(/^sums\.e2e\.ts:3 › waits\n +Timeout$/),
  ]);
});

test("a run that ended badly without a failed test counts as one failure, and so does one that wrote nothing", () => {
  expect(vitestOutcome("unit tests", written({ numPassedTests: 4, testResults: [] }), false)).toMatchObject({
    passed: 4,
    failed: 1,
  });
  expect(vitestOutcome("unit tests", join(folder, "none.json"), true)).toMatchObject({ passed: 0, failed: 1 });
});
