import { createRoot } from "react-dom/client";
import { Panel } from "./panel.tsx";
import { PanelBoundary } from "./panel-boundary.tsx";
import { panelSheet } from "./panel-sheet.ts";
import type { PanelSource } from "./panel-source.ts";

/** What the page would take for a press beside its dialog, or for one of its shortcuts. */
const OWN_EVENTS = [
  "click",
  "focusin",
  "focusout",
  "keydown",
  "keypress",
  "keyup",
  "mousedown",
  "mouseup",
  "pointerdown",
  "pointerup",
  "touchstart",
  "touchend",
  "wheel",
];

/** Puts the panel at the end of the page, in a shadow root and a React root of its own. Returns how to take it away. */
export function openPanel(source: PanelSource): () => void {
  const host = document.createElement("div");
  host.dataset["cobaltDevtools"] = "";
  // A page that says nothing of its scheme leaves the choice to the system.
  if (getComputedStyle(document.documentElement).colorScheme === "normal") host.dataset["scheme"] = "system";
  for (const type of OWN_EVENTS) host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  const shadow = host.attachShadow({ mode: "open" });
  adoptSheet(shadow);
  const container = document.createElement("div");
  container.lang = "en";
  container.dir = "ltr";
  shadow.append(container);
  document.body.append(host);
  const root = createRoot(container);
  root.render(
    <PanelBoundary>
      <Panel source={source} />
    </PanelBoundary>,
  );
  return () => {
    host.remove();
    // React forbids it while it commits, which is when the page calls this
    queueMicrotask(() => root.unmount());
  };
}

function adoptSheet(shadow: ShadowRoot): void {
  if (!("adoptedStyleSheets" in shadow)) return addStyleElement(shadow);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(panelSheet);
  shadow.adoptedStyleSheets = [sheet];
}

/** For what draws a page without constructable sheets, as jsdom. */
function addStyleElement(shadow: ShadowRoot): void {
  const style = document.createElement("style");
  style.textContent = panelSheet;
  shadow.append(style);
}
