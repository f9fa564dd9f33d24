import { isShadowRoot } from "../../composed-tree.ts";

/** Where an element is put that must not be cut off by its surroundings. */
export interface PortalPlace {
  container: Element | ShadowRoot;
  /** The direction of where it would stand otherwise. */
  dir: "ltr" | "rtl";
}

/**
 * The nearest modal around an element, else its shadow root, else the page's body: what is outside of a modal cannot be
 * reached, and what is outside of a shadow root has none of its styles.
 */
export function findPortalPlace(origin: Element, chosen: Element | ShadowRoot | null | undefined): PortalPlace {
  const { direction } = getComputedStyle(origin);
  return {
    container: chosen ?? containerAround(origin),
    dir: direction === "rtl" ? "rtl" : "ltr",
  };
}

function containerAround(origin: Element): Element | ShadowRoot {
  const root = origin.getRootNode();
  const outermost = isShadowRoot(root) ? root : origin.ownerDocument.body;
  let handedOver = origin;
  for (let node: Element | null = origin; node !== null; node = renderedParent(node)) {
    const belongs = node.getRootNode() === root;
    if (belongs) handedOver = node;
    // Dialogs of ours stand beside each other, not in each other.
    if (isOwnLayer(node)) return node.parentElement ?? outermost;
    if (isModal(node) && !isOwnLayer(node.parentElement)) {
      if (belongs) return node;
      // A modal in a web component shows what is in its slot, and nothing that is put beside it.
      return handedOver.parentNode === root ? outermost : handedOver;
    }
  }
  return outermost;
}

function isOwnLayer(node: Element | null): boolean {
  return node?.matches(".ck-dialog-layer") === true;
}

function renderedParent(node: Element): Element | null {
  if (node.assignedSlot !== null) return node.assignedSlot;
  if (node.parentElement !== null) return node.parentElement;
  const root = node.getRootNode();
  return isShadowRoot(root) ? root.host : null;
}

/** The last is react-focus-lock's. */
const modals = "dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true], [data-focus-lock-disabled=false]";

function isModal(node: Element): boolean {
  return node.matches(modals) || isOpenPopover(node) || isInFullScreen(node);
}

/** A page tells of a shadow root's host only, the root of what is in it. With the whole page in full screen everything can be reached. */
function isInFullScreen(node: Element): boolean {
  const root = node.getRootNode();
  return "fullscreenElement" in root && root.fullscreenElement === node && node.localName !== "html";
}

/** Whether it is in the top layer by the attribute `popover`. */
export function isOpenPopover(node: Element): boolean {
  return node.hasAttribute("popover") && node.matches(":popover-open");
}
