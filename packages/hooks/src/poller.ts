const FIRST_MS = 2_000;
const SLOWER = 1.6;
const RETURN_EVENTS = ["focus", "pageshow", "online"];

export interface PollerOptions {
  /** Asks once, and never rejects. What it resolves with runs once the next question is planned, unless this one was aborted. */
  ask: (signal: AbortSignal) => Promise<() => void>;
  /** Between two questions in the end, in milliseconds. */
  longestMs: number;
  /** The page is looked at again, or the network is back. */
  onReturn: () => void;
  /** The page is hidden. */
  onLeave?: (() => void) | undefined;
}

export interface Poller {
  /** Listens to the page's visibility and schedules the first poll. A second call does nothing. */
  start(): void;
  /** Plans the next question, unless one is planned or on its way. */
  wake(): void;
  /** Asks now, unless a question is on its way. */
  askNow(): void;
  /** Asks now; what is on its way counts no more. */
  askAnew(): void;
  /** Asks soon, and as often as in the beginning. */
  startOver(): void;
  /** From now on seldom. */
  slowDown(): void;
  /** No question until `wake`, `startOver` or `askNow`. */
  rest(): void;
  /** Leaves no timer, listener or request. */
  stop(): void;
}

/** Asks again and again, ever slower. One question is on its way at a time, and none is left behind. */
export function createPoller({ ask, longestMs, onReturn, onLeave }: PollerOptions): Poller {
  const stops: (() => void)[] = [];
  let question: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let delay = FIRST_MS;

  return {
    start() {
      if (stops.length > 0) return;
      stops.push(rest);
      if (typeof document !== "undefined") {
        for (const type of RETURN_EVENTS) listen(window, type);
        listen(document, "visibilitychange");
      }
      wake();
    },
    wake,
    askNow,
    askAnew() {
      rest();
      askNow();
    },
    startOver() {
      delay = FIRST_MS;
      clearTimeout(timer);
      timer = undefined;
      wake();
    },
    slowDown() {
      delay = longestMs;
    },
    rest,
    stop() {
      for (const stop of stops.splice(0)) stop();
    },
  };

  function listen(target: EventTarget, type: string): void {
    target.addEventListener(type, onPage);
    stops.push(() => target.removeEventListener(type, onPage));
  }

  function onPage(): void {
    if (document.visibilityState === "hidden") onLeave?.();
    else onReturn();
  }

  function wake(): void {
    if (timer !== undefined || question !== undefined) return;
    timer = setTimeout(() => {
      delay = Math.min(delay * SLOWER, longestMs);
      askNow();
    }, delay);
  }

  function rest(): void {
    clearTimeout(timer);
    timer = undefined;
    question?.abort();
    question = undefined;
  }

  function askNow(): void {
    if (question !== undefined) return;
    clearTimeout(timer);
    timer = undefined;
    question = new AbortController();
    void hear(question.signal);
  }

  async function hear(signal: AbortSignal): Promise<void> {
    const tell = await ask(signal);
    if (signal.aborted) return;
    question = undefined;
    wake();
    tell();
  }
}
