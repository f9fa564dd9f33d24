"use client";
import { useEffect, useRef, type FocusEvent, type RefObject } from "react";
import { containsNode, focusedElement, isElement, isFocusLost } from "../../composed-tree.ts";

export interface FocusWatch {
  onFocus: () => void;
  onBlur: (event: FocusEvent) => void;
}

/** Whoever was in the panel stays in it when what had the focus goes away; whoever was elsewhere is left alone. */
export function useFollowingFocus(
  status: string,
  body: RefObject<HTMLElement | null>,
  progress: RefObject<HTMLElement | null> = body,
): FocusWatch {
  const before = useRef(status);
  const inside = useRef(false);
  useEffect(() => {
    if (before.current === status) return;
    before.current = status;
    const panel = body.current;
    if (!inside.current || panel === null) return;
    const hidden = focusedElement(panel)?.closest("[hidden]") != null;
    if (hidden || isFocusLost(panel.parentNode ?? panel)) (progress.current ?? panel).focus();
  }, [status, body, progress]);
  return {
    onFocus() {
      inside.current = true;
    },
    onBlur({ currentTarget, relatedTarget }) {
      // Nothing gets the focus when the window loses it, or what had it is hidden: then it is still ours.
      if (isElement(relatedTarget) && !containsNode(currentTarget, relatedTarget)) inside.current = false;
    },
  };
}
