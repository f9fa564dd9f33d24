import type { CobaltSession, ConfigReference } from "@cobalt-kit/client";
import { keptPer } from "../kept-per.ts";
import { configParts } from "../keys.ts";

/** Ids of the opened configs, by the slug of their application. */
const openedOf = /* @__PURE__ */ keptPer((_session: CobaltSession) => new Map<string, Set<string>>());

/** Whether a config was found or created in this session, so that reading it again is enough. */
export function isOpened(session: CobaltSession, reference: ConfigReference): boolean {
  return openedOf(session).get(reference.slug)?.has(idOf(session, reference)) ?? false;
}

export function markOpened(session: CobaltSession, reference: ConfigReference): void {
  const ids = openedOf(session).get(reference.slug) ?? new Set();
  openedOf(session).set(reference.slug, ids.add(idOf(session, reference)));
}

/** Called after a config is deleted: opening it again creates it. */
export function forgetOpened(session: CobaltSession, reference: ConfigReference): void {
  openedOf(session).get(reference.slug)?.delete(idOf(session, reference));
}

/** Called after the last connection is removed, and every config of the application with it. */
export function forgetAllOpened(session: CobaltSession, slug: string): void {
  openedOf(session).delete(slug);
}

function idOf(session: CobaltSession, reference: ConfigReference): string {
  return JSON.stringify(configParts(session, reference));
}
