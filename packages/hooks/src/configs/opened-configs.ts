import type { CobaltSession, ConfigReference } from "@cobalt-kit/client";
import { keptPer } from "../kept-per.ts";
import { configText } from "../keys.ts";

/** The opened configs, each with the slug of its application. */
const openedOf = /* @__PURE__ */ keptPer((_session: CobaltSession) => new Map<string, string>());

/** Whether a config was found or created in this session, so that reading it again is enough. */
export function isOpened(session: CobaltSession, reference: ConfigReference): boolean {
  return openedOf(session).has(configText(session, reference));
}

export function markOpened(session: CobaltSession, reference: ConfigReference): void {
  openedOf(session).set(configText(session, reference), reference.slug);
}

/** Called after a config is deleted: opening it again creates it. */
export function forgetOpened(session: CobaltSession, reference: ConfigReference): void {
  openedOf(session).delete(configText(session, reference));
}

/** Called after the last connection is removed, and every config of the application with it. */
export function forgetAllOpened(session: CobaltSession, slug: string): void {
  const opened = openedOf(session);
  for (const [id, owner] of opened) if (owner === slug) opened.delete(id);
}
