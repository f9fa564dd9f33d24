"use client";
import { createDevtoolsComponent } from "./cobalt-devtools.ts";
import type { CobaltDevtoolsProps } from "./devtools.ts";

export { createCobaltDevtools } from "./create-cobalt-devtools.ts";
export type { CobaltDevtoolsProps, Devtools, ObservedProps } from "./devtools.ts";

/**
 * A panel of what Cobalt Kit does on the page: session and token, requests, cache, what is polled, events, and a sandbox's
 * clock and faults. This one is there in production, too: import it where only you see it.
 *
 * @throws Error outside of a `CobaltProvider`.
 * @example
 * <CobaltDevtools devtools={devtools} />
 */
export const CobaltDevtools: (props: CobaltDevtoolsProps) => null = createDevtoolsComponent(
  () => import("./panel/open-panel.tsx"),
);
