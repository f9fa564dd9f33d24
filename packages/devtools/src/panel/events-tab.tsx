import { type ReactElement, useState } from "react";
import type { PanelSource } from "./panel-source.ts";
import { clockTime } from "./times.ts";
import { useLog } from "./use-log.ts";

/** What the provider told the page, the newest first. */
export function EventsTab({ source: { recording } }: { source: PanelSource }): ReactElement {
  const heard = useLog(recording.heard);
  const [text, setText] = useState("");
  const shown = heard
    .filter((each) => `${each.from} ${each.name} ${each.text}`.toLowerCase().includes(text.toLowerCase()))
    .toReversed();
  return (
    <>
      <div className="tools" role="group" aria-label="Which events">
        <input
          type="search"
          aria-label="Filter events"
          placeholder="Event, code or value"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="button" onClick={() => recording.heard.clear()}>
          Clear
        </button>
        <span className="note" role="status">
          {shown.length} of {heard.length}
        </span>
      </div>
      {shown.length === 0 ? (
        <p className="note">
          {heard.length === 0 ? "onEvent, onError and onWarning heard nothing yet." : "No event is like that."}
        </p>
      ) : (
        <ol className="lines" aria-label="Events">
          {shown.map(({ id, at, from, name, text: about }) => (
            <li key={id}>
              <span className="note">
                {clockTime(at)} {from}
              </span>{" "}
              <strong data-state={from === "onEvent" ? undefined : "failed"}>{name}</strong> <code>{about}</code>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
