"use client";
import { type ForwardedRef, useCallback, useRef } from "react";
import { focusedElement, isFocusable, isFocusLost, selfAndAround } from "./composed-tree.ts";
import { give } from "./give-ref.ts";

/**
 * Keeps the focus on the page when what holds it is taken away: it goes to the nearest thing around it that is left and
 * has `tabIndex={-1}`. Returns the ref for the root, which must have that too.
 */
export function useKeptFocus<Root extends HTMLElement>(ref: ForwardedRef<Root> = null): (node: Root | null) => void {
  const stop = useRef<() => void>(undefined);
  return useCallback(
    (node: Root | null) => {
      stop.current?.();
      stop.current = node === null ? undefined : keepFocus(node);
      give(ref, node);
    },
    [ref],
  );
}

function keepFocus(root: HTMLElement): () => void {
  /** What has the focus, then all that is around it. */
  let path: HTMLElement[] = [];
  const onFocusIn = (event: FocusEvent): void => {
    path = [];
    const [focused] = event.composedPath();
    if (!isFocusable(focused)) return;
    for (const node of selfAndAround(focused)) {
      if (isFocusable(node)) path.push(node);
      if (node === root) return;
    }
  };
  const onFocusOut = (): void => {
    // Browsers disagree on whether a removal blurs; only what still stands was left on purpose.
    queueMicrotask(() => {
      if (path[0]?.isConnected === true && focusedElement(root) !== path[0]) path = [];
    });
  };
  const observer = new MutationObserver(() => {
    if (path[0] === undefined || path[0].isConnected || !isFocusLost(root.parentNode ?? root)) return;
    const around = path;
    path = [];
    around.find((node) => node.isConnected && node.getAttribute("tabindex") === "-1")?.focus();
  });
  root.addEventListener("focusin", onFocusIn);
  root.addEventListener("focusout", onFocusOut);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener("focusin", onFocusIn);
    root.removeEventListener("focusout", onFocusOut);
    observer.disconnect();
  };
}
