import { containsNode, isElement, pathOf } from "../../composed-tree.ts";
import { isComposing } from "../is-composing.ts";
import { isStackedAbove, levelOf } from "./above.ts";
import { isOpenPopover } from "./find-portal-place.ts";

/** An open dialog. */
export interface Layer {
  element: HTMLElement;
  /** What had the focus before it, and gets it back. */
  before: { current: Element | null };
  onEscape: () => void;
}

/** What lies behind a dialog carries this attribute. */
export const behindMarker = "data-ck-behind";

const layers: Layer[] = [];

/** Puts a dialog in front of those that are open, and keeps the page still. Returns what takes it away. */
export function addLayer(layer: Layer): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || isComposing(event) || event.defaultPrevented) return;
    if (!isTopmost(layer) || !isMeantFor(layer, event)) return;
    event.preventDefault();
    event.stopPropagation();
    layer.onEscape();
  };
  const page = layer.element.ownerDocument;
  const view = page.defaultView;
  // On the window, before a modal of the host around us hears the key and closes as well.
  view?.addEventListener("keydown", onKeyDown, true);
  layers.push(layer);
  lockScroll(page);
  return () => {
    layers.splice(layers.indexOf(layer), 1);
    // What was opened from within it and outlasts it gives the focus back in its place.
    for (const { before } of layers)
      if (before.current && containsNode(layer.element, before.current)) before.current = layer.before.current;
    lockScroll(page);
    view?.removeEventListener("keydown", onKeyDown, true);
  };
}

/** Keeps a page still behind its dialogs, by an attribute that the stylesheet reads: no style tag, so no content policy stops it. */
function lockScroll(page: Document): void {
  const { clientWidth, dataset } = page.documentElement;
  if (!layers.some(({ element }) => element.ownerDocument === page)) delete dataset["ckScrollLock"];
  // A scroll bar that goes away would move the page; where there was none, its gutter would.
  else dataset["ckScrollLock"] ??= (page.defaultView?.innerWidth ?? 0) > clientWidth ? "gutter" : "";
}

/** Whether no other dialog of ours is in front of it, on the page that it is on. */
export function isTopmost(layer: Layer): boolean {
  const page = layer.element.ownerDocument;
  return layers.findLast(({ element }) => element.ownerDocument === page) === layer;
}

/** Whether an event comes from the page behind a dialog, and not from what others show above it. */
export function isFromBehind(event: KeyboardEvent | FocusEvent, { element }: Layer): boolean {
  const level = levelOf(element);
  const around = pathOf(event, element).filter(isElement);
  const first = around.find((node) => isStackedAbove(node, level) || node.hasAttribute(behindMarker));
  return first !== undefined && !isStackedAbove(first, level);
}

function isMeantFor(layer: Layer, event: KeyboardEvent): boolean {
  const { element } = layer;
  const path = pathOf(event, element);
  const end = path.indexOf(element);
  // Something open within the dialog closes first.
  if (end !== -1) return !path.slice(0, end).some((node, index) => isElement(node) && isOpen(node, index === 0));
  // What the dialog stands in has the focus where nothing has it: the body, a modal of the host, the window.
  const [target] = path;
  return target === event.view || containsNode(target, element) || isFromBehind(event, layer);
}

function isOpen(node: Element, focused: boolean): boolean {
  if (isOpenPopover(node) || node.matches("dialog[open], [role=menu], [role=listbox], [role=dialog]:not(.ck-dialog)"))
    return true;
  return focused && node.matches("[aria-expanded=true]:is([role=combobox], [aria-haspopup])");
}
