/** How many requests a credential may make. */
export interface RateLimit {
  perSecond: number;
  /** How many at one instant. */
  burst: number;
}

const usualLimit: RateLimit = { perSecond: 20, burst: 5 };
const keptBuckets = 10_000;

/** Counts requests by credential, by the sandbox's clock. */
export interface RateLimiter {
  /** Whether one more request may pass now; counts it if so. */
  passes(credential: string): boolean;
  clear(): void;
}

/** A limiter that lets everything pass when there is no limit. */
export function createRateLimiter(limit: boolean | RateLimit, now: () => number): RateLimiter {
  const { perSecond, burst } =
    limit === true ? usualLimit : limit === false ? { perSecond: 0, burst: Infinity } : limit;
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    passes: (credential) => {
      if (burst === Infinity) return true;
      const at = now();
      const bucket = buckets.get(credential) ?? { left: burst, at };
      const left = Math.min(burst, bucket.left + ((at - bucket.at) / 1000) * perSecond);
      // A full bucket is as good as none.
      if (buckets.size >= keptBuckets) buckets.clear();
      buckets.set(credential, { left: left >= 1 ? left - 1 : left, at });
      return left >= 1;
    },
    clear: () => buckets.clear(),
  };
}
