"use client";
import type { CobaltError, Config, OpenConfigInput } from "@cobalt-kit/client";
import { notifyManager, type QueryState, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useCobalt } from "../cobalt-context.ts";
import { chosenOptions, type QueryHookOptions } from "../query-hook-options.ts";
import { openConfigQuery } from "./configs.queries.ts";

/**
 * Finds or creates the config of a connected application, when its settings are opened. After that it reads it, so that a
 * refetch does not bring back a config that was deleted elsewhere. `POST /api/v2/f-sdk/config`.
 * `error.code`: `not-found` for an unknown application, `invalid-request` where a connection has to come first.
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
  const query = openConfigQuery(session, input);
  const state = (): QueryState<Config, CobaltError> | undefined => queryClient.getQueryState(query.queryKey);
  const isMissing = (): boolean => state()?.error?.code === "not-found";
  const result = useQuery(
    {
      ...query,
      // what is gone would be created again
      ...(isMissing() && { refetchOnWindowFocus: false }),
      ...chosen,
    },
    queryClient,
  );

  // so that it renders when it goes, for the option above, whoever else reads the error
  void result.error;

  const id = JSON.stringify(query.queryKey);
  const answered = useRef<string>(undefined);
  const { refetch } = result;
  useEffect(() => {
    // enabled anew, as after another connection, it opens anew
    if (!chosen.enabled) answered.current = undefined;
    if (!chosen.enabled || answered.current === id) return undefined;
    let isOver = false;
    let isAsked = false;
    const look = (): void => {
      if (isOver) return;
      if (state()?.fetchStatus === "fetching") {
        isAsked = true;
        return;
      }
      end();
      answered.current = id;
      // a reader beside this hook may have asked first, and learnt that there is nothing yet, or had no labels to bring
      if (isMissing() || (input.labels !== undefined && !isAsked)) void refetch();
    };
    // not from the result: whoever reads there whether it is fetching renders again whenever that changes; and not before the end is told
    const stop = queryClient.getQueryCache().subscribe(notifyManager.batchCalls(look));
    const end = (): void => {
      isOver = true;
      stop();
    };
    look();
    return end;
  });

  return result;
}
