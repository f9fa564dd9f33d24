"use client";
import { useCallback, useEffect, useRef, useState, type RefObject } from "react";

const step = 48;

export interface Reveal {
  /** How many to render. */
  count: number;
  more: () => void;
  /** Put it on what stands after the last one: when it comes near the window, more are shown. */
  sentinel: RefObject<HTMLDivElement | null>;
}

/** Shows a long list a piece at a time. Starts again from the top when `key` changes. */
export function useReveal(key: string, total: number): Reveal {
  const [revealed, setRevealed] = useState({ key, count: step });
  const count = Math.min(revealed.key === key ? revealed.count : step, total);
  const more = useCallback(() => setRevealed({ key, count: count + step }), [key, count]);
  const sentinel = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = sentinel.current;
    if (element === null || typeof IntersectionObserver === "undefined") return undefined;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting === true && more(), {
      rootMargin: "0px 0px 400px",
    });
    observer.observe(element);
    return () => observer.disconnect();
    // Another count is another observer, which reports at once: if one step does not fill the window, the next follows.
  }, [more]);

  return { count, more, sentinel };
}
