/** Every string optional, at any depth. */
export type MessageOverrides<T> = {
  [Key in keyof T]?: T[Key] extends (...values: never[]) => unknown
    ? T[Key]
    : T[Key] extends object
      ? MessageOverrides<T[Key]>
      : T[Key];
};

/** `base` with the given strings in place of its own; neither is changed. */
export function mergeMessages<T extends object>(base: T, overrides: object | undefined): T {
  const merged = { ...base };
  for (const [key, value] of Object.entries(overrides ?? {})) {
    if (value === undefined) continue;
    const current: unknown = Reflect.get(base, key);
    Object.assign(merged, {
      [key]: isPlainObject(current) && isPlainObject(value) ? mergeMessages(current, value) : value,
    });
  }
  return merged;
}

function isPlainObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
