/** `base` with the given texts in place of its own, at any depth; neither is changed. */
export function mergeTexts<T extends object>(base: T, overrides: object | undefined): T {
  const merged = { ...base };
  for (const [key, value] of Object.entries(overrides ?? {})) {
    if (value === undefined) continue;
    const current: unknown = Reflect.get(base, key);
    Object.assign(merged, { [key]: isGroup(current) && isGroup(value) ? mergeTexts(current, value) : value });
  }
  return merged;
}

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
