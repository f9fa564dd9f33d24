import { isElement, isShadowRoot } from "../../composed-tree.ts";
import { isAbove, levelOf, liveRegions } from "./above.ts";
import { behindMarker } from "./layers.ts";

/** By how many dialogs an element is hidden. */
const hidden = new WeakMap<Element, number>();

/**
 * Hides the page behind a dialog from assistive technology. Not by `inert`, which would take clicks and focus from what
 * others show above the dialog: toasts, password managers, browser extensions. Live regions are left to be heard.
 * Returns what shows it again.
 */
export function hideBehind(layer: HTMLElement): () => void {
  const level = levelOf(layer);
  const behind = [...othersThan(layer)].filter((element) => !isAbove(element, level));
  behind.forEach(hide);
  return () => behind.forEach(show);
}

/** Everything around an element and around what it is in, up to the body, shadow roots included. */
function* othersThan(element: Element): Generator<Element> {
  const parent = element.parentNode;
  if (parent === null || element === element.ownerDocument.body) return;
  for (const child of parent.children) if (child !== element) yield* withoutLiveRegions(child);
  const around = isShadowRoot(parent) ? parent.host : parent;
  if (isElement(around)) yield* othersThan(around);
}

function* withoutLiveRegions(element: Element): Generator<Element> {
  if (element.matches(`${liveRegions}, script, style, link, template, dialog:not([open])`)) return;
  // What hosts fill later with what stands above us, and where extensions show theirs in a closed shadow root.
  if (element.matches("div:empty, span:empty") && element.shadowRoot === null) return;
  if (element.querySelector(liveRegions) === null) yield element;
  else for (const child of element.children) yield* withoutLiveRegions(child);
}

function hide(element: Element): void {
  const dialogs = hidden.get(element) ?? 0;
  hidden.set(element, dialogs + 1);
  // The marker holds what the host has said itself.
  if (dialogs === 0) element.setAttribute(behindMarker, element.ariaHidden ?? "");
  element.ariaHidden = "true";
}

/** Shows an element again, as far as one of the dialogs before it is concerned. */
export function show(element: Element): void {
  const dialogs = hidden.get(element) ?? 0;
  hidden.set(element, Math.max(0, dialogs - 1));
  if (dialogs !== 1) return;
  element.ariaHidden = element.getAttribute(behindMarker) || null;
  element.removeAttribute(behindMarker);
}
