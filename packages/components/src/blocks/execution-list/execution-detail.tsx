"use client";
import { useExecution, useRerunExecution, useStopExecution } from "@cobalt-kit/hooks";
import type { ReactElement } from "react";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { useMessages } from "../../ui-context.ts";
import { useRenewAfter } from "../../use-renew-after.ts";
import { ExecutionDetailView } from "./execution-detail.view.tsx";
import { executionListMessages } from "./messages.ts";

/** Props of {@link ExecutionDetail}. */
export interface ExecutionDetailProps {
  executionId: string;
  /** Called with the new run. */
  onRerun: (executionId: string | undefined) => void;
}

/** One run, followed to its end, with the means to stop it and to run it again. */
export function ExecutionDetail({ executionId: id, onRerun }: ExecutionDetailProps): ReactElement {
  const t = useMessages(executionListMessages);
  const announce = useAnnounce();
  const execution = useExecution(id);
  const { data, refetch } = execution;
  const error = execution.error;
  const renewAfter = useRenewAfter();
  const stop = useStopExecution();
  const rerun = useRerunExecution();
  return (
    <ExecutionDetailView
      execution={data}
      error={error}
      onRetry={() => void renewAfter(error).then(() => refetch())}
      stop={{
        pending: stop.isPending,
        error: stop.error,
        run: () => stop.mutate({ executionId: id }, { onSuccess: () => announce(t.stopRequested) }),
      }}
      rerun={{
        pending: rerun.isPending,
        error: rerun.error,
        run: () =>
          rerun.mutate(
            { executionId: id },
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
