/** Settles as `promise` does, or rejects with the signal's reason as soon as that aborts. */
export function abortable<T>(promise: PromiseLike<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      reject(signal.reason);
    };
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort);
    // a promise of another library may have no more than `then`
    Promise.resolve(promise)
      .then(resolve, reject)
      .finally(() => {
        signal.removeEventListener("abort", abort);
      });
  });
}

/** A signal that aborts with the first of these. */
export function anySignal(signals: AbortSignal[]): AbortSignal {
  if (signals.every((signal) => Object.getPrototypeOf(signal) === AbortSignal.prototype))
    return AbortSignal.any(signals);
  // one is of a polyfill or of another window, and `AbortSignal.any` either refuses it or never hears of it
  const own = new AbortController();
  for (const signal of signals) {
    const abort = (): void => {
      own.abort(signal.reason);
    };
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
  }
  return own.signal;
}

/** Does `work`, but rejects with what `late` makes after `ms`, or with the reason of `outer`; no timer stays behind. */
export async function within<T>(
  ms: number,
  outer: AbortSignal,
  late: () => unknown,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const timeout = new AbortController();
  const timer = setTimeout(
    () => {
      timeout.abort(late());
    },
    Math.min(ms, 2e9), // past 2³¹, `Infinity` too, a timer fires at once
  );
  const signal = anySignal([outer, timeout.signal]);
  try {
    return await abortable(work(signal), signal);
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves after `ms`, or rejects with the reason of `signal`; no timer stays behind. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return abortable(over, signal).finally(() => {
    clearTimeout(timer);
  });
}
