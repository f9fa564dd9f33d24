import { replaceEqualDeep } from "@tanstack/react-query";

/** Structural sharing as TanStack Query does it by itself; what is nested too deeply for that is taken as it came. */
export function keepWhatIsEqual<T>(old: unknown, fresh: T): T {
  try {
    return replaceEqualDeep(old, fresh);
  } catch {
    return fresh;
  }
}
