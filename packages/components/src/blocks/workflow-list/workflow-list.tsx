"use client";
import {
  type Config,
  type ConfigWorkflow,
  useApplication,
  useConfig,
  useOpenConfig,
  useToggleWorkflow,
} from "@cobalt-kit/hooks";
import {
  type ComponentPropsWithoutRef,
  type ForwardedRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useId,
  useRef,
  useState,
} from "react";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { Notice, NoticeText } from "../../parts/notice/notice.tsx";
import { useMessages } from "../../ui-context.ts";
import { usePartClass } from "../../use-part-class.ts";
import { ConfigForm } from "../config-form/config-form.tsx";
import { OwnWorkflows } from "./own-workflows.tsx";
import { WorkflowListView } from "./workflow-list.view.tsx";
import { WorkflowRowView } from "./workflow-row.view.tsx";

/** Props of {@link WorkflowList}. */
export interface WorkflowListProps extends Omit<ComponentPropsWithoutRef<"div">, "children"> {
  slug: string;
  /** @default the account's own configuration */
  configId?: string | undefined;
  /** Whether there are unsaved edits in the fields of a workflow, for a guard of your own. */
  onDirtyChange?: ((dirty: boolean) => void) | undefined;
}

/**
 * The workflows of an application: the ready-made ones to switch on and set up, and those the account makes itself.
 * Switches by `PATCH /api/v2/public/slug/{slug}/config/{configId}/workflows/{workflowId}`.
 *
 * @example
 * <WorkflowList slug="slack" />
 */
export const WorkflowList: ForwardRefExoticComponent<WorkflowListProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  WorkflowListProps
>(function WorkflowList(props, ref): ReactElement {
  return (
    <BlockBoundary>
      <WorkflowListBlock {...props} listRef={ref} />
    </BlockBoundary>
  );
});

interface WorkflowListBlockProps extends WorkflowListProps {
  listRef: ForwardedRef<HTMLDivElement>;
}

function WorkflowListBlock({
  slug,
  configId,
  onDirtyChange,
  listRef,
  className,
  ...props
}: WorkflowListBlockProps): ReactElement {
  const application = useApplication(slug);
  return (
    <div {...props} ref={listRef} className={usePartClass("workflow-list", className)}>
      <ReadyMadeWorkflows slug={slug} configId={configId} application={application} onDirtyChange={onDirtyChange} />
      <OwnWorkflows slug={slug} configId={configId} applicationName={application.data?.name ?? slug} />
    </div>
  );
}

interface ReadyMadeWorkflowsProps {
  slug: string;
  configId: string | undefined;
  application: ReturnType<typeof useApplication>;
  onDirtyChange: ((dirty: boolean) => void) | undefined;
}

function ReadyMadeWorkflows({ slug, configId, application, onDirtyChange }: ReadyMadeWorkflowsProps): ReactElement {
  const t = useMessages().workflowList;
  const reasonId = useId();
  const reference = { slug, ...(configId !== undefined && { configId }) };
  const status = application.data?.status;
  const name = application.data?.name ?? slug;
  const opened = useOpenConfig(reference, { enabled: status === "connected" });
  // What is not connected is only read: a configuration is made once there is something to configure.
  const read = useConfig(reference, { enabled: status !== undefined && status !== "connected" });
  const config = status === "connected" ? opened : read;
  const nothingYet = config.error?.code === "not-found" && status !== "connected";
  const error = application.error ?? (nothingYet ? null : config.error);
  const reason =
    status === undefined || status === "connected"
      ? undefined
      : status === "expired"
        ? t.expired(name)
        : t.notConnected(name);
  const data = config.data;
  const dirty = useRef(new Set<string>());
  const noteDirty = (workflowId: string, isDirty: boolean): void => {
    const before = dirty.current.size > 0;
    if (isDirty) dirty.current.add(workflowId);
    else dirty.current.delete(workflowId);
    const after = dirty.current.size > 0;
    if (before !== after) onDirtyChange?.(after);
  };

  return (
    <WorkflowListView
      heading={t.heading}
      workflows={data?.workflows ?? (nothingYet ? [] : undefined)}
      loadingLabel={t.loading}
      error={data === undefined ? error : undefined}
      errorTitle={t.loadFailed}
      onRetry={() => void (application.error ? application.refetch() : config.refetch())}
      notice={
        reason !== undefined &&
        !nothingYet && (
          <Notice tone="warning" id={reasonId}>
            <NoticeText>{reason}</NoticeText>
          </Notice>
        )
      }
      emptyTitle={nothingYet ? t.connectFirstTitle(name) : t.emptyTitle}
      emptyDescription={nothingYet ? t.connectFirstDescription : t.emptyDescription(name)}
      renderWorkflow={(workflow) =>
        data && (
          <ReadyMadeWorkflow
            slug={slug}
            configId={configId}
            config={data}
            workflow={workflow}
            disabledReasonId={reason === undefined ? undefined : reasonId}
            onDirtyChange={(isDirty) => noteDirty(workflow.id, isDirty)}
          />
        )
      }
    />
  );
}

interface ReadyMadeWorkflowProps {
  slug: string;
  configId: string | undefined;
  config: Config;
  workflow: ConfigWorkflow;
  disabledReasonId: string | undefined;
  onDirtyChange: (dirty: boolean) => void;
}

function ReadyMadeWorkflow({
  slug,
  configId,
  config,
  workflow,
  disabledReasonId,
  onDirtyChange,
}: ReadyMadeWorkflowProps): ReactElement {
  const t = useMessages().workflowList;
  const announce = useAnnounce();
  const toggle = useToggleWorkflow();
  const change = (enabled: boolean): void =>
    toggle.mutate(
      { slug, workflowId: workflow.id, enabled, ...(configId !== undefined && { configId }) },
      { onSuccess: () => announce(enabled ? t.switchedOn(workflow.name) : t.switchedOff(workflow.name)) },
    );
  const [dirty, setDirty] = useState(false);
  const hasFields = disabledReasonId === undefined && workflow.fields.some((field) => !field.hidden);

  return (
    <WorkflowRowView
      workflow={workflow}
      pending={toggle.isPending}
      error={toggle.error}
      onRetry={() => toggle.variables && change(toggle.variables.enabled)}
      disabledReasonId={disabledReasonId}
      onEnabledChange={change}
    >
      {/* Switched off with unsaved edits it is only hidden: switched on again, they are there. */}
      {(dirty || (workflow.enabled && hasFields)) && (
        <div hidden={!workflow.enabled}>
          <ConfigForm
            config={config}
            workflowId={workflow.id}
            label={t.settingsOf(workflow.name)}
            onDirtyChange={(next) => {
              setDirty(next);
              onDirtyChange(next);
            }}
          />
        </div>
      )}
    </WorkflowRowView>
  );
}
