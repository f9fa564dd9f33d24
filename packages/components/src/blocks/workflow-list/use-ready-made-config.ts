"use client";
import {
  cobaltKeys,
  type Config,
  type ConfigReference,
  useApplication,
  useCobalt,
  useConfig,
  useOpenConfig,
} from "@cobalt-kit/hooks";
import { type Retry, useRetry } from "../../use-retry.ts";

/** `error` says why there are no workflows to show; `onRetry` tries again, with what else of the list failed. */
export interface ReadyMadeConfig extends Retry {
  data: Config | undefined;
  /** Nothing was configured before the application was connected. */
  nothingYet: boolean;
  /** Makes what was told to be gone anew, where the application is connected. */
  reopen: () => Promise<unknown>;
}

/** The configuration that has the ready-made workflows of an application; `waits` while the rules cannot be asked about it. */
export function useReadyMadeConfig(
  reference: ConfigReference,
  application: ReturnType<typeof useApplication>,
  waits: boolean,
): ReadyMadeConfig {
  const { session, queryClient } = useCobalt("WorkflowList");
  const status = application.data?.status;
  const isConnected = status === "connected";
  const opened = useOpenConfig(reference, { enabled: isConnected });
  // What is not connected is only read, unless it is known to be gone: a configuration is made once there is something to configure.
  const notFound = opened.error?.code === "not-found";
  const read = useConfig(reference, { enabled: status !== undefined && !isConnected && !notFound });
  const config = isConnected ? opened : read;
  const nothingYet = notFound && !isConnected;
  // The page may have read it before.
  const data = waits ? undefined : config.data;

  const retry = useRetry({
    error: data === undefined ? (application.error ?? (nothingYet ? null : config.error)) : null,
    errorUpdatedAt: config.errorUpdatedAt,
    dataUpdatedAt: config.dataUpdatedAt,
    refetch(): Promise<unknown> {
      void queryClient.refetchQueries({
        queryKey: cobaltKeys.privateWorkflows(session),
        type: "active",
        predicate: ({ state }) => state.status === "error",
      });
      return (application.error ? application : config).refetch();
    },
  });

  return { ...retry, data, nothingYet, reopen: config.refetch };
}
