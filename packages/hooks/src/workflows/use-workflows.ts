"use client";
import type { CobaltError, Config, ConfigReference, ConfigWorkflow } from "@cobalt-kit/client";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useCobalt } from "../cobalt-context.ts";
import { configQuery } from "../configs/configs.queries.ts";
import { chosenOptions, type QueryHookOptions } from "../query-hook-options.ts";

/**
 * Lists the workflows that can be switched on and off in a config. Reads the same cache entry as `useConfig`.
 * `GET /api/v2/f-sdk/slug/{slug}/config/{configId}`.
 * `error.code`: `not-found` when the configuration was never opened.
 *
 * @example
 * const { data: workflows } = useWorkflows({ slug: "slack" });
 */
export function useWorkflows(
  reference: ConfigReference,
  options: QueryHookOptions = {},
): UseQueryResult<ConfigWorkflow[], CobaltError> {
  const { session, queryClient } = useCobalt("useWorkflows");
  return useQuery({ ...configQuery(session, reference), select: workflowsOf, ...chosenOptions(options) }, queryClient);
}

function workflowsOf(config: Config): ConfigWorkflow[] {
  return config.workflows;
}
