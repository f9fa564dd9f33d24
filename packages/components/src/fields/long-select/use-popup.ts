"use client";
import type { RefObject } from "react";
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
    if (!open || anchor === null || popup === null) return undefined;
    // Not in every test environment.
    if ("showPopover" in popup) {
      popup.popover = "manual";
      popup.showPopover();
    }
    const place = (): void => {
      const box = anchor.getBoundingClientRect();
      const { clientWidth, clientHeight } = document.documentElement;
      const below = clientHeight - box.bottom - gap * 2;
      const above = box.top - gap * 2;
      const up = below < Math.min(tallest, 180) && above > below;
      const { style } = popup;
      style.maxHeight = `${Math.max(96, Math.min(tallest, up ? above : below))}px`;
      const width = Math.min(Math.max(box.width, 220), clientWidth - gap * 2);
      const start = getComputedStyle(anchor).direction === "rtl" ? box.right - width : box.left;
      style.width = `${width}px`;
      style.left = `${Math.max(gap, Math.min(start, clientWidth - width - gap))}px`;
      style.top = up ? "auto" : `${box.bottom + gap}px`;
      style.bottom = up ? `${clientHeight - box.top + gap}px` : "auto";
    };
    const onScroll = (event: Event): void => {
      if (event.target !== popup && !(event.target instanceof Node && popup.contains(event.target))) place();
    };
    // Dialogs listen on the document before it comes down to us.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || isComposing(event)) return;
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    };
    place();
    window.addEventListener("scroll", onScroll, true);
    window.addEventListener("resize", place);
    window.addEventListener("keydown", onKeyDown, true);
    return () => {
      window.removeEventListener("scroll", onScroll, true);
      window.removeEventListener("resize", place);
      window.removeEventListener("keydown", onKeyDown, true);
      if ("hidePopover" in popup && popup.isConnected) popup.hidePopover();
    };
  }, [open, anchorRef, popupRef, onEscape]);
}
