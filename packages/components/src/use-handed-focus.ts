"use client";
import { type RefCallback, useCallback, useRef } from "react";

/**
 * Returns the ref for what may go away with the focus in it: what it stands in, which must have `tabIndex={-1}`, gets the focus then.
 * `useKeptFocus` does so for whatever goes away in a block, and weighs more: this is for blocks that know what does.
 */
export function useHandedFocus(): RefCallback<HTMLElement> {
  const shown = useRef<HTMLElement>(null);
  return useCallback((node) => {
    // React takes a ref back before it removes the element, so that the focus is still there.
    if (shown.current?.matches(":focus-within")) shown.current.parentElement?.focus();
    shown.current = node;
  }, []);
}
