import { type ReactElement, useState } from "react";
import { AccountBadge } from "./account-badge.tsx";
import { FilterTools } from "./filter-tools.tsx";
import type { PanelSource } from "./panel-source.ts";
import { clockTime } from "./times.ts";
import { useLog } from "./use-log.ts";

/** What the provider told the page, the newest first. */
export function EventsTab({ source }: { source: PanelSource }): ReactElement {
  const { recording } = source;
  const heard = useLog(recording.heard);
  const [text, setText] = useState("");
  const shown = heard
    .filter((each) =>
      `${each.account} ${each.from} ${each.name} ${each.text}`.toLowerCase().includes(text.toLowerCase()),
    )
    .toReversed();
  return (
    <>
      <FilterTools
        of="events"
        placeholder="Event, code or value"
        text={text}
        onTextChange={setText}
        shown={shown.length}
        total={heard.length}
      >
        <button type="button" onClick={() => recording.heard.clear()}>
          Clear
        </button>
      </FilterTools>
      {shown.length === 0 ? (
        <p className="note">
          {heard.length === 0 ? "onEvent, onError and onWarning heard nothing yet." : "No event is like that."}
        </p>
      ) : (
        <ol className="lines" aria-label="Events">
          {shown.map((each) => (
            <li key={each.id}>
              <span className="note">
                {clockTime(each.at)} {each.from}
              </span>{" "}
              <strong data-state={each.from === "onEvent" ? undefined : "failed"}>{each.name}</strong>{" "}
              <code>{each.text}</code> <AccountBadge of={each} source={source} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
