import { tabbable } from "tabbable";
import { focusedElement, isFocusable, pathOf } from "../../composed-tree.ts";
import { isFromBehind, isTopmost, type Layer } from "./layers.ts";

/**
 * Keeps the focus in a dialog: Tab goes around in it, and what comes to the page behind is brought back. It is left alone
 * where others show something above the dialog, as a password manager does. Returns what ends it.
 */
export function keepFocus(layer: Layer, dialog: HTMLElement): () => void {
  const { element } = layer;
  let last: HTMLElement = dialog;
  let returning = false;

  const onFocusIn = (event: FocusEvent): void => {
    const path = pathOf(event, element);
    const [target] = path;
    if (path.includes(element)) {
      if (isFocusable(target)) last = target;
      return;
    }
    // A host may keep the focus in a place of its own: whoever asks second would ask for ever.
    if (returning || !isTopmost(layer) || !isFromBehind(event, layer)) return;
    returning = true;
    (last.isConnected ? last : dialog).focus({ preventScroll: true });
    returning = false;
  };
  const onTab = (event: KeyboardEvent): void => {
    if (event.key !== "Tab" || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const [from] = event.composedPath();
    const stops = tabbable(dialog, { getShadowRoot: true, displayCheck: "none" }).filter(isShown);
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    if (stops.length > 0 && from !== edge && (from !== dialog || !event.shiftKey)) return;
    event.preventDefault();
    const next = event.shiftKey ? stops.at(-1) : stops[0];
    (next ?? dialog).focus();
  };
  // What has the focus may be taken away.
  const observer = new MutationObserver(() => {
    if (!last.isConnected && focusedElement(element) === null && isTopmost(layer))
      dialog.focus({ preventScroll: true });
  });

  element.ownerDocument.addEventListener("focusin", onFocusIn);
  element.addEventListener("keydown", onTab);
  observer.observe(element, { childList: true, subtree: true });
  return () => {
    element.ownerDocument.removeEventListener("focusin", onFocusIn);
    element.removeEventListener("keydown", onTab);
    observer.disconnect();
  };
}

function isShown(element: Element): boolean {
  // Not in every test environment.
  if (!("checkVisibility" in element)) return true;
  return element.checkVisibility({ visibilityProperty: true });
}
