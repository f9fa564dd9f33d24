import {
  type Application,
  getApplication,
  listApplications,
  type CobaltSession,
} from "@cobalt-kit/client/applications";
import { queryOptions } from "@tanstack/react-query";
import { cobaltQuery } from "../cobalt-query.ts";
import { type CobaltQueryOptions, queryDefaults } from "../factory-options.ts";
import { scopeKey } from "../keys.ts";
import { keepApplications } from "./keep-applications.ts";

/** For so long an application is taken to be as it was read. */
export const APPLICATION_STALE_MS = 60_000;

/**
 * Query options for every application of the account, in the server's order. `GET /api/v2/f-sdk/application`.
 * Fails with any code of a call.
 *
 * @example
 * await queryClient.prefetchQuery(applicationsQuery(session));
 */
export function applicationsQuery(session: CobaltSession): CobaltQueryOptions<Application[]> {
  return queryOptions({
    ...queryDefaults,
    queryKey: scopeKey(session, "applications"),
    queryFn: ({ signal }) => listApplications(session, { signal }),
    staleTime: APPLICATION_STALE_MS,
    structuralSharing: keepApplications,
  });
}

/**
 * Query options for one application and its connections. `GET /api/v2/f-sdk/application/{slug}`.
 * Fails with `not-found` when no application has that slug, or it is not enabled.
 *
 * @example
 * const slack = await queryClient.fetchQuery(applicationQuery(session, "slack"));
 */
export function applicationQuery(session: CobaltSession, slug: string): CobaltQueryOptions<Application> {
  return cobaltQuery(scopeKey(session, "application", slug), APPLICATION_STALE_MS, (call) =>
    getApplication(session, slug, call),
  );
}
