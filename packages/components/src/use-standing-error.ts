"use client";
import { useState } from "react";

/** The error of the last attempt, also while the next one runs: its "Try again" must not vanish under the finger. */
export function useStandingError<Failure>(error: Failure | null | undefined, pending: boolean): Failure | undefined {
  const current = error ?? undefined;
  const [last, setLast] = useState(current);
  if (!pending && last !== current) setLast(current);
  return pending ? last : current;
}
