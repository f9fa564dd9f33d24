"use client";
import { useRef, useState } from "react";

/**
 * What is done once at a time, however often it is pressed, and whether it goes on: what waits for it is drawn as pending, also while a new
 * session comes first.
 */
export function useOnce(): readonly [busy: boolean, once: (act: () => Promise<void>) => void] {
  const [busy, setBusy] = useState(false);
  // A second press may come before the first is drawn.
  const goesOn = useRef(false);
  return [
    busy,
    (act) => {
      if (goesOn.current) return;
      setBusy((goesOn.current = true));
      void act().finally(() => setBusy((goesOn.current = false)));
    },
  ];
}
