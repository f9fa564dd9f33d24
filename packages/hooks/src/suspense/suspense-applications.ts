"use client";
import type { Application, CobaltError } from "@cobalt-kit/client";
import { useSuspenseQuery, type UseSuspenseQueryResult } from "@tanstack/react-query";
import { applicationQuery, applicationsQuery } from "../applications/applications.queries.ts";
import type { ApplicationFilters } from "../applications/narrow-applications.ts";
import { useNarrowing } from "../applications/use-narrowing.ts";
import { useCobalt } from "../cobalt-context.ts";
import { chosenStaleTime, createSuspenseHook, type SuspenseHookOptions } from "./create-suspense-hook.ts";

/**
 * `useApplications`, which suspends until the list is there. `GET /api/v2/f-sdk/application`.
 *
 * @example
 * const { data: applications } = useSuspenseApplications({ tags: ["CRM"] });
 */
export function useSuspenseApplications(
  filters: ApplicationFilters = {},
  { staleTime }: SuspenseHookOptions = {},
): UseSuspenseQueryResult<Application[], CobaltError> {
  const { session, queryClient } = useCobalt("useSuspenseApplications");
  const select = useNarrowing(filters);
  return useSuspenseQuery({ ...applicationsQuery(session), select, ...chosenStaleTime(staleTime) }, queryClient);
}

/**
 * `useApplication`, which suspends until the application is there. `GET /api/v2/f-sdk/application/{slug}`.
 *
 * @example
 * const { data: slack } = useSuspenseApplication("slack");
 */
export const useSuspenseApplication: (
  slug: string,
  options?: SuspenseHookOptions,
) => UseSuspenseQueryResult<Application, CobaltError> = /* @__PURE__ */ createSuspenseHook(
  "useSuspenseApplication",
  applicationQuery,
);
