"use client";
import { useCallback, useState } from "react";
import { useLatest } from "./use-latest.ts";

/** State of a `x`, `defaultX`, `onXChange` trio: the host's when given, else our own. */
export function useControllableState<Value>(
  value: Value | undefined,
  defaultValue: Value,
  onChange: ((value: Value) => void) | undefined,
): [Value, (next: Value) => void] {
  const [own, setOwn] = useState(defaultValue);
  const current = value === undefined ? own : value;
  const latest = useLatest(onChange);
  const set = useCallback(
    (next: Value) => {
      setOwn(next);
      latest.current?.(next);
    },
    [latest],
  );
  return [current, set];
}
