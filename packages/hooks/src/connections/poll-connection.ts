import type { Application, CobaltError } from "@cobalt-kit/client";
import { createPoller } from "../poller.ts";
import type { connectError } from "./connect-error.ts";

const LONGEST_MS = 15_000;
const TIMEOUT_MS = 10_000;
const FAILURES_IN_A_ROW = 3;

interface PollOptions {
  /** Reads the application as it is now. */
  ask: (call: { signal: AbortSignal; timeoutMs: number }) => Promise<Application>;
  /** What a question failed with. */
  toError: typeof connectError;
  onAnswer: (application: Application) => void;
  /** After the third failure in a row. */
  onFailure: (error: CobaltError) => void;
  /** After what `askAnew` asked was answered. */
  onChecked: () => void;
}

export interface ConnectionPoll {
  /** True from `askAnew` to its answer. */
  readonly checking: boolean;
  /** Asks now, unless a question is on its way. */
  ask(): void;
  /** The person says it is done: what is on its way is older than that, so it is asked anew. */
  askAnew(): void;
  /** From now on seldom. */
  slowDown(): void;
  /** Leaves no timer, listener or request. */
  stop(): void;
}

/** Asks for an application again and again, ever slower, and at once when the person returns to the page. */
export function pollConnection({ ask, toError, onAnswer, onFailure, onChecked }: PollOptions): ConnectionPoll {
  let failures = 0;
  let checking = false;
  const poller = createPoller({ ask: askOnce, longestMs: LONGEST_MS, onReturn: () => poller.askNow() });
  poller.start();

  return {
    get checking() {
      return checking;
    },
    ask: poller.askNow,
    askAnew() {
      checking = true;
      poller.askAnew();
    },
    slowDown: poller.slowDown,
    stop: poller.stop,
  };

  async function askOnce(signal: AbortSignal): Promise<() => void> {
    const tell = await answer(signal);
    return () => {
      const checked = checking;
      checking = false;
      tell();
      if (checked) onChecked();
    };
  }

  async function answer(signal: AbortSignal): Promise<() => void> {
    try {
      const application = await ask({ signal, timeoutMs: TIMEOUT_MS });
      failures = 0;
      return () => onAnswer(application);
    } catch (thrown) {
      const error = toError(thrown);
      // neither is an answer: the browser says when it is online again, and the session when it has a token
      if (error.code !== "offline" && error.code !== "session-expired" && !signal.aborted) failures++;
      return () => {
        if (failures === FAILURES_IN_A_ROW) onFailure(error);
      };
    }
  }
}
