import { existsSync, readFileSync } from "node:fs";
import type { Outcome } from "./outcome.ts";

/** What vitest's JSON reporter wrote. A run that failed without a failed test (a broken file, an unhandled error) counts as one. */
export function vitestOutcome(name: string, file: string, exitedWell: boolean): Outcome {
  if (!existsSync(file)) return { name, passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, "utf8"));
  const broken: number = testResults.filter(
    ({ status, assertionResults }: { status: string; assertionResults: unknown[] }) =>
      status === "failed" && assertionResults.length === 0,
  ).length;
  return settle(name, numPassedTests, numFailedTests + broken, exitedWell);
}

/** What Playwright's JSON reporter wrote. */
export function playwrightOutcome(name: string, file: string, exitedWell: boolean): Outcome {
  if (!existsSync(file)) return { name, passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(file, "utf8"));
  return settle(name, stats.expected, stats.unexpected + stats.flaky, exitedWell);
}

function settle(name: string, passed: number, failed: number, exitedWell: boolean): Outcome {
  const silent = (!exitedWell && failed === 0) || passed + failed === 0;
  return { name, passed, failed: silent ? failed + 1 : failed };
}
