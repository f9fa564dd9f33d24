"use client";
import { type ExecutionStatus, useCobalt, useExecutions } from "@cobalt-kit/hooks";
import {
  type ComponentPropsWithoutRef,
  type ForwardedRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useState,
} from "react";
import type { Appearance } from "../../appearance.ts";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { useRenewAfter } from "../../use-renew-after.ts";
import { ExecutionDetail, type ExecutionDetailProps } from "../execution-detail/execution-detail.tsx";
import { ExecutionListView } from "./execution-list.view.tsx";

/** Props of {@link ExecutionList}. */
export interface ExecutionListProps
  extends
    Omit<ComponentPropsWithoutRef<"div">, "children">,
    Pick<ExecutionDetailProps, "dialogs" | "onReconnect" | "onOpenSetting"> {
  /** Appearance of the block, merged over the provider's. Keep the object outside your component. */
  appearance?: Appearance | undefined;
  /** Only runs of this application. */
  slug?: string | undefined;
  /** Only runs of this workflow. */
  workflowId?: string | undefined;
  /** @default 10 */
  pageSize?: number | undefined;
}

/**
 * Finished and current runs, newest first, updated live. A row expands to the steps of the run. Lists by
 * `GET /api/v2/public/execution`.
 *
 * @keyboard Enter, Space: show the steps of a run; pages are turned by their buttons, which keep the focus
 * @example
 * <ExecutionList slug="slack" />
 */
export const ExecutionList: ForwardRefExoticComponent<ExecutionListProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  ExecutionListProps
>(function ExecutionList({ appearance, ...props }, ref): ReactElement {
  return (
    <BlockBoundary textsLater appearance={appearance}>
      {/* Page, filter and open run belong to one list. */}
      <ExecutionListBlock key={JSON.stringify([props.slug, props.workflowId])} {...props} listRef={ref} />
    </BlockBoundary>
  );
});

interface ExecutionListBlockProps extends ExecutionListProps {
  listRef: ForwardedRef<HTMLDivElement>;
}

function ExecutionListBlock({
  slug,
  workflowId,
  pageSize = 10,
  dialogs,
  onReconnect,
  onOpenSetting,
  listRef,
  ...props
}: ExecutionListBlockProps): ReactElement {
  const { session } = useCobalt("ExecutionList");
  const renewAfter = useRenewAfter();
  const [page, setPage] = useState(1);
  const [status, setStatus] = useState<ExecutionStatus>();
  const [openId, setOpenId] = useState<string>();
  const [startedId, setStartedId] = useState<string>();
  const executions = useExecutions({
    page,
    limit: pageSize,
    ...(slug !== undefined && { slug }),
    ...(workflowId !== undefined && { workflowId }),
    ...(status !== undefined && { status }),
  });
  const { data, refetch, isPlaceholderData } = executions;
  const error = executions.error;

  const pages = data?.totalPages ?? 1;
  // The last page can go while it is looked at.
  if (!isPlaceholderData && data !== undefined && page > Math.max(1, pages)) setPage(Math.max(1, pages));

  const show = (nextPage: number, nextStatus: ExecutionStatus | undefined, startedRun?: string): void => {
    setPage(nextPage);
    setStatus(nextStatus);
    setOpenId(startedRun);
    setStartedId(startedRun);
  };

  return (
    <ExecutionListView
      {...props}
      ref={listRef}
      executions={data?.items}
      busy={isPlaceholderData}
      error={error}
      onRetry={() => void renewAfter(error).then(() => refetch())}
      status={status}
      onStatusChange={(next) => show(1, next)}
      page={page}
      pages={pages}
      pageSize={pageSize}
      showApplications={slug === undefined}
      hasNextPage={data?.hasNextPage}
      totalItems={data?.totalItems}
      clockLeadMs={session.getClockLead()}
      onPageChange={(next) => show(next, status)}
      openId={openId}
      onOpenChange={setOpenId}
      focusId={startedId}
      renderDetail={(execution) => (
        <ExecutionDetail
          executionId={execution.id}
          dialogs={dialogs}
          onReconnect={onReconnect}
          onOpenSetting={onOpenSetting}
          onRerun={(executionId) => show(1, undefined, executionId)}
        />
      )}
    />
  );
}
