import type { Application } from "@cobalt-kit/client";
import { keepWhatIsEqual } from "../keep-what-is-equal.ts";

const isList: (value: unknown) => value is Application[] = Array.isArray;

/** Structural sharing by slug: TanStack's goes by position, which rebuilds every application when a filter moves one. */
export function keepApplications(before: unknown, after: unknown): unknown {
  if (!isList(before) || !isList(after)) return after;
  const known = new Map(before.map((application) => [application.slug, application]));
  const kept = after.map((application) => keepWhatIsEqual(known.get(application.slug), application));
  return kept.length === before.length && kept.every((application, index) => application === before[index])
    ? before
    : kept;
}
