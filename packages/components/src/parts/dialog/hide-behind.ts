import { isElement, isShadowRoot } from "../../composed-tree.ts";
import { isAbove, liveRegions } from "./above.ts";
import { behindMarker } from "./layers.ts";

interface Hidden {
  dialogs: number;
  byHost: boolean;
}

const hidden = new WeakMap<Element, Hidden>();

/**
 * Hides the page behind a dialog from assistive technology. Not by `inert`, which would take clicks and focus from what
 * others show above the dialog: toasts, password managers, browser extensions. Live regions are left to be heard.
 * Returns what shows it again.
 */
export function hideBehind(layer: HTMLElement): () => void {
  const level = Number(getComputedStyle(layer).zIndex) || 0;
  const behind = [...othersThan(layer)].filter((element) => !isAbove(element, level));
  for (const element of behind) hide(element);
  return () => {
    for (const element of behind) show(element);
  };
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
  if (element.matches(`${liveRegions}, script, style, link, template`)) return;
  if (element.querySelector(liveRegions) === null) yield element;
  else for (const child of element.children) yield* withoutLiveRegions(child);
}

function hide(element: Element): void {
  const known = hidden.get(element);
  const state = known ?? { dialogs: 0, byHost: element.getAttribute("aria-hidden") === "true" };
  state.dialogs += 1;
  hidden.set(element, state);
  element.setAttribute(behindMarker, "");
  element.setAttribute("aria-hidden", "true");
}

/** Shows an element again, as far as one of the dialogs before it is concerned. */
export function show(element: Element): void {
  const state = hidden.get(element);
  if (state === undefined) return;
  state.dialogs -= 1;
  if (state.dialogs > 0) return;
  hidden.delete(element);
  element.removeAttribute(behindMarker);
  if (!state.byHost) element.removeAttribute("aria-hidden");
}
