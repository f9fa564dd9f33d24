"use client";
import type { Application, CobaltError } from "@cobalt-kit/client";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useCallback } from "react";
import { useCobalt } from "../cobalt-context.ts";
import { chosenOptions, type QueryHookOptions } from "../query-hook-options.ts";
import { applicationsQuery } from "./applications.queries.ts";
import { type ApplicationFilters, filterApplications } from "./filter-applications.ts";

/**
 * Applications the account can connect: connected ones first, teasers of the ecosystem last. Filters run over the one
 * cached list, so they cost no request. `GET /api/v2/f-sdk/application`.
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
  // filters written inline are new ones at every render, and the list is to be filtered once
  const key = JSON.stringify(filters);
  const select = useCallback((list: Application[]) => filterApplications(list, JSON.parse(key)), [key]);
  return useQuery({ ...applicationsQuery(session), select, ...chosenOptions(options) }, queryClient);
}
