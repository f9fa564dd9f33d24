"use client";
import type { CobaltError, ConfigSummary } from "@cobalt-kit/client";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useCobalt } from "../cobalt-context.ts";
import { chosenOptions, type QueryHookOptions } from "../query-hook-options.ts";
import { configsQuery } from "./configs.queries.ts";

/**
 * The configs the account has of an application. `GET /api/v2/public/slug/{slug}/configs`.
 *
 * @example
 * const { data: configs } = useConfigs("slack");
 */
export function useConfigs(slug: string, options: QueryHookOptions = {}): UseQueryResult<ConfigSummary[], CobaltError> {
  const { session, queryClient } = useCobalt("useConfigs");
  return useQuery({ ...configsQuery(session, slug), ...chosenOptions(options) }, queryClient);
}
