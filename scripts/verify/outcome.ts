/** One thing that was checked: a rule, a package, a budget, or all tests of a runner. */
export interface Outcome {
  name: string;
  passed: number;
  failed: number;
  /** Each test that failed, with what it said, where a runner ran more than one. */
  failures?: readonly string[];
}

export function outcome(name: string, ok: boolean): Outcome {
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

export function sum(outcomes: readonly Outcome[]): { passed: number; failed: number } {
  return {
    passed: outcomes.reduce((total, { passed }) => total + passed, 0),
    failed: outcomes.reduce((total, { failed }) => total + failed, 0),
  };
}

/** Names what failed, sets the exit code and ends with the sum: the last lines of a run say what went wrong in it. */
export function report(outcomes: readonly Outcome[]): void {
  const { passed, failed } = sum(outcomes);
  for (const each of outcomes) {
    if (each.failed > 0) console.error([`failed: ${each.name}`, ...(each.failures ?? [])].join("\n  "));
  }
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}
