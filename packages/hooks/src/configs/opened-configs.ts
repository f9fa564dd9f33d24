import type { CobaltSession, ConfigReference } from "@cobalt-kit/client";

const opened = new WeakMap<CobaltSession, Map<string, Set<string>>>();

/** Whether a config was found or created in this session, so that reading it again is enough. */
export function isOpened(session: CobaltSession, { slug, configId }: ConfigReference): boolean {
  return (
    opened
      .get(session)
      ?.get(slug)
      ?.has(configId ?? session.linkedAccountId) ?? false
  );
}

export function markOpened(session: CobaltSession, { slug, configId }: ConfigReference): void {
  const slugs = opened.get(session) ?? new Map<string, Set<string>>();
  opened.set(session, slugs);
  slugs.set(slug, (slugs.get(slug) ?? new Set()).add(configId ?? session.linkedAccountId));
}

/** After a config is gone: the next one who opens it creates it. */
export function forgetOpened(session: CobaltSession, { slug, configId }: ConfigReference): void {
  opened
    .get(session)
    ?.get(slug)
    ?.delete(configId ?? session.linkedAccountId);
}

/** After the last connection went, and all configs with it. */
export function forgetAllOpened(session: CobaltSession, slug: string): void {
  opened.get(session)?.delete(slug);
}
