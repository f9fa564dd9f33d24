"use client";
import { useEffect, useState } from "react";

/** Text of more characters than this is looked at when the typing has stopped. */
const long = 50_000;
const pauseMs = 300;

/** A text at once while it is short; a long one after a pause, so that reading it holds up no key. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (text === settled) return undefined;
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text, settled]);
  return text.length > long ? settled : text;
}
