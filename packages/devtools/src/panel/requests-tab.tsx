import { type ReactElement, useState } from "react";
import type { RecordedRequest } from "../recording/recording.ts";
import { AccountBadge } from "./account-badge.tsx";
import { FilterTools } from "./filter-tools.tsx";
import { ListWithDetail } from "./list-with-detail.tsx";
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
export function RequestsTab({ source }: { source: PanelSource }): ReactElement {
  const log = source.recording.requests;
  const requests = useLog(log);
  const [text, setText] = useState("");
  const [kind, setKind] = useState("All requests");
  const [openId, setOpenId] = useState<number>();
  const shown = requests.filter((request) => KINDS[kind]?.(request) === true && mentions(request, text)).toReversed();
  const open = requests.find(({ id }) => id === openId);

  return (
    <>
      <FilterTools
        of="requests"
        placeholder="Path, status, code or request id"
        text={text}
        onTextChange={setText}
        shown={shown.length}
        total={requests.length}
      >
        <select aria-label="Kind of requests" value={kind} onChange={(event) => setKind(event.target.value)}>
          {Object.keys(KINDS).map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
        <button type="button" onClick={() => log.clear()}>
          Clear
        </button>
      </FilterTools>
      {shown.length === 0 ? (
        <p className="note">
          {requests.length === 0 ? "No request yet, or the provider is not observed." : "No request is like that."}
        </p>
      ) : (
        <ListWithDetail
          heads={["Request", "Status", "Code", "Took", "At"]}
          rows={shown.map((request) => ({
            id: request.id,
            name: (
              <>
                <b>{request.method}</b> {request.path}
              </>
            ),
            marks: (
              <>
                {request.follows && <span className="badge">again</span>} <AccountBadge of={request} source={source} />
              </>
            ),
            cells: [
              request.status ?? (request.state === "pending" ? "…" : "none"),
              request.code,
              request.durationMs !== undefined && duration(request.durationMs),
              clockTime(request.at),
            ],
            isFailed: request.code !== undefined,
          }))}
          openId={openId}
          onOpenIdChange={setOpenId}
        >
          {open && <RequestDetail key={open.id} request={open} onClose={() => setOpenId(undefined)} />}
        </ListWithDetail>
      )}
    </>
  );
}

function mentions({ account, method, path, status, code, requestId }: RecordedRequest, text: string): boolean {
  const said = [account, method, path, status, code, requestId].join(" ").toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
