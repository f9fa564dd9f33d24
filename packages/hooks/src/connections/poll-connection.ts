import { type Application, type CobaltError, type CobaltSession, getApplication } from "@cobalt-kit/client";
import { connectError } from "./connect-error.ts";

const FIRST_MS = 2_000;
const SLOWER = 1.6;
const LONGEST_MS = 15_000;
const TIMEOUT_MS = 10_000;
const FAILURES_IN_A_ROW = 3;
const RETURN_EVENTS = ["focus", "pageshow", "online"];

interface PollOptions {
  session: CobaltSession;
  slug: string;
  onAnswer: (application: Application) => void;
  /** After the third failure in a row. */
  onFailure: (error: CobaltError) => void;
  /** After what `askAnew` asked was answered. */
  onChecked: () => void;
}

interface ConnectionPoll {
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

/** Asks for an application again and again, ever slower, and at once when the person returns to the page. One at a time. */
export function pollConnection({ session, slug, onAnswer, onFailure, onChecked }: PollOptions): ConnectionPoll {
  let question: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let delay = FIRST_MS;
  let failures = 0;
  let checking = false;

  for (const type of RETURN_EVENTS) window.addEventListener(type, onReturn);
  document.addEventListener("visibilitychange", onReturn);
  schedule();

  return {
    get checking() {
      return checking;
    },
    ask,
    askAnew() {
      checking = true;
      forget();
      ask();
    },
    slowDown() {
      delay = LONGEST_MS;
    },
    stop() {
      forget();
      for (const type of RETURN_EVENTS) window.removeEventListener(type, onReturn);
      document.removeEventListener("visibilitychange", onReturn);
    },
  };

  function onReturn(): void {
    if (document.visibilityState !== "hidden") ask();
  }

  function schedule(): void {
    timer = setTimeout(() => {
      delay = Math.min(delay * SLOWER, LONGEST_MS);
      ask();
    }, delay);
  }

  function forget(): void {
    clearTimeout(timer);
    question?.abort();
    question = undefined;
  }

  function ask(): void {
    if (question !== undefined) return;
    clearTimeout(timer);
    question = new AbortController();
    void answer(question.signal);
  }

  async function answer(signal: AbortSignal): Promise<void> {
    let tell: () => void;
    try {
      const application = await getApplication(session, slug, { signal, timeoutMs: TIMEOUT_MS });
      failures = 0;
      tell = () => onAnswer(application);
    } catch (thrown) {
      const error = connectError(thrown);
      // neither is an answer: the browser says when it is online again, and the session when it has a token
      if (error.code !== "offline" && error.code !== "session-expired" && !signal.aborted) failures++;
      tell = () => {
        if (failures === FAILURES_IN_A_ROW) onFailure(error);
      };
    }
    if (signal.aborted) return;
    const checked = checking;
    question = undefined;
    checking = false;
    schedule();
    tell();
    if (checked) onChecked();
  }
}
