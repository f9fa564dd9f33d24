"use client";
import type { ForwardedRef, RefCallback } from "react";
import { useCallback } from "react";
import { give } from "./give-ref.ts";

/** What is set on the elements of one root, once it was asked for in this commit. */
const known = new Map<Element, string | undefined>();

/**
 * A ref for what has no logical property in CSS, as an arrow that points forward. The stylesheet knows a direction by `dir`;
 * where a page turns by `direction` alone, the element is told.
 */
export function markDirection(element: HTMLElement | SVGElement | null): void {
  if (element === null) return;
  const around = element.parentElement?.closest(".ck-root, [dir]") ?? element;
  if (!known.has(around)) {
    if (known.size === 0) queueMicrotask(() => known.clear());
    const style = getComputedStyle(element);
    const forward = style.direction === "rtl" ? "-1" : "1";
    const isSo = (style.getPropertyValue("--_ck-forward") || "1") === forward;
    known.set(around, isSo ? undefined : forward);
  }
  const forward = known.get(around);
  if (forward !== undefined) element.style.setProperty("--_ck-forward", forward);
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
