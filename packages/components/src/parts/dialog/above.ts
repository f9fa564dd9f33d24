import { isElement, selfAndAround } from "../../composed-tree.ts";
import { isOpenPopover } from "./find-portal-place.ts";

/** What is read out when it changes. */
export const liveRegions = "[aria-live], [role=status], [role=alert], [role=log], output";

/** The `z-index` of a dialog's layer. */
export function levelOf(layer: Element): number {
  return Number(getComputedStyle(layer).zIndex) || 0;
}

/** Whether an element is shown above a dialog of that `z-index` by what the browser says of it: a toast, a menu. */
export function isStackedAbove(element: Element, level: number): boolean {
  if (isOpenPopover(element) || element.matches("dialog:modal")) return true;
  const { position, zIndex } = getComputedStyle(element);
  return position !== "static" && Number(zIndex) > level;
}

/** Whether an element is, or may be, shown above a dialog of that `z-index`. */
export function isAbove(element: Element, level: number): boolean {
  // Extensions put what they show into the shadow root of an element of their own.
  return (element.localName.includes("-") && element.childElementCount === 0) || isStackedAbove(element, level);
}

/**
 * Whether `target` is in something that others show above what `element` stands in: a password manager's menu, a toast.
 * What happens there is nothing that happens outside of `element`.
 */
export function isInFrontOf(element: Element, target: Node): boolean {
  const around = new Set(selfAndAround(element));
  const level = levelAround(around);
  const theirs: Element[] = [];
  for (const node of selfAndAround(target)) {
    if (around.has(node)) break;
    if (isElement(node)) theirs.push(node);
  }
  if (theirs.some((node) => isAbove(node, level))) return true;
  const isToast = theirs.some((node) => node.matches(liveRegions));
  return isToast && theirs.some((node) => getComputedStyle(node).position === "fixed");
}

/** On a page without a dialog a header may stand above the rest, and is of the page all the same. */
function levelAround(around: Iterable<Node>): number {
  for (const node of around) if (isElement(node) && node.matches(".ck-dialog-layer")) return levelOf(node);
  return Number.POSITIVE_INFINITY;
}
