"use client";
import { useCallback, useEffect, useRef, useState } from "react";

/** State of a `x`, `defaultX`, `onXChange` trio: the host's when given, else our own. */
export function useControllableState<Value>(
  value: Value | undefined,
  defaultValue: Value,
  onChange: ((value: Value) => void) | undefined,
): [Value, (next: Value) => void] {
  const [own, setOwn] = useState(defaultValue);
  const current = value === undefined ? own : value;
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  const set = useCallback((next: Value) => {
    setOwn(next);
    latest.current?.(next);
  }, []);
  return [current, set];
}
