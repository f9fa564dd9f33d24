/** @throws RangeError that names the first number which JSON does not have: `JSON.stringify` writes null for it, and that clears a value. */
export function assertFinite(value: unknown): void {
  const found: [name: string, value: unknown][] = [["The value", value]];
  for (const [name, each] of found) {
    if (typeof each === "number" && !Number.isFinite(each)) throw new RangeError(`${name} is ${each}`);
    if (typeof each !== "object" || each === null) continue;
    for (const [key, part] of Object.entries(each)) found.push([`"${key}"`, part]);
  }
}
