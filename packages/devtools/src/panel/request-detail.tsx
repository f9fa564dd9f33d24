import type { ReactElement } from "react";
import type { RecordedRequest } from "../recording/recording.ts";
import { CopyButton } from "./copy-button.tsx";
import { Facts } from "./facts.tsx";
import { clockTime, duration } from "./times.ts";

interface RequestDetailProps {
  request: RecordedRequest;
  onClose: () => void;
}

/** One request: what it was, how it ended, what was sent and answered without secrets. */
export function RequestDetail({ request, onClose }: RequestDetailProps): ReactElement {
  const { method, path, sent, answer } = request;
  return (
    <section className="detail" aria-label={`${method} ${path}`}>
      <h2>
        {method} {path}
      </h2>
      <Facts of={factsOf(request)} />
      <p className="tools">
        <CopyButton text={supportText(request)}>Copy for support</CopyButton>
        <button type="button" onClick={onClose}>
          Close the request
        </button>
      </p>
      {sent !== undefined && (
        <>
          <h3>Sent, names and kinds only</h3>
          <pre tabIndex={0}>{sent}</pre>
        </>
      )}
      {answer !== undefined && (
        <>
          <h3>Answer, without secrets</h3>
          <pre tabIndex={0}>{answer}</pre>
        </>
      )}
    </section>
  );
}

function factsOf({
  id,
  at,
  state,
  status,
  code,
  detail,
  requestId,
  durationMs,
  follows,
  account,
}: RecordedRequest): Record<string, string | undefined> {
  return {
    Number: `#${id}`,
    State: state,
    Status: status?.toString(),
    Code: code,
    "The API said": detail,
    "Request id": requestId,
    Sent: clockTime(at),
    Took: durationMs === undefined ? undefined : duration(durationMs),
    Follows: follows && `#${follows.id}, the same request, ${follows.reason}`,
    Account: account,
  };
}

/** No bodies: it goes to somebody else. */
function supportText(request: RecordedRequest): string {
  const { State: _state, Sent: _sent, ...facts } = factsOf(request);
  const lines = Object.entries({ ...facts, Sent: new Date(request.at).toISOString() })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}`);
  return [`${request.method} ${request.path}`, ...lines].join("\n");
}
