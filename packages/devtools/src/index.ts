"use client";
import { createDevtoolsComponent } from "./cobalt-devtools.ts";
import * as development from "./create-cobalt-devtools.ts";
import type { CobaltDevtoolsProps, Devtools } from "./devtools.ts";
import * as production from "./production.ts";

export type { CobaltDevtoolsProps, Devtools, ObservedProps } from "./devtools.ts";

let create = production.createCobaltDevtools;
let Component: (props: CobaltDevtoolsProps) => null = production.CobaltDevtools;

// Written out here, since that is what bundlers see through. Tests get what production does.
try {
  if (process.env.NODE_ENV === "development") {
    create = development.createCobaltDevtools;
    Component = createDevtoolsComponent(() => import("./panel/open-panel.tsx"));
  }
} catch {
  // a page without a bundler has no process
}

/**
 * Creates the recorder for `<CobaltDevtools>`. Call it once, outside of components.
 *
 * What it records stays in this page's memory: the last 500 requests and 500 events. No token is kept but the latest, to know a new one by;
 * of what is sent, only names and kinds are. In production it records nothing.
 *
 * @example
 * const devtools = createCobaltDevtools();
 */
export const createCobaltDevtools: () => Devtools = create;

/**
 * A panel for development: session and token, requests, cache, what is polled, events, and a sandbox's clock and faults.
 * It loads late, stands in a shadow root at the end of the page with a React root of its own, and renders nothing where it is written. In
 * production it renders nothing at all.
 *
 * @throws Error outside of a `CobaltProvider`, in development.
 * @example
 * <CobaltProvider {...devtools.observe({ linkedAccountId: customer.id, getSessionToken })}>
 *   <Integrations />
 *   <CobaltDevtools devtools={devtools} />
 * </CobaltProvider>
 */
export const CobaltDevtools: (props: CobaltDevtoolsProps) => null = Component;
