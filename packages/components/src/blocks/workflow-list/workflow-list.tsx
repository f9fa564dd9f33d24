"use client";
import { type PrivateWorkflow, useApplication } from "@cobalt-kit/hooks";
import {
  type ComponentPropsWithoutRef,
  type ForwardedRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  type ComponentType,
} from "react";
import type { Appearance } from "../../appearance.ts";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { useMessages } from "../../ui-context.ts";
import { InPage } from "../../in-page.tsx";
import { useKeptFocus } from "../../use-kept-focus.ts";
import { usePartClass } from "../../use-part-class.ts";
import { useConnectionId } from "../connect-panel/connection-choice.ts";
import { LockedNotice } from "../locked/locked-notice.tsx";
import { useLock } from "../locked/use-lock.ts";
import { workflowListMessages } from "./messages.ts";
import type { OwnWorkflowsProps } from "./own-workflows.tsx";
import { ReadyMadeWorkflows } from "./ready-made-workflows.tsx";
import { useReadyMadeConfig } from "./use-ready-made-config.ts";

/** Props of {@link WorkflowList}. */
export interface WorkflowListProps extends Omit<ComponentPropsWithoutRef<"div">, "children"> {
  /** Appearance of the block, merged over the provider's. Keep the object outside your component. */
  appearance?: Appearance | undefined;
  /**
   * The application whose workflows to list, such as `"slack"`. Without it the account's own workflows of all applications are listed;
   * ready-made ones belong to one application.
   */
  slug?: string | undefined;
  /** The configuration of the application whose workflows to list. @default the account's own configuration */
  configId?: string | undefined;
  /** The connection whose workflows to list, where an application has several. @default the first that works */
  connectionId?: string | undefined;
  /**
   * Called by the button "Edit" of a workflow of the customer's own, which is not there without it: show a `WorkflowBuilder` of
   * `@cobalt-kit/components/workflow-builder` then. The workflow has the `slug` of its application, unless the customer cannot see that one.
   */
  onEditWorkflow?: ((workflow: PrivateWorkflow) => void) | undefined;
  /** Called when unsaved edits of a workflow's fields appear or are gone, for a navigation guard of your own. */
  onDirtyChange?: ((dirty: boolean) => void) | undefined;
}

/**
 * The workflows of an application: ready-made ones to switch on and set up, and the account's own. Without an application, all that the account
 * made itself. `GET` and `POST /api/v2/public/workflow`.
 * Switches by `PATCH /api/v2/public/slug/{slug}/config/{configId}/workflows/{workflowId}`.
 *
 * @keyboard Enter, Space: switch a workflow, or open what can be done with it
 * @example
 * <WorkflowList slug="slack" />
 */
export const WorkflowList: ForwardRefExoticComponent<WorkflowListProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  WorkflowListProps
>(function WorkflowList({ appearance, ...props }, ref): ReactElement {
  return (
    <BlockBoundary textsLater appearance={appearance}>
      <WorkflowListBlock
        key={JSON.stringify([props.slug, props.configId, props.connectionId])}
        {...props}
        listRef={ref}
      />
    </BlockBoundary>
  );
});

interface WorkflowListBlockProps extends WorkflowListProps {
  listRef: ForwardedRef<HTMLDivElement>;
}

function WorkflowListBlock({
  slug,
  configId,
  connectionId,
  onDirtyChange,
  onEditWorkflow,
  listRef,
  className,
  ...props
}: WorkflowListBlockProps): ReactElement {
  return (
    <div tabIndex={-1} {...props} ref={useKeptFocus(listRef)} className={usePartClass("workflow-list", className)}>
      {slug === undefined ? (
        <AccountWorkflows onEditWorkflow={onEditWorkflow} />
      ) : (
        <ApplicationWorkflows
          slug={slug}
          configId={configId}
          connectionId={connectionId}
          onDirtyChange={onDirtyChange}
          onEditWorkflow={onEditWorkflow}
        />
      )}
    </div>
  );
}

function AccountWorkflows({ onEditWorkflow }: Pick<WorkflowListProps, "onEditWorkflow">): ReactElement {
  const editLock = useLock("canConfigure", undefined);
  const runLock = useLock("canRun", undefined);
  const lock = editLock ?? runLock;
  return (
    <>
      {lock && <LockedNotice lock={lock} />}
      <OwnWorkflowsLate
        onEdit={onEditWorkflow}
        editLock={editLock}
        runLock={runLock && lock && { ...runLock, id: lock.id }}
      />
    </>
  );
}

interface ApplicationWorkflowsProps extends Pick<
  WorkflowListProps,
  "configId" | "connectionId" | "onDirtyChange" | "onEditWorkflow"
> {
  slug: string;
}

function ApplicationWorkflows({
  slug,
  configId,
  connectionId: givenConnection,
  onDirtyChange,
  onEditWorkflow,
}: ApplicationWorkflowsProps): ReactElement {
  const application = useApplication(slug);
  const connectionId = useConnectionId(application.data, givenConnection);
  const reference = { slug, configId, connectionId };
  const editLock = useLock("canConfigure", application.data, true);
  const runLock = useLock("canRun", application.data, true);
  const waits = editLock?.pending === true || runLock?.pending === true;
  const config = useReadyMadeConfig(reference, application, waits);
  // One sentence is enough for both.
  const lock = editLock ?? runLock;
  return (
    <>
      {lock && !(lock.pending && config.error) && <LockedNotice lock={lock} />}
      <ReadyMadeWorkflows
        {...reference}
        application={application}
        config={config}
        onDirtyChange={onDirtyChange}
        switchLockedBy={lock?.id}
        editLockedBy={editLock?.id}
      />
      <OwnWorkflowsLate
        {...reference}
        applicationName={application.data?.name ?? slug}
        onEdit={onEditWorkflow}
        toldCode={config.error?.code}
        editLock={editLock}
        runLock={runLock && lock && { ...runLock, id: lock.id }}
      />
    </>
  );
}

function OwnWorkflowsLate(props: OwnWorkflowsProps): ReactElement {
  return (
    <BlockBoundary fallback={<OwnWorkflowsLoading />}>
      <InPage fallback={<OwnWorkflowsLoading />}>
        <OwnWorkflows {...props} />
      </InPage>
    </BlockBoundary>
  );
}

function OwnWorkflowsLoading(): ReactElement {
  const t = useMessages(workflowListMessages);
  return (
    <Loading label={t.ownLoading}>
      <Skeleton width="half" />
      <Skeleton width="long" />
    </Loading>
  );
}

const OwnWorkflows: ComponentType<OwnWorkflowsProps> = /* @__PURE__ */ retryableLazy(
  async () => (await import("./late-parts.ts")).OwnWorkflows,
);
