"use client";
import { useCallback } from "react";
import { useCobalt } from "./cobalt-context.ts";
import type { CobaltEvent } from "./cobalt-event.ts";
import { emitSignal } from "./session-signals.ts";

/**
 * Returns a function that reports events of your own views to the provider's `onEvent`, as our components do. The function is stable.
 *
 * @example
 * const emit = useEmitEvent();
 * useEffect(() => emit({ type: "application-viewed", slug }), [emit, slug]);
 */
export function useEmitEvent(): (event: CobaltEvent) => void {
  const { session } = useCobalt("useEmitEvent");
  // effects of what is inside of a provider run before its own, which begins to listen
  return useCallback((event) => queueMicrotask(() => emitSignal(session, event)), [session]);
}
