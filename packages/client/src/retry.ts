import type { CobaltError, CobaltErrorCode } from "./errors.ts";

const MAX_RETRY_AFTER_MS = 60_000;
/** What may be over the next time. */
const TRANSIENT: ReadonlySet<CobaltErrorCode> = new Set(["network", "server", "rate-limited"]);

/** Whether asking again may help. What the API refused for good (400, 404, 501, …) is not asked again. */
export function isTransient({ code, status }: CobaltError): boolean {
  return TRANSIENT.has(code) || status === 408;
}

/** Milliseconds before the next try: what the API asked for, else exponential with full jitter; three retries never come near 30 s. */
export function retryDelay(attempt: number, { retryAfterMs }: CobaltError): number {
  return retryAfterMs ?? Math.random() * 1000 * 2 ** attempt;
}

/** Reads `Retry-After`, in seconds or as a date, as milliseconds from now, at most a minute. */
export function readRetryAfter(header: string | null): number | undefined {
  const ms = /^\d+$/.test(header ?? "") ? Number(header) * 1000 : Date.parse(header ?? "") - Date.now();
  return ms >= 0 ? Math.min(ms, MAX_RETRY_AFTER_MS) : undefined;
}
