import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { subscribeToClock } from "./shared-clock.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it("tells everybody by one timer, and leaves none behind", () => {
  const first = vi.fn();
  const second = vi.fn();
  const ends = [subscribeToClock(first), subscribeToClock(second)];
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(20_000);
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([2, 2]);
  for (const end of ends) end();
  expect(vi.getTimerCount()).toBe(0);
});

it("rests while nobody looks, and tells at once when somebody does again", () => {
  const listener = vi.fn();
  const end = subscribeToClock(listener);
  const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  document.dispatchEvent(new Event("visibilitychange"));
  expect(vi.getTimerCount()).toBe(0);
  hidden.mockRestore();
  document.dispatchEvent(new Event("visibilitychange"));
  expect(listener).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(1);
  end();
});
