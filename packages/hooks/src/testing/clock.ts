import { act } from "@testing-library/react";
import { vi } from "vitest";

const STEP_MS = 500;
const TURNS = 20_000;
const { setImmediate: laterReal } = globalThis;
let pending = 0;
/** Calls found to be held: they are not waited for again. */
let held = 0;

/** Counts a call as on its way until it is answered, so that time does not pass meanwhile. */
export function tracked<A extends unknown[], R>(call: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
  return async (...args) => {
    pending++;
    try {
      return await call(...args);
    } finally {
      pending--;
    }
  };
}

/** With fake timers: lets time pass, but never while a tracked call waits for an answer that is to come. */
export async function pass(milliseconds: number): Promise<void> {
  await untilAnswered();
  for (let left = milliseconds; left > 0; left -= STEP_MS) {
    await vi.advanceTimersByTimeAsync(Math.min(left, STEP_MS));
    await untilAnswered();
  }
  await vi.advanceTimersByTimeAsync(0);
}

/** The same, for what renders. */
export async function advance(milliseconds: number): Promise<void> {
  await act(() => pass(milliseconds));
}

/** Code that loads late is waited for, too. What is still not answered after very many turns of the real event loop is held. */
async function untilAnswered(): Promise<void> {
  held = Math.min(held, pending);
  await vi.dynamicImportSettled();
  for (let turn = 0, quiet = 0; turn < TURNS && quiet < 5; turn++) {
    await realTurn();
    quiet = pending <= held ? quiet + 1 : 0;
    if (turn < 5 || quiet > 0) vi.advanceTimersByTime(0);
  }
  held = pending;
}

function realTurn(): Promise<void> {
  return new Promise((resolve) => {
    laterReal(resolve);
  });
}
