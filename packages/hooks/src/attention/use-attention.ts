"use client";
import type { Application, CobaltError } from "@cobalt-kit/client";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useCallback } from "react";
import { applicationsQuery } from "../applications/applications.queries.ts";
import { useCobalt } from "../cobalt-context.ts";
import { executionsQuery } from "../executions/executions.queries.ts";
import { chosenOptions, type QueryHookOptions } from "../query-hook-options.ts";
import { type Attention, attentionOf } from "./attention-of.ts";

/** Options of `useAttention`. */
export interface UseAttentionOptions extends QueryHookOptions {
  /** Includes connected applications whose latest run failed, among the last 100 runs; costs one more request. @default false */
  failedRuns?: boolean | undefined;
}

const RUNS = { limit: 100 };

/**
 * Lists what needs attention, for a badge in your navigation: expired connections and, on request, applications whose latest run
 * failed. Reads the list of applications that the marketplace reads: one request, and none per application. Settings
 * that are required and missing are not among it, because the API tells them for one application at a time only.
 * `GET /api/v2/f-sdk/application`, with `failedRuns` also `GET /api/v2/public/execution`.
 * `error.code`: any of a call. Runs that could not be listed are no error: the badge does without them.
 *
 * @example
 * const { data: attention } = useAttention();
 * return <a href="/integrations">Integrations {attention?.count ? `(${attention.count})` : ""}</a>;
 */
export function useAttention({ failedRuns = false, ...options }: UseAttentionOptions = {}): UseQueryResult<
  Attention,
  CobaltError
> {
  const { session, queryClient } = useCobalt("useAttention");
  const chosen = chosenOptions(options);
  const { data: runs } = useQuery(
    { ...executionsQuery(session, RUNS), ...chosen, enabled: chosen.enabled && failedRuns },
    queryClient,
  );
  const counted = failedRuns ? runs?.items : undefined;
  const select = useCallback((list: Application[]) => attentionOf(list, counted), [counted]);
  return useQuery({ ...applicationsQuery(session), ...chosen, select }, queryClient);
}
