"use client";
import type { Application, CobaltError } from "@cobalt-kit/client";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useCobalt } from "../cobalt-context.ts";
import { chosenOptions, type QueryHookOptions } from "../query-hook-options.ts";
import { applicationsQuery } from "./applications.queries.ts";
import { sortApplications } from "./sort-applications.ts";

/**
 * Lists every application, in the order of `useApplications`, for a page that searches the list itself. It does not load the search.
 * `GET /api/v2/f-sdk/application`.
 * `error.code`: any of a call.
 *
 * @example
 * import { useAllApplications } from "@cobalt-kit/hooks/applications";
 * import { searchApplications } from "@cobalt-kit/hooks/search";
 * const { data: applications = [] } = useAllApplications();
 * const found = useMemo(() => searchApplications(applications, search), [applications, search]);
 */
export function useAllApplications(options: QueryHookOptions = {}): UseQueryResult<Application[], CobaltError> {
  const { session, queryClient } = useCobalt("useAllApplications");
  return useQuery({ ...applicationsQuery(session), select: sortApplications, ...chosenOptions(options) }, queryClient);
}
