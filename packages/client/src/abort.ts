/**
 * Settles as what `start` begins does, or rejects with the reason of the first signal that aborts, or of the controller that `start` is
 * given, which aborts with them. Either way no listener stays behind, also if what `start` begins never settles. Begins nothing where one has
 * aborted already. A list, as `AbortSignal.any` knows no signal of a polyfill or of another window.
 */
export function abortable<T>(
  signals: readonly AbortSignal[],
  start: (own: AbortController) => PromiseLike<T>,
): Promise<T> {
  const own = new AbortController();
  const abort = (): void => {
    own.abort(abortedOf(signals)?.reason);
  };
  return new Promise<T>((resolve, reject) => {
    own.signal.addEventListener("abort", () => {
      reject(own.signal.reason);
    });
    if (abortedOf(signals)) return abort();
    for (const signal of signals) signal.addEventListener("abort", abort);
    // a promise of another library may have no more than `then`
    Promise.resolve(start(own)).then(resolve, reject);
  }).finally(() => {
    for (const signal of signals) signal.removeEventListener("abort", abort);
  });
}

export function abortedOf(signals: readonly AbortSignal[]): AbortSignal | undefined {
  return signals.find(({ aborted }) => aborted);
}

/**
 * Does `work`, but rejects with what `late` makes after `ms`, or with the reason of the first of `signals` that aborts; no timer stays
 * behind. The signal that `work` is given aborts with either.
 */
export function within<T>(
  ms: number,
  signals: readonly AbortSignal[],
  late: () => unknown,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return abortable(signals, (own) => {
    timer = setTimeout(
      () => {
        own.abort(late());
      },
      Math.min(ms, 2e9), // past 2³¹, `Infinity` too, a timer fires at once
    );
    return work(own.signal);
  }).finally(() => {
    clearTimeout(timer);
  });
}

/** Resolves after `ms`, or rejects with the reason of the first of `signals` that aborts; no timer stays behind. */
export function wait(ms: number, signals: readonly AbortSignal[]): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return abortable(
    signals,
    () =>
      new Promise<void>((resolve) => {
        timer = setTimeout(resolve, ms);
      }),
  ).finally(() => {
    clearTimeout(timer);
  });
}
