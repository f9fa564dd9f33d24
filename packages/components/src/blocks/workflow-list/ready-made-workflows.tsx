"use client";
import {
  type ConfigWorkflow,
  type Execution,
  type useApplication,
  useCobalt,
  useConfigDraft,
  useToggleWorkflow,
} from "@cobalt-kit/hooks";
import {
  type ComponentType,
  memo,
  type ReactElement,
  useCallback,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { Notice, NoticeText } from "../../parts/notice/notice.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { useStandingError } from "../../use-standing-error.ts";
import { useMessages } from "../../ui-context.ts";
import { useOnce } from "../../use-once.ts";
import { useRenewAfter } from "../../use-renew-after.ts";
import { ConfigForm, type ConfigFormProps } from "../config-form/config-form.tsx";
import { useLastRuns } from "./last-run.tsx";
import type { LongWorkflowListProps } from "./long-workflow-list.tsx";
import { WorkflowListView } from "./workflow-list.view.tsx";
import { WorkflowRowView } from "./workflow-row.view.tsx";
import { ToldContext } from "../locked/told-context.ts";
import { workflowListMessages } from "./messages.ts";
import type { ReadyMadeConfig } from "./use-ready-made-config.ts";

/** Props of {@link ReadyMadeWorkflows}. */
export interface ReadyMadeWorkflowsProps {
  slug: string;
  configId: string | undefined;
  connectionId: string | undefined;
  application: ReturnType<typeof useApplication>;
  config: ReadyMadeConfig;
  onDirtyChange: ((dirty: boolean) => void) | undefined;
  /** Id of what says why nothing can be switched. */
  switchLockedBy: string | undefined;
  /** Id of what says why no field can be changed. */
  editLockedBy: string | undefined;
}

/** Up to so many are seen at a glance; more have a search field and groups. */
const mostAtAGlance = 8;

/** The workflows prepared for an application: a switch each, and the fields of those that are on. */
export function ReadyMadeWorkflows({
  application,
  config: { data, nothingYet, reopen, ...failure },
  onDirtyChange,
  switchLockedBy,
  editLockedBy,
  ...reference
}: ReadyMadeWorkflowsProps): ReactElement {
  const { slug, configId } = reference;
  const t = useMessages(workflowListMessages);
  const reasonId = useId();
  const status = application.data?.status;
  const name = application.data?.name ?? slug;
  const reason =
    status === undefined || status === "connected"
      ? undefined
      : status === "expired"
        ? t.expired(name)
        : t.notConnected(name);
  const told = useContext(ToldContext);
  const { session } = useCobalt("WorkflowList");
  const count = data?.workflows.length ?? 0;
  const lastRunOf = useLastRuns(slug, data?.configId ?? configId ?? session.linkedAccountId, count > 0);
  const [dirty, noteDirty] = useDirtyWorkflows(onDirtyChange);
  const renderWorkflow = (workflow: ConfigWorkflow): ReactElement => (
    <ReadyMadeWorkflow
      {...reference}
      workflow={workflow}
      onReopen={reopen}
      lastRun={lastRunOf(workflow)}
      clockLeadMs={session.getClockLead()}
      dirty={dirty.has(workflow.id)}
      hasSettings={reason === undefined}
      disabledReasonId={reason === undefined ? switchLockedBy : reasonId}
      editLockedBy={editLockedBy}
      onDirtyChange={noteDirty}
    />
  );

  return (
    <WorkflowListView
      heading={t.heading}
      description={count > 0 ? t.runByThemselves : undefined}
      workflows={data?.workflows ?? (nothingYet ? [] : undefined)}
      loadingLabel={t.loading}
      {...failure}
      errorTitle={t.loadFailed}
      notice={
        reason !== undefined &&
        !nothingYet &&
        (status === "expired" && told.expired ? (
          // What is disabled is still described by it.
          <span id={reasonId} hidden>
            {reason}
          </span>
        ) : (
          <Notice tone="warning" id={reasonId}>
            <NoticeText>{reason}</NoticeText>
          </Notice>
        ))
      }
      emptyTitle={nothingYet ? t.connectFirstTitle(name) : t.emptyTitle}
      emptyDescription={nothingYet ? t.connectFirstDescription : t.emptyDescription(name)}
      renderWorkflow={renderWorkflow}
      longList={
        data !== undefined && count > mostAtAGlance ? (
          <BlockBoundary fallback={<Loading label={t.loading} />}>
            <LongWorkflowList
              workflows={data.workflows}
              isKept={(workflowId) => dirty.has(workflowId)}
              renderWorkflow={renderWorkflow}
            />
          </BlockBoundary>
        ) : undefined
      }
    />
  );
}

interface ReadyMadeWorkflowProps {
  slug: string;
  configId: string | undefined;
  connectionId: string | undefined;
  workflow: ConfigWorkflow;
  onReopen: ReadyMadeConfig["reopen"];
  lastRun: Execution | null | undefined;
  clockLeadMs: number;
  /** Its fields have unsaved edits. */
  dirty: boolean;
  /** Its fields can be shown. */
  hasSettings: boolean;
  disabledReasonId: string | undefined;
  editLockedBy: string | undefined;
  onDirtyChange: (workflowId: string, dirty: boolean) => void;
}

/** Renders again only for a change of its own: a search goes over hundreds. */
const ReadyMadeWorkflow = memo(function ReadyMadeWorkflow({
  workflow,
  onReopen,
  lastRun,
  clockLeadMs,
  dirty,
  hasSettings,
  disabledReasonId,
  editLockedBy,
  onDirtyChange,
  ...reference
}: ReadyMadeWorkflowProps): ReactElement {
  const t = useMessages(workflowListMessages);
  const announce = useAnnounce();
  const [busy, once] = useOnce();
  const renewAfter = useRenewAfter();
  const toggle = useToggleWorkflow();
  const error = useStandingError(toggle.error, busy);
  const change = (enabled: boolean): void =>
    once(async () => {
      await renewAfter(error);
      if (error?.code === "not-found") await onReopen();
      try {
        await toggle.mutateAsync({ ...reference, workflowId: workflow.id, enabled });
      } catch {
        return; // toggle.error says it
      }
      announce(enabled ? t.switchedOn(workflow.name) : t.switchedOff(workflow.name));
    });
  const hasFields = hasSettings && workflow.fields.some((field) => !field.hidden);

  return (
    <WorkflowRowView
      workflow={workflow}
      lastRun={lastRun}
      clockLeadMs={clockLeadMs}
      pending={busy}
      error={error}
      onRetry={() => toggle.variables && change(toggle.variables.enabled)}
      disabledReasonId={disabledReasonId}
      onEnabledChange={change}
    >
      {/* Switched off with unsaved edits it is only hidden: switched on again, they are there. */}
      {(dirty || (workflow.enabled && hasFields)) && (
        <div hidden={!workflow.enabled}>
          <WorkflowSettings
            {...reference}
            workflowId={workflow.id}
            label={t.settingsOf(workflow.name)}
            lockedBy={editLockedBy}
            onDirtyChange={(next) => onDirtyChange(workflow.id, next)}
          />
        </div>
      )}
    </WorkflowRowView>
  );
});

type WorkflowSettingsProps = Pick<
  ConfigFormProps,
  "slug" | "configId" | "connectionId" | "label" | "lockedBy" | "onDirtyChange"
> & {
  workflowId: string;
};

/** The fields of one workflow, with a Save of their own: part of the draft that all of the configuration shares. */
function WorkflowSettings(props: WorkflowSettingsProps): ReactElement | null {
  const { slug, configId, connectionId, workflowId } = props;
  const opened = useConfigDraft({ slug, configId, connectionId, scope: { workflowId } });
  return opened.status === "ready" ? <ConfigForm {...props} draft={opened.draft} /> : null;
}

/** Which workflows have unsaved edits; the host hears when the first appear and when the last are gone. */
function useDirtyWorkflows(
  onDirtyChange: ((dirty: boolean) => void) | undefined,
): readonly [ReadonlySet<string>, (workflowId: string, isDirty: boolean) => void] {
  const [dirty, setDirty] = useState<ReadonlySet<string>>(noWorkflows);
  const isAnyDirty = dirty.size > 0;
  const told = useRef(false);
  useEffect(() => {
    if (told.current === isAnyDirty) return;
    told.current = isAnyDirty;
    onDirtyChange?.(isAnyDirty);
  }, [isAnyDirty, onDirtyChange]);
  const note = useCallback((workflowId: string, isDirty: boolean): void => {
    setDirty((before) => {
      if (before.has(workflowId) === isDirty) return before;
      const after = new Set(before);
      after[isDirty ? "add" : "delete"](workflowId);
      return after;
    });
  }, []);
  return [dirty, note];
}

const noWorkflows: ReadonlySet<string> = new Set();

const LongWorkflowList: ComponentType<LongWorkflowListProps> = /* @__PURE__ */ retryableLazy(
  async () => (await import("./late-parts.ts")).LongWorkflowList,
);
