import type { ReactElement } from "react";

/** A bar of so much of the width, from 0 to 1, that begins where lines do. What it says is said in words beside it. */
export function DurationBar({ part }: { part: number }): ReactElement {
  return (
    <svg width={`${Math.max(0, Math.min(1, part)) * 100}%`} height="4" aria-hidden="true" focusable="false">
      <rect width="100%" height="4" rx="2" fill="currentColor" opacity="0.35" />
    </svg>
  );
}
