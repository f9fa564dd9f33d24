"use client";
import { type RefObject, useEffect, useRef } from "react";

/** The value of the latest render, for handlers and timers that are to stay the same. */
export function useLatest<Value>(value: Value): Readonly<RefObject<Value>> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
