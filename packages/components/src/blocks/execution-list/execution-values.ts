import type { Execution } from "@cobalt-kit/hooks";
import { readTime } from "@cobalt-kit/hooks/applications";

/** What a run is called. */
export function nameOf({ workflow, name }: Execution): string | undefined {
  return workflow?.name ?? name;
}

/** How long a finished run took, in milliseconds. */
export function durationOf({ createdAt, completedAt }: Execution): number | undefined {
  if (createdAt === undefined || completedAt === undefined) return undefined;
  const ms = readTime(completedAt) - readTime(createdAt);
  return Number.isFinite(ms) && ms >= 0 ? ms : undefined;
}
