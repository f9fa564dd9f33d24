"use client";
import { type FocusEvent, type RefObject, useEffect, useRef } from "react";
import { containsNode, isElement, pathOf } from "../../composed-tree.ts";
import { isInFrontOf } from "../../parts/dialog/above.ts";

/**
 * Calls `onLeave` when a press, or the focus, goes to another place of the page than `parts`. What others show above the
 * page, as a password manager's menu, is no other place, and neither is another window.
 *
 * @returns What the element around `parts` needs as its `onBlur`.
 */
export function useLeaving(
  active: boolean,
  parts: readonly RefObject<HTMLElement | null>[],
  onLeave: (to: Element) => void,
): (event: FocusEvent) => void {
  const check = (target: EventTarget | null | undefined): void => {
    const own = parts.flatMap(({ current }) => current ?? []);
    const [first] = own;
    if (first === undefined || !isElement(target)) return;
    if (own.some((part) => containsNode(part, target)) || isInFrontOf(first, target)) return;
    onLeave(target);
  };
  const latest = useRef(check);
  useEffect(() => {
    latest.current = check;
  });
  const byTab = useRef(false);
  const [place] = parts;
  useEffect(() => {
    const part = place?.current;
    const view = part?.ownerDocument.defaultView;
    if (!active || part == null || view == null) return undefined;
    const onPress = (event: KeyboardEvent | MouseEvent): void => {
      byTab.current = "key" in event && event.key === "Tab";
      if (!("key" in event)) latest.current(pathOf(event, part)[0]);
    };
    // Of a touch that scrolls the page there is none.
    view.addEventListener("mousedown", onPress, true);
    view.addEventListener("keydown", onPress, true);
    return () => {
      byTab.current = false;
      view.removeEventListener("mousedown", onPress, true);
      view.removeEventListener("keydown", onPress, true);
    };
  }, [active, place]);
  // Nothing gets the focus where the window loses it, or the page ends.
  return ({ relatedTarget, target }) => check(relatedTarget ?? (byTab.current ? target.ownerDocument.body : null));
}
