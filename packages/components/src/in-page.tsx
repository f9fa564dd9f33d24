"use client";
import type { ReactElement } from "react";
import { useHydrated } from "./use-hydrated.ts";

/** Props of {@link InPage}. */
export interface InPageProps {
  /** Rendered on a server, and while its page is taken over. */
  fallback: ReactElement;
  children: ReactElement;
}

/**
 * Renders what a server cannot, such as code that loads late. Stands inside of the boundary around that code: React gives up hydrating a boundary
 * that an update from outside reaches first.
 */
export function InPage({ fallback, children }: InPageProps): ReactElement {
  return useHydrated() ? children : fallback;
}
