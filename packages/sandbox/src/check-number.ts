/** Refuses a number that would break the sandbox; over HTTP an argument of the control can be anything. */
export function checkNumber(
  value: number,
  rule: string,
  { least = 0, most, whole = false }: { least?: number; most: number; whole?: boolean },
): void {
  const isNumber = typeof value === "number" && value >= least && value <= most;
  if (isNumber && (!whole || Number.isInteger(value))) return;
  throw new Error(`${rule} from ${least} to ${most}, not ${JSON.stringify(value)}`);
}
