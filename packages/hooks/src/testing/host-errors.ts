import { vi } from "vitest";

/** Catches what a host's functions throw a turn later, where nobody else would, and gives the list it goes into. */
export function hostErrors(): unknown[] {
  const thrown: unknown[] = [];
  const { queueMicrotask: later } = globalThis;
  vi.spyOn(globalThis, "queueMicrotask").mockImplementation((task) =>
    later(() => {
      try {
        task();
      } catch (error) {
        thrown.push(error);
      }
    }),
  );
  return thrown;
}
