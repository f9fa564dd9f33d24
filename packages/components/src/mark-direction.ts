"use client";
import type { ForwardedRef, RefCallback } from "react";
import { useCallback } from "react";
import { selfAndAround } from "./composed-tree.ts";
import { give } from "./give-ref.ts";

const FORWARD = "--_ck-forward";
/** What is set on the elements of one root, once it was asked for in this commit; empty where the stylesheet knows. */
const known = new Map<Element, string>();
const marked = new Set<HTMLElement | SVGElement>();
let observer: MutationObserver | undefined;
let isSettling = false;
let isTurning = false;

/**
 * A ref for what has no logical property in CSS, as an arrow that points forward. The stylesheet knows a direction by `dir`;
 * where a page turns by `direction` alone, the element is told, also when the page turns later.
 */
export function markDirection(element: HTMLElement | SVGElement | null): void {
  if (!isSettling) {
    isSettling = true;
    queueMicrotask(() => {
      isSettling = false;
      known.clear();
      for (const each of marked) if (!each.isConnected) marked.delete(each);
    });
  }
  if (element === null) return;
  marked.add(element);
  element.style.setProperty(FORWARD, null);
  const around = element.parentElement?.closest(".ck-root, [dir]") ?? element;
  if (!known.has(around)) {
    const style = getComputedStyle(element);
    const forward = style.direction === "rtl" ? "-1" : "1";
    const isSo = (style.getPropertyValue(FORWARD) || "1") === forward;
    known.set(around, isSo ? "" : forward);
    observer ??= new MutationObserver(() => {
      if (isTurning) return;
      isTurning = true;
      // Whatever a page changes in a frame, its directions are read once.
      requestAnimationFrame(() => {
        isTurning = false;
        marked.forEach(markDirection);
        observer?.takeRecords(); // what was set by that is no turn of the page
      });
    });
    // A direction comes from an attribute, or from a rule that a class or a language lets in.
    for (const node of selfAndAround(around))
      observer.observe(node, { attributeFilter: ["class", "dir", "lang", "style"] });
  }
  element.style.setProperty(FORWARD, known.get(around) ?? null);
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
