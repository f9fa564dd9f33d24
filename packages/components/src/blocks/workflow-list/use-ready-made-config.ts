"use client";
import {
  cobaltKeys,
  type CobaltError,
  type Config,
  type ConfigReference,
  useApplication,
  useCobalt,
  useConfig,
  useOpenConfig,
} from "@cobalt-kit/hooks";
import { useState } from "react";
import { useRenewAfter } from "../../use-renew-after.ts";
import { useStandingError } from "../../use-standing-error.ts";

export interface ReadyMadeConfig {
  data: Config | undefined;
  /** Why there are no workflows to show. */
  error: CobaltError | null;
  /** Nothing was configured before the application was connected. */
  nothingYet: boolean;
  /** Tries again, with what else of the list failed. */
  retry: () => void;
  retrying: boolean;
}

/** The configuration that has the ready-made workflows of an application. */
export function useReadyMadeConfig(
  reference: ConfigReference,
  application: ReturnType<typeof useApplication>,
): ReadyMadeConfig {
  const { session, queryClient } = useCobalt("WorkflowList");
  const renewAfter = useRenewAfter();
  const status = application.data?.status;
  const opened = useOpenConfig(reference, { enabled: status === "connected" });
  // What is not connected is only read: a configuration is made once there is something to configure.
  const read = useConfig(reference, { enabled: status !== undefined && status !== "connected" });
  const config = status === "connected" ? opened : read;
  const nothingYet = config.error?.code === "not-found" && status !== "connected";
  const error = application.error ?? (nothingYet ? null : config.error);

  const [retrying, setRetrying] = useState(false);
  const standing = useStandingError(error, retrying);

  async function retry(): Promise<void> {
    setRetrying(true);
    await renewAfter(error);
    void queryClient.refetchQueries({
      queryKey: cobaltKeys.privateWorkflows(session),
      type: "active",
      predicate: ({ state }) => state.status === "error",
    });
    await (application.error ? application.refetch() : config.refetch());
    setRetrying(false);
  }

  return {
    data: config.data,
    error: config.data === undefined ? (standing ?? null) : null,
    nothingYet,
    retry: () => void retry(),
    retrying,
  };
}
