"use client";
import type { RefObject } from "react";
import { isElement, pathOf } from "../../composed-tree.ts";
import { isInFrontOf } from "../../parts/dialog/above.ts";
import { isComposing } from "../../parts/is-composing.ts";
import { useClientLayoutEffect } from "../../use-client-layout-effect.ts";

const gap = 4;
const tallest = 320;

/**
 * Shows an element in the browser's top layer at another one, above or below it, for as long as `open`: no dialog and no
 * scrolling box around it cuts it off. Escape closes it and nothing else.
 */
export function usePopup(
  open: boolean,
  anchorRef: RefObject<HTMLElement | null>,
  popupRef: RefObject<HTMLElement | null>,
  onEscape: () => void,
): void {
  useClientLayoutEffect(() => {
    const anchor = anchorRef.current;
    const popup = popupRef.current;
    const view = anchor?.ownerDocument.defaultView;
    if (!open || anchor === null || popup === null || view == null) return undefined;
    // Not in every test environment.
    if ("showPopover" in popup) {
      popup.popover = "manual";
      popup.showPopover();
    }
    // Scrolling, chips that wrap above it, a line that appears: whatever moves the box, the popup goes along.
    let frame = 0;
    let placed = "";
    const follow = (): void => {
      const box = anchor.getBoundingClientRect();
      const { clientWidth, clientHeight } = anchor.ownerDocument.documentElement;
      const now = [box.left, box.top, box.width, box.height, clientWidth, clientHeight].join();
      if (now === placed) return;
      placed = now;
      const below = clientHeight - box.bottom - gap * 2;
      const above = box.top - gap * 2;
      const up = below < Math.min(tallest, 180) && above > below;
      const { style } = popup;
      const width = Math.min(Math.max(box.width, 220), clientWidth - gap * 2);
      // A page's `zoom` comes on top of what is set.
      const zoom = "currentCSSZoom" in popup ? popup.currentCSSZoom : 1;
      const length = (seen: number): string => `${seen / zoom}px`;
      style.maxHeight = length(Math.max(96, Math.min(tallest, up ? above : below)));
      const start = getComputedStyle(anchor).direction === "rtl" ? box.right - width : box.left;
      style.width = length(width);
      style.left = length(Math.max(gap, Math.min(start, clientWidth - width - gap)));
      style.top = up ? "auto" : length(box.bottom + gap);
      style.bottom = up ? length(clientHeight - box.top + gap) : "auto";
    };
    const onFrame = (): void => {
      follow();
      frame = view.requestAnimationFrame(onFrame);
    };
    // Dialogs listen on the document before it comes down to us.
    const onKeyDown = (event: KeyboardEvent): void => {
      const [target] = pathOf(event, anchor);
      if (event.key !== "Escape" || isComposing(event) || (isElement(target) && isInFrontOf(anchor, target))) return;
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    };
    // Where there is no top layer, as in test environments, there is no layout either.
    if ("showPopover" in popup) onFrame();
    else follow();
    // Within the same frame as the scrolling.
    view.addEventListener("scroll", follow, true);
    view.addEventListener("keydown", onKeyDown, true);
    return () => {
      view.cancelAnimationFrame(frame);
      view.removeEventListener("scroll", follow, true);
      view.removeEventListener("keydown", onKeyDown, true);
      if ("hidePopover" in popup && popup.isConnected) popup.hidePopover();
    };
  }, [open, anchorRef, popupRef, onEscape]);
}
