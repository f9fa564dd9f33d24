import type { ObservedProps, Devtools } from "./devtools.ts";
import { observeFetch } from "./recording/observe-fetch.ts";
import { observeTokens } from "./recording/observe-tokens.ts";
import { createRecording, type Heard, type Recording } from "./recording/recording.ts";

const recordings = /* @__PURE__ */ new WeakMap<Devtools, Recording>();

/**
 * Creates the recorder for `<CobaltDevtools>`. Call it once, outside of components.
 *
 * What it records stays in this page's memory: the last 500 requests and 500 events. Of tokens, only the latest of each account is
 * kept, to know a new one by; of what is sent, only names and kinds.
 *
 * @example
 * const devtools = createCobaltDevtools();
 */
export function createCobaltDevtools(): Devtools {
  const recording = createRecording();
  const devtools: Devtools = { observe: (props) => observe(recording, props) };
  recordings.set(devtools, recording);
  return devtools;
}

/** @throws Error for devtools that another copy of this package made. */
export function recordingOf(devtools: Devtools): Recording {
  const recording = recordings.get(devtools);
  if (recording !== undefined) return recording;
  throw new Error(
    "[cobalt-kit] <CobaltDevtools> got devtools of another copy of @cobalt-kit/devtools, so it has no record of them. Import both from the same entry.",
  );
}

function observe<Props extends ObservedProps>(recording: Recording, props: Props): Props {
  const account = String(props.linkedAccountId);
  const fetchOf = (): typeof globalThis.fetch => props.fetch ?? globalThis.fetch;
  recording.fetch = (input, init) => fetchOf()(input, init);
  const hear = (from: Heard["from"], name: string, about: object): void => {
    recording.heard.add({ account, at: Date.now(), from, name, text: JSON.stringify(about) });
  };
  const observed: Required<Omit<ObservedProps, "linkedAccountId">> = {
    fetch: observeFetch(recording, account, fetchOf),
    getSessionToken: observeTokens(recording, account, props.getSessionToken),
    onEvent(event) {
      const { type, ...about } = event;
      hear("onEvent", type, about);
      props.onEvent?.(event);
    },
    onError(error) {
      const { code, message, status, requestId } = error;
      hear("onError", code, { message, status, requestId });
      props.onError?.(error);
    },
    onWarning(warning) {
      const { code, ...about } = warning;
      hear("onWarning", code, about);
      props.onWarning?.(warning);
    },
  };
  return { ...props, ...observed };
}
