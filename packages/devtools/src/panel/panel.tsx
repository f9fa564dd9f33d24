import { type ReactElement, type RefObject, useEffect, useId, useRef, useState } from "react";
import { CacheTab } from "./cache-tab.tsx";
import { EventsTab } from "./events-tab.tsx";
import { LiveTab } from "./live-tab.tsx";
import { PanelBoundary } from "./panel-boundary.tsx";
import type { PanelSource } from "./panel-source.ts";
import { PanelTabs } from "./panel-tabs.tsx";
import { readRemembered, remember } from "./remembered.ts";
import { RequestsTab } from "./requests-tab.tsx";
import { SandboxTab } from "./sandbox-tab.tsx";
import { SessionTab } from "./session-tab.tsx";

interface TabDefinition {
  name: string;
  View: (props: { source: PanelSource }) => ReactElement;
}

const TABS: readonly TabDefinition[] = [
  { name: "Session", View: SessionTab },
  { name: "Requests", View: RequestsTab },
  { name: "Cache", View: CacheTab },
  { name: "Live", View: LiveTab },
  { name: "Events", View: EventsTab },
];
const SANDBOX: TabDefinition = { name: "Sandbox", View: SandboxTab };

/** The button in the corner and, while it is pressed, the panel at the end of the window. */
export function Panel({ source }: { source: PanelSource }): ReactElement {
  const [state, setState] = useState(readRemembered);
  const element = useRef<HTMLElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const wasPressed = useRef(false);
  const id = useId();
  const tabs = source.hasSandbox ? [...TABS, SANDBOX] : TABS;
  const tab = tabs.find(({ name }) => name === state.tab) ?? tabs[0];
  useCloseOnEscape(element, () => show(false));
  useEffect(() => remember(state), [state]);
  useEffect(() => {
    // what had the focus is gone; a page that is only loaded keeps its own
    if (!wasPressed.current) return;
    wasPressed.current = false;
    (toggle.current ?? element.current?.querySelector<HTMLElement>('[aria-selected="true"]'))?.focus();
  });

  function show(isOpen: boolean): void {
    wasPressed.current = true;
    setState({ ...state, isOpen });
  }

  if (!state.isOpen || tab === undefined) {
    return (
      <button
        ref={toggle}
        type="button"
        className="toggle"
        data-position={source.position}
        aria-expanded={false}
        onClick={() => show(true)}
      >
        <span aria-hidden="true">◆</span> Cobalt devtools
      </button>
    );
  }
  return (
    <section ref={element} className="panel" aria-label="Cobalt devtools">
      <RoomBelow />
      <header>
        <PanelTabs
          names={tabs.map(({ name }) => name)}
          selected={tab.name}
          onSelect={(name) => setState({ ...state, tab: name })}
          id={id}
        />
        <button type="button" aria-label="Close devtools" onClick={() => show(false)}>
          <span className="long">Close</span>
          <span className="short" aria-hidden="true">
            ✕
          </span>
        </button>
      </header>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${tab.name}`}
        className="content"
        tabIndex={0}
        key={tab.name}
      >
        <PanelBoundary>
          <tab.View source={source} />
        </PanelBoundary>
      </div>
    </section>
  );
}

/** Panels that are open: a page may have several providers, and the last one gives back what the first one found. */
let panels = 0;
let roomBefore = "";

/** While it is there, the page can be scrolled far enough for its own end to stand above the panel. */
function RoomBelow(): null {
  useEffect(() => {
    const { style } = document.body;
    if (panels === 0) roomBefore = style.paddingBlockEnd;
    panels += 1;
    style.paddingBlockEnd = "calc(min(50vh, 26rem) + 1rem)";
    return () => {
      panels -= 1;
      if (panels === 0) style.paddingBlockEnd = roomBefore;
    };
  }, []);
  return null;
}

/**
 * Escape closes the panel from anywhere in it. Listened for on the window from the beginning, so that a dialog of the page, opened later,
 * does not hear it first and close.
 */
function useCloseOnEscape(panel: RefObject<HTMLElement | null>, onClose: () => void): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isOwn = panel.current !== null && event.composedPath().includes(panel.current);
      if (event.key !== "Escape" || event.isComposing || !isOwn) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current();
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, [panel]);
}
