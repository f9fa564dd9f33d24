import type { ForwardedRef } from "react";

/** Hands an element to a ref of either kind. */
export function give<Root>(ref: ForwardedRef<Root>, node: Root | null): void {
  if (typeof ref === "function") ref(node);
  else if (ref !== null) ref.current = node;
}
