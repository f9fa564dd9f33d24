"use client";
import type { Application, CobaltError } from "@cobalt-kit/client";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useCobalt } from "../cobalt-context.ts";
import { chosenOptions, type QueryHookOptions } from "../query-hook-options.ts";
import { applicationQuery, APPLICATION_STALE_MS, applicationsQuery } from "./applications.queries.ts";

/**
 * Reads one application with its connections. Starts from the list where that is loaded. `GET /api/v2/f-sdk/application/{slug}`.
 * `error.code`: `not-found` when no application has that slug, or it is not enabled.
 *
 * @example
 * const { data: slack } = useApplication("slack");
 */
export function useApplication(slug: string, options: QueryHookOptions = {}): UseQueryResult<Application, CobaltError> {
  const { session, queryClient } = useCobalt("useApplication");
  const list = applicationsQuery(session).queryKey;
  const listed = () => queryClient.getQueryData(list)?.find((application) => application.slug === slug);
  const listedAt = () => queryClient.getQueryState(list)?.dataUpdatedAt ?? 0;
  return useQuery(
    {
      ...applicationQuery(session, slug),
      initialData: listed,
      initialDataUpdatedAt: listedAt,
      // A list that was read since then is right where it says something else.
      staleTime: ({ state: { data, dataUpdatedAt } }) =>
        listedAt() > dataUpdatedAt && saysOtherwise(listed(), data) ? 0 : APPLICATION_STALE_MS,
      ...chosenOptions(options),
    },
    queryClient,
  );
}

function saysOtherwise(listed: Application | undefined, known: Application | undefined): boolean {
  return listed?.status !== known?.status || listed?.needsAttention !== known?.needsAttention;
}
