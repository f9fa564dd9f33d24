"use client";
import {
  type Application,
  type CobaltError,
  isFinished,
  type NodeRun,
  rerunExecutionMutation,
  stopExecutionMutation,
  useApplication,
  useCobalt,
  useExecution,
  useRerunExecution,
  useStopExecution,
} from "@cobalt-kit/hooks";
import { useAllApplications } from "@cobalt-kit/hooks/applications";
import { type MutationFilters, useIsMutating } from "@tanstack/react-query";
import { type ForwardedRef, type ReactElement, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { mayHaveArrived } from "../../may-have-arrived.ts";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { Button } from "../../parts/button/button.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { useMessages } from "../../ui-context.ts";
import { useOnce } from "../../use-once.ts";
import { type Retry, useRetry } from "../../use-retry.ts";
import { nameOf } from "../execution-list/execution-values.ts";
import { executionListMessages } from "../execution-list/messages.ts";
import { ExecutionStatusBadge, useExecutionStatusLabel } from "../execution-list/status-badge.tsx";
import { LostRun } from "../lost-run/lost-run.tsx";
import { useLock } from "../locked/use-lock.ts";
import { workflowDialogMessages } from "../workflow-list/dialog-messages.ts";
import type { ExecutionDetailProps } from "./execution-detail.tsx";

import { findFailure } from "./failure.ts";
import { executionDetailMessages } from "./messages.ts";
import { isActionable } from "./run-actions.tsx";
import { Rounds } from "./rounds.tsx";
import { RunTools } from "./run-tools.tsx";
import { RunView } from "./run-view.tsx";

/** Props of {@link RunDetail}. */
export interface RunDetailProps extends Omit<ExecutionDetailProps, "appearance"> {
  detailRef?: ForwardedRef<HTMLElement> | undefined;
}

/** One run, followed to its end, with the means to stop it and to run it again. */
export function RunDetail({
  executionId: givenId,
  onRerun,
  onReconnect,
  onOpenSetting,
  dialogs = {},
  detailRef,
  ...props
}: RunDetailProps): ReactElement {
  const t = useMessages(executionDetailMessages);
  const { unknownWorkflow } = useMessages(executionListMessages);
  const label = useExecutionStatusLabel();
  const announce = useAnnounce();
  const foundId = useId();
  const [started, setStarted] = useState<{ from: string; id: string }>();
  const executionId = started?.from === givenId ? started.id : givenId;
  const run = useExecution(executionId);
  const { data, dataUpdatedAt } = run;
  const open = (startedId: string | undefined): void => {
    if (onRerun !== undefined) onRerun(startedId);
    else if (startedId !== undefined) setStarted({ from: givenId, id: startedId });
  };
  const act = useActions(executionId, open);
  const { application, lock, failure } = useApplicationOf(data);
  const [dialog, setDialog] = useState<{ kind: "connect" } | { kind: "settings"; field: string | undefined }>();
  const { connect: ConnectDialog, settings: SettingsDialog } = dialogs;

  const finished = data !== undefined && isFinished(data.status);
  const ending = finished ? t.ended(nameOf(data) ?? unknownWorkflow, label(data.status)) : undefined;
  const seen = useRef<{ id: string; ending: string | undefined }>(undefined);
  useEffect(() => {
    if (seen.current?.id === data?.id && seen.current?.ending === undefined && ending !== undefined) announce(ending);
    if (data !== undefined) seen.current = { id: data.id, ending };
  }, [announce, data, ending]);

  const cameTooLate = act.stopAsked && finished && data.status !== "stopped";
  const openSetting = (field: string | undefined): void => {
    if (onOpenSetting === undefined) setDialog({ kind: "settings", field });
    else if (application !== undefined) onOpenSetting({ slug: application.slug, configId: data?.configId, field });
  };
  const reconnect = (): void => {
    if (onReconnect === undefined) setDialog({ kind: "connect" });
    else if (application !== undefined) onReconnect(application.slug);
  };
  const closing = { open: true, onOpenChange: () => setDialog(undefined) };
  const renderRounds = (node: NodeRun): ReactNode => (
    <Rounds executionId={executionId} node={node} updatedAt={finished ? 0 : dataUpdatedAt} />
  );

  return (
    <>
      <RunView
        {...props}
        ref={detailRef}
        execution={data}
        locked={lock}
        {...useRetry(run)}
        stop={{ ...act.stop, pending: act.stop.pending || (act.stopAsked && !finished) }}
        rerun={act.rerun}
        application={application}
        onReconnect={application && (ConnectDialog ?? onReconnect) && reconnect}
        onOpenSetting={application && (SettingsDialog ?? onOpenSetting) && openSetting}
        renderRounds={renderRounds}
        outcome={
          cameTooLate ? (
            t.endedBeforeStop
          ) : executionId === givenId ? undefined : (
            <>
              <span>{`${t.rerunStarted} `}</span>
              <Button size="small" variant="plain" onClick={() => setStarted(undefined)}>
                {t.showRunBefore}
              </Button>
            </>
          )
        }
        notice={
          <>
            {failure && <ErrorNotice title={lock?.reason} {...failure} />}
            {act.lost !== undefined && data !== undefined && (
              <LostRun
                workflow={{ id: data.workflow?.id, name: nameOf(data) ?? unknownWorkflow }}
                since={act.lost.since}
                except={executionId}
                error={act.lost.error}
                renderRun={({ id, status }, found) => (
                  <div className="ck-execution-list-bar">
                    <span id={`${foundId}${id}`}>{found}</span>
                    <ExecutionStatusBadge status={status} />
                    <Button size="small" aria-describedby={`${foundId}${id}`} onClick={() => open(id)}>
                      {t.showNewRun}
                    </Button>
                  </div>
                )}
              />
            )}
          </>
        }
        footer={data === undefined ? undefined : <RunTools execution={data} />}
      />
      {dialog !== undefined && application !== undefined && (
        <BlockBoundary onDismiss={() => setDialog(undefined)}>
          {dialog.kind === "connect" && ConnectDialog && (
            <ConnectDialog slug={application.slug} {...closing} onConnected={() => setDialog(undefined)} />
          )}
          {dialog.kind === "settings" && SettingsDialog && (
            <SettingsDialog slug={application.slug} configId={data?.configId} field={dialog.field} {...closing} />
          )}
        </BlockBoundary>
      )}
    </>
  );
}

interface Actions {
  stop: { run: () => void; pending: boolean; error: ReturnType<typeof useStopExecution>["error"] };
  rerun: { run: () => void; pending: boolean; error: ReturnType<typeof useRerunExecution>["error"] };
  /** The service has taken the wish to stop this run. */
  stopAsked: boolean;
  /** A run may have started since then, though no answer says so. */
  lost: { since: number; error: CobaltError } | undefined;
}

/** Stopping a run and running it again: each once, however often it is pressed, and in however many places the run is open. */
function useActions(executionId: string, onRerun: (executionId: string | undefined) => void): Actions {
  const t = useMessages(executionDetailMessages);
  const announce = useAnnounce();
  const { session, queryClient } = useCobalt("ExecutionDetail");
  const stops = actsOn(executionId, stopExecutionMutation(session));
  const reruns = actsOn(executionId, rerunExecutionMutation(session));
  const stopsUnderWay = useIsMutating(stops, queryClient);
  const rerunsUnderWay = useIsMutating(reruns, queryClient);
  const stop = useStopExecution();
  const rerun = useRerunExecution();
  const [stopAsked, setStopAsked] = useState<string>();
  const [lost, setLost] = useState<{ executionId: string; since: number; error: CobaltError }>();
  const isLost = lost?.executionId === executionId;
  const [, once] = useOnce();
  const isUnderWay = (): boolean => queryClient.isMutating(stops) + queryClient.isMutating(reruns) > 0;
  const mutationOf = (variables: { executionId: string } | undefined): boolean =>
    variables?.executionId === executionId;
  return {
    stopAsked: stopAsked === executionId,
    lost: isLost ? lost : undefined,
    stop: {
      pending: stopsUnderWay > 0,
      error: mutationOf(stop.variables) ? stop.error : null,
      run: () =>
        once(async () => {
          if (isUnderWay()) return;
          rerun.reset();
          try {
            await stop.mutateAsync({ executionId });
          } catch {
            return; // stop.error says it
          }
          setStopAsked(executionId);
          announce(t.stopRequested);
        }),
    },
    rerun: {
      pending: rerunsUnderWay > 0,
      error: mutationOf(rerun.variables) && !isLost ? rerun.error : null,
      run: () =>
        once(async () => {
          if (isUnderWay()) return;
          stop.reset();
          setLost(undefined);
          const since = Date.now() + (session.getClockLead() ?? 0);
          try {
            await rerun.mutateAsync(
              { executionId },
              {
                // Only where this run is still being looked at.
                onSuccess: ({ executionId: startedId }) => onRerun(startedId),
                onError: (error) => {
                  if (mayHaveArrived(error)) setLost({ executionId, since, error });
                },
              },
            );
          } catch {
            return; // rerun.error says it
          }
          announce(t.rerunStarted);
        }),
    },
  };
}

/** What is asked of one run at this moment, here or elsewhere on the page. */
function actsOn(executionId: string, { mutationKey }: Pick<MutationFilters, "mutationKey">): MutationFilters {
  return {
    ...(mutationKey !== undefined && { mutationKey }),
    predicate: ({ state: { variables } }) =>
      typeof variables === "object" &&
      variables !== null &&
      "executionId" in variables &&
      variables.executionId === executionId,
  };
}

/**
 * The application of a run as it is connected now. Asked for only where something can be done about the run, which a rule may
 * forbid for one application, or where it failed for something that can be mended there.
 */
function useApplicationOf(execution: ReturnType<typeof useExecution>["data"]): {
  application: Application | undefined;
  lock: { id: string; reason: string } | undefined;
  /** That what the rule says cannot be told, and how to ask again. */
  failure: Retry | undefined;
} {
  const cause = execution && findFailure(execution)?.cause?.kind;
  const isMendable = cause === "connection" || cause === "setting";
  const asks = execution !== undefined && isActionable(execution);
  const query = useAllApplications({ enabled: isMendable || asks });
  const { data } = query;
  const retry = useRetry(query);
  const { rulesFailed } = useMessages(workflowDialogMessages);
  const id = execution?.application?.id;
  const listed = id === undefined ? undefined : data?.find((each) => each.id === id || each.slug === id);
  // The run may be the first to have noticed that the connection is lost.
  const asked = useApplication(listed?.slug ?? "", {
    enabled: listed !== undefined && cause === "connection",
    staleTime: 0,
  });
  const application = asked.data ?? listed;
  const lock = useLock("canRun", application, asks && id !== undefined && data === undefined);
  const failure = lock?.pending === true && retry.error !== undefined ? retry : undefined;
  return { application, lock: failure && lock ? { id: lock.id, reason: rulesFailed } : lock, failure };
}
