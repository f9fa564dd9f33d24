"use client";
import type { ForwardedRef, RefCallback } from "react";
import { useCallback } from "react";
import { give } from "./give-ref.ts";

/**
 * A ref for what has no logical property in CSS, as an arrow that points forward. The stylesheet knows a direction by `dir`;
 * where a page turns by `direction` alone, the element is told.
 */
export function markDirection(element: HTMLElement | SVGElement | null): void {
  if (element === null) return;
  const style = getComputedStyle(element);
  const forward = style.direction === "rtl" ? "-1" : "1";
  if ((style.getPropertyValue("--_ck-forward") || "1") !== forward) element.style.setProperty("--_ck-forward", forward);
}

/** {@link markDirection} beside a ref of the caller's. */
export function useDirectionRef<Root extends HTMLElement>(ref: ForwardedRef<Root>): RefCallback<Root> {
  return useCallback(
    (node: Root | null) => {
      markDirection(node);
      give(ref, node);
    },
    [ref],
  );
}
