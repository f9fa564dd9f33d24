import { isElement, selfAndAround } from "../../composed-tree.ts";
import { isComposing } from "../is-composing.ts";
import { isOpenPopover } from "./find-portal-place.ts";

/** An open dialog. */
export interface Layer {
  element: HTMLElement;
  onEscape: () => void;
}

/** What lies behind a dialog carries this attribute. */
export const behindMarker = "data-ck-behind";

const layers: Layer[] = [];

/** Puts a dialog in front of those that are open. Returns what takes it away. */
export function addLayer(layer: Layer): () => void {
  // On the window, before a modal of the host around us hears the key and closes as well.
  if (layers.length === 0) window.addEventListener("keydown", closeTopmost, true);
  layers.push(layer);
  return () => {
    layers.splice(layers.indexOf(layer), 1);
    if (layers.length === 0) window.removeEventListener("keydown", closeTopmost, true);
  };
}

/** Whether no other dialog of ours is in front of it. */
export function isTopmost(layer: Layer): boolean {
  return layers.at(-1) === layer;
}

/** Whether an event comes from the page behind a dialog, and not from what others show above it. */
export function isFromBehind(event: Event): boolean {
  return event.composedPath().some((node) => isElement(node) && node.hasAttribute(behindMarker));
}

function closeTopmost(event: KeyboardEvent): void {
  const layer = layers.at(-1);
  if (layer === undefined || event.key !== "Escape" || isComposing(event) || event.defaultPrevented) return;
  if (!isMeantFor(layer, event)) return;
  event.preventDefault();
  event.stopPropagation();
  layer.onEscape();
}

function isMeantFor({ element }: Layer, event: KeyboardEvent): boolean {
  const path = event.composedPath();
  const end = path.indexOf(element);
  if (end === -1) return isAround(element, path[0]) || isFromBehind(event);
  // Something open within the dialog closes first.
  return !path.slice(0, end).some((node, index) => isElement(node) && isOpen(node, index === 0));
}

/** Whether a key goes to what the dialog stands in: the body where nothing has the focus, a modal of the host, the window. */
function isAround(element: Element, target: EventTarget | undefined): boolean {
  for (const node of selfAndAround(element)) if (node === target) return true;
  return target === window;
}

function isOpen(node: Element, focused: boolean): boolean {
  if (isOpenPopover(node) || node.matches("dialog[open], [role=menu]")) return true;
  return focused && node.matches("[aria-expanded=true]:is([role=combobox], [aria-haspopup])");
}
