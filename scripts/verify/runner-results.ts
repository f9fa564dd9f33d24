import { existsSync, readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import type { Outcome } from "./outcome.ts";

interface VitestFile {
  name: string;
  status: string;
  message: string;
  assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
}

/** What vitest's JSON reporter wrote. A run that failed without a failed test (a broken file, an unhandled error) counts as one. */
export function vitestOutcome(name: string, file: string, exitedWell: boolean): Outcome {
  if (!existsSync(file)) return { name, passed: 0, failed: 1 };
  const results: { numPassedTests: number; testResults: VitestFile[] } = JSON.parse(readFileSync(file, "utf8"));
  const failures = results.testResults.flatMap((each) => {
    if (each.status === "failed" && each.assertionResults.length === 0) return [failure([each.name], each.message)];
    return each.assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName, failureMessages }) => failure([each.name, fullName], failureMessages.join("\n")));
  });
  return settle(name, results.numPassedTests, failures, exitedWell);
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs?: {
    title: string;
    file: string;
    line: number;
    tests: { status: string; results: { error?: { message?: string } }[] }[];
  }[];
}

/** What Playwright's JSON reporter wrote. A test that passed only when it was repeated counts as failed. */
export function playwrightOutcome(name: string, file: string, exitedWell: boolean): Outcome {
  if (!existsSync(file)) return { name, passed: 0, failed: 1 };
  const { stats, suites } = JSON.parse(readFileSync(file, "utf8"));
  return settle(name, stats.expected, suites.flatMap(failuresOf), exitedWell);
}

function failuresOf({ suites = [], specs = [] }: PlaywrightSuite): string[] {
  const own = specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ results }) =>
        failure([`${spec.file}:${spec.line}`, spec.title], results.find(({ error }) => error)?.error?.message ?? ""),
      ),
  );
  return [...own, ...suites.flatMap(failuresOf)];
}

/** Whose failure it was, and the beginning of what it said: the page's whole DOM follows in many messages. */
function failure(where: readonly string[], message: string): string {
  const lines = stripVTControlCharacters(message)
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.includes("/node_modules/"));
  return [where.join(" › "), ...lines.slice(0, 12).map((line) => `  ${line.slice(0, 300)}`)].join("\n  ");
}

function settle(name: string, passed: number, failures: string[], exitedWell: boolean): Outcome {
  const silent = (!exitedWell && failures.length === 0) || passed + failures.length === 0;
  return { name, passed, failed: silent ? 1 : failures.length, failures };
}
