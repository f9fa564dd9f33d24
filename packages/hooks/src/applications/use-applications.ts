"use client";
import type { Application, CobaltError } from "@cobalt-kit/client";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useCobalt } from "../cobalt-context.ts";
import { chosenOptions, type QueryHookOptions } from "../query-hook-options.ts";
import { applicationsQuery } from "./applications.queries.ts";
import type { ApplicationFilters } from "./narrow-applications.ts";
import { useNarrowing } from "./use-narrowing.ts";

/**
 * Lists the applications the account can connect: connected ones first, teasers of the ecosystem last. Filters run over
 * the cached list and cost no request. `GET /api/v2/f-sdk/application`.
 * `error.code`: any of a call.
 *
 * @example
 * const { data: applications, isPending } = useApplications({ tags: ["CRM"], status: "connected" });
 */
export function useApplications(
  filters: ApplicationFilters = {},
  options: QueryHookOptions = {},
): UseQueryResult<Application[], CobaltError> {
  const { session, queryClient } = useCobalt("useApplications");
  const select = useNarrowing(filters);
  return useQuery({ ...applicationsQuery(session), select, ...chosenOptions(options) }, queryClient);
}
