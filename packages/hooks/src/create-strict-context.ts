import { createContext, useContext, type Context } from "react";

/** A context without a default: reading it outside its provider throws and says who must stand where. */
export function createStrictContext<T extends object>(
  provider: string,
  hook: string,
  missing: string,
): readonly [Context<T | null>, (caller?: string) => T] {
  const StrictContext = createContext<T | null>(null);
  function useStrictContext(caller = hook): T {
    const value = useContext(StrictContext);
    if (value === null) {
      throw new Error(`[cobalt-kit] ${caller} ran outside <${provider}>, so it has ${missing}. Wrap your app in it.`);
    }
    return value;
  }
  return [StrictContext, useStrictContext] as const;
}
