import { type ReactElement, useState } from "react";
import type { RecordedRequest } from "../recording/recording.ts";
import type { PanelSource } from "./panel-source.ts";
import { RequestDetail } from "./request-detail.tsx";
import { clockTime, duration } from "./times.ts";
import { useLog } from "./use-log.ts";

const KINDS: Record<string, (request: RecordedRequest) => boolean> = {
  "All requests": () => true,
  "Failed ones": ({ code }) => code !== undefined,
  "On their way": ({ state }) => state === "pending",
};

/** Requests, the newest first, and one of them in detail. */
export function RequestsTab({ source: { recording } }: { source: PanelSource }): ReactElement {
  const requests = useLog(recording.requests);
  const [text, setText] = useState("");
  const [kind, setKind] = useState("All requests");
  const [openId, setOpenId] = useState<number>();
  const shown = requests.filter((request) => KINDS[kind]?.(request) === true && mentions(request, text)).toReversed();
  const open = requests.find(({ id }) => id === openId);

  return (
    <>
      <div className="tools" role="group" aria-label="Which requests">
        <input
          type="search"
          aria-label="Filter requests"
          placeholder="Path, status, code or request id"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <select aria-label="Kind of requests" value={kind} onChange={(event) => setKind(event.target.value)}>
          {Object.keys(KINDS).map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
        <button type="button" onClick={() => recording.requests.clear()}>
          Clear
        </button>
        <span className="note" role="status">
          {shown.length} of {requests.length}
        </span>
      </div>
      {shown.length === 0 ? (
        <p className="note">
          {requests.length === 0 ? "No request yet, or the provider is not observed." : "No request is like that."}
        </p>
      ) : (
        <div className="sides">
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">Request</th>
                <th scope="col">Status</th>
                <th scope="col">Code</th>
                <th scope="col">Took</th>
                <th scope="col">At</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((request) => (
                <tr key={request.id} data-failed={request.code !== undefined || undefined}>
                  <td>
                    <button
                      type="button"
                      className="row"
                      aria-pressed={request.id === openId}
                      onClick={() => setOpenId(request.id === openId ? undefined : request.id)}
                    >
                      <b>{request.method}</b> {request.path}
                    </button>
                    {request.repeats && <span className="badge">again</span>}
                  </td>
                  <td>{request.status ?? (request.state === "pending" ? "…" : "none")}</td>
                  <td>{request.code}</td>
                  <td>{request.durationMs !== undefined && duration(request.durationMs)}</td>
                  <td>{clockTime(request.at)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {open && <RequestDetail key={open.id} request={open} onClose={() => setOpenId(undefined)} />}
        </div>
      )}
    </>
  );
}

function mentions({ method, path, status, code, requestId }: RecordedRequest, text: string): boolean {
  const said = [method, path, status, code, requestId].join(" ").toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
