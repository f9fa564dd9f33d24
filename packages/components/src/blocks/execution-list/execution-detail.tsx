"use client";
import { useApplications, useExecution, useRerunExecution, useStopExecution } from "@cobalt-kit/hooks";
import type { ReactElement } from "react";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { useMessages } from "../../ui-context.ts";
import { useRenewAfter } from "../../use-renew-after.ts";
import { useLock } from "../locked/use-lock.ts";
import { ExecutionDetailView } from "./execution-detail.view.tsx";
import { executionListMessages } from "./messages.ts";

/** Props of {@link ExecutionDetail}. */
export interface ExecutionDetailProps {
  executionId: string;
  /** Called with the new run. */
  onRerun: (executionId: string | undefined) => void;
}

/** One run, followed to its end, with the means to stop it and to run it again. */
export function ExecutionDetail({ executionId: runId, onRerun }: ExecutionDetailProps): ReactElement {
  const t = useMessages(executionListMessages);
  const announce = useAnnounce();
  const execution = useExecution(runId);
  const { data, refetch } = execution;
  const error = execution.error;
  const renewAfter = useRenewAfter();
  const stop = useStopExecution();
  const rerun = useRerunExecution();
  // As far as the list is there already: a rule alone is worth no request.
  const { data: applications } = useApplications(undefined, { enabled: false });
  const lock = useLock(
    "canRun",
    applications?.find(({ id }) => id !== undefined && id === data?.application?.id),
  );
  return (
    <ExecutionDetailView
      execution={data}
      locked={lock}
      error={error}
      onRetry={() => void renewAfter(error).then(() => refetch())}
      stop={{
        pending: stop.isPending,
        error: stop.error,
        run: () => stop.mutate({ executionId: runId }, { onSuccess: () => announce(t.stopRequested) }),
      }}
      rerun={{
        pending: rerun.isPending,
        error: rerun.error,
        run: () =>
          rerun.mutate(
            { executionId: runId },
            {
              onSuccess: ({ executionId }) => {
                announce(t.rerunStarted);
                onRerun(executionId);
              },
            },
          ),
      }}
    />
  );
}
