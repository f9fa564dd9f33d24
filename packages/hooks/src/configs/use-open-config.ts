"use client";
import type { CobaltError, Config, OpenConfigInput } from "@cobalt-kit/client";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useCobalt } from "../cobalt-context.ts";
import { chosenOptions, type QueryHookOptions } from "../query-hook-options.ts";
import { findOrCreateConfig, openConfigQuery, readConfig } from "./configs.queries.ts";

/**
 * Finds or creates the config of a connected application, once each time its settings are opened; reads it after that,
 * so a config deleted elsewhere is not brought back by a refetch. `POST /api/v2/f-sdk/config`.
 *
 * @example
 * const { data: config } = useOpenConfig({ slug: "slack" }, { enabled: application.status === "connected" });
 */
export function useOpenConfig(
  input: OpenConfigInput,
  options: QueryHookOptions = {},
): UseQueryResult<Config, CobaltError> {
  const { session, queryClient } = useCobalt("useOpenConfig");
  const chosen = chosenOptions(options);
  const wanted = JSON.stringify([input.slug, input.configId, input.labels]);
  const opened = useRef<string>(undefined);

  const result = useQuery(
    {
      ...openConfigQuery(session, input),
      queryFn: async (context) => {
        if (opened.current === wanted) return readConfig(session, input, context.signal);
        const config = await findOrCreateConfig(session, input);
        opened.current = wanted;
        return config;
      },
      // labels reach the server with the POST alone
      ...(input.labels !== undefined && { refetchOnMount: "always" as const }),
      ...chosen,
    },
    queryClient,
  );

  // a reader beside this hook may have asked first, and learnt that there is nothing yet
  const { refetch } = result;
  const missing = chosen.enabled && result.error?.code === "not-found";
  const tried = useRef<string>(undefined);
  useEffect(() => {
    if (!missing || opened.current === wanted || tried.current === wanted) return;
    tried.current = wanted;
    void refetch();
  }, [missing, wanted, refetch]);

  return result;
}
