import { IntegrationGallery } from "@cobalt-kit/components";
import { type CobaltEvent, useEmitEvent } from "@cobalt-kit/hooks";
import { useState, type ReactElement } from "react";
import { InSandbox } from "./in-sandbox.tsx";

/** A gallery, and what it tells a host's analytics. */
export function EventLog(): ReactElement {
  const [events, setEvents] = useState<CobaltEvent[]>([]);
  return (
    <div className="docs-live sb-unstyled">
      <InSandbox onEvent={(event) => setEvents((before) => [event, ...before].slice(0, 8))}>
        <div className="docs-live-scroll">
          <Gallery />
        </div>
      </InSandbox>
      <ul className="docs-log" aria-label="Events" aria-live="polite">
        {events.length === 0 ? <li>No event yet. Search for something that is not there, or open a card.</li> : null}
        {events.map((event, index) => (
          <li key={events.length - index}>
            <code>{JSON.stringify(event)}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Gallery(): ReactElement {
  const emit = useEmitEvent();
  return (
    <IntegrationGallery
      defaultFilters={{ layout: "list" }}
      onSelect={({ slug }) => emit({ type: "application-viewed", slug })}
    />
  );
}
