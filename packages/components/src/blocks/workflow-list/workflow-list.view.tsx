"use client";
import type { CobaltError } from "@cobalt-kit/hooks";
import {
  type ComponentPropsWithoutRef,
  type ForwardedRef,
  forwardRef,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
  useId,
} from "react";
import { cx } from "../../cx.ts";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { wrapTexts } from "../../wrap-texts.ts";
import { WorkflowItems } from "./workflow-items.tsx";

/** Props of {@link WorkflowListView}. */
export interface WorkflowListViewProps<Workflow extends { id: string }> extends Omit<
  ComponentPropsWithoutRef<"section">,
  "children"
> {
  heading: string;
  description?: ReactNode;
  /** Shown beside the heading. */
  action?: ReactNode;
  /** Absent while they are loading. */
  workflows?: readonly Workflow[] | undefined;
  loadingLabel: string;
  error?: CobaltError | null | undefined;
  errorTitle: string;
  onRetry?: (() => void) | undefined;
  /** The retry is in progress. @default false */
  retrying?: boolean | undefined;
  /** Shown above the list, for example why nothing can be switched. */
  notice?: ReactNode;
  emptyTitle: string;
  emptyDescription: string;
  emptyAction?: ReactNode;
  renderWorkflow(workflow: Workflow): ReactNode;
  /** Shown in place of the rows, for a list with a search field of its own. */
  longList?: ReactNode;
  /** Returns the React key of a row, for rows that outlive their workflow's id. @default the id */
  keyOf?: ((workflowId: string) => string) | undefined;
}

/** Takes workflows of any type. */
type WorkflowListViewComponent = <Workflow extends { id: string }>(
  props: WorkflowListViewProps<Workflow> & RefAttributes<HTMLElement>,
) => ReactNode;

/**
 * A list of workflows with a heading, in every state. Uses no hooks. Renders a `<section>`.
 *
 * @example
 * <WorkflowListView heading="Workflows" workflows={workflows} loadingLabel="Loading…" errorTitle="Not loaded"
 *   emptyTitle="None yet" emptyDescription="Make one." renderWorkflow={(workflow) => workflow.name} />
 */
export const WorkflowListView: WorkflowListViewComponent = forwardRef(function WorkflowListView(
  {
    heading,
    description,
    action,
    workflows,
    loadingLabel,
    error,
    errorTitle,
    onRetry,
    retrying,
    notice,
    emptyTitle,
    emptyDescription,
    emptyAction,
    renderWorkflow,
    longList,
    keyOf,
    className,
    ...props
  }: WorkflowListViewProps<{ id: string }>,
  ref: ForwardedRef<HTMLElement>,
): ReactElement {
  const headingId = useId();
  return (
    <section
      aria-labelledby={headingId}
      tabIndex={-1}
      {...props}
      ref={ref}
      className={cx("ck-root ck-workflow-list-section", className)}
    >
      <div className="ck-workflow-list-head">
        <div className="ck-workflow-list-heading-group">
          <h3 id={headingId} className="ck-workflow-list-heading">
            {heading}
          </h3>
          {description !== undefined && <p className="ck-workflow-list-note">{description}</p>}
        </div>
        {wrapTexts(action)}
      </div>
      {wrapTexts(notice)}
      {error && <ErrorNotice error={error} title={errorTitle} onRetry={onRetry} retrying={retrying} />}
      {workflows === undefined && !error && (
        <Loading label={loadingLabel} className="ck-workflow-list-items">
          {[1, 2, 3].map((row) => (
            <div key={row} className="ck-workflow-list-item">
              <Skeleton width="half" />
              <Skeleton width="long" />
            </div>
          ))}
        </Loading>
      )}
      {workflows !== undefined &&
        (workflows.length === 0 ? (
          <EmptyState title={emptyTitle} description={emptyDescription} actions={emptyAction} />
        ) : (
          (wrapTexts(longList) ?? <WorkflowItems workflows={workflows} renderWorkflow={renderWorkflow} keyOf={keyOf} />)
        ))}
    </section>
  );
});
