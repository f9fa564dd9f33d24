import type { RecordedRequest } from "../recording/recording.ts";

/** The longest pause between two questions of one poller, and how much longer each pause is than the one before. */
const LONGEST_MS = 30_000;
const SLOWER = 1.6;
/** A poller that is still there has asked within this time. */
const RECENT_MS = LONGEST_MS + 5_000;

interface RepeatedRead {
  path: string;
  count: number;
  lastAt: number;
  gapMs: number;
  /** Undefined while the last one is on its way. */
  expectedAt: number | undefined;
}

/**
 * Reads that were asked again without the one before having failed, and may be so once more. No request says that it belongs to a poller, so
 * that, and when the next one is due, is estimated from when each was sent.
 */
export function findRepeatedReads(requests: readonly RecordedRequest[], now: number): RepeatedRead[] {
  const reads = new Map<string, RecordedRequest[]>();
  for (const request of requests) {
    if (request.method !== "GET" || request.follows !== undefined) continue;
    const before = reads.get(request.path) ?? [];
    const last = before.at(-1);
    const goesOn = last !== undefined && request.at - last.at <= RECENT_MS;
    reads.set(request.path, goesOn ? [...before, request] : [request]);
  }
  return [...reads].flatMap(([path, series]) => {
    const [previous, last] = series.slice(-2);
    if (previous === undefined || last === undefined || now - last.at > RECENT_MS) return [];
    const gapMs = last.at - previous.at;
    const endedAt = last.at + (last.durationMs ?? 0);
    const expectedAt = last.state === "pending" ? undefined : endedAt + Math.min(gapMs * SLOWER, LONGEST_MS);
    return [{ path, count: series.length, lastAt: last.at, gapMs, expectedAt }];
  });
}
