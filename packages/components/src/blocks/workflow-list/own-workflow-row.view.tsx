"use client";
import type { CobaltError, PrivateWorkflow } from "@cobalt-kit/hooks";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useId,
} from "react";
import { cx } from "../../cx.ts";
import { Badge } from "../../parts/badge/badge.tsx";
import { Button } from "../../parts/button/button.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { PlayIcon, TrashIcon } from "../../parts/icon/icons.tsx";
import { RelativeTime } from "../../parts/relative-time/relative-time.tsx";
import { useMessages } from "../../ui-context.ts";
import { workflowListMessages } from "./messages.ts";
import { wrapTexts } from "../../wrap-texts.ts";
import { longestText, shortName } from "../../messages/isolate-name.ts";

/** Props of {@link OwnWorkflowRowView}. */
export interface OwnWorkflowRowViewProps extends ComponentPropsWithoutRef<"div"> {
  workflow: PrivateWorkflow;
  /** The application it was made for, in a list of several. */
  applicationName?: string | undefined;
  /** How far the service's clock is ahead of this one, in milliseconds. @default 0 */
  clockLeadMs?: number | undefined;
  publishing: boolean;
  /** Why publishing or unpublishing did not work. */
  error?: CobaltError | null | undefined;
  onPublish: (published: boolean) => void;
  onRun: () => void;
  onDelete: () => void;
  /** Called by "Edit": open the builder. Without it, there is no such button. */
  onEdit?: (() => void) | undefined;
  /** Its buttons are busy, as it is not known yet what may be done with it. @default false */
  waiting?: boolean | undefined;
  /** Called by "Rename", for its name and description. Without it, there is no such button. */
  onRename?: (() => void) | undefined;
  /** Called to show its published versions. Without it, there is no such button. */
  onShowVersions?: (() => void) | undefined;
  /** Id of the text that says why it cannot be published or deleted; absent where it can. */
  editLockedBy?: string | undefined;
  /** Id of the text that says why it cannot be run; absent where it can. */
  runLockedBy?: string | undefined;
}

/**
 * A workflow of the account's own, with its actions. Uses no hooks. Children, such as the latest run, are shown below. Renders a `<div>`.
 *
 * @example
 * <OwnWorkflowRowView workflow={workflow} publishing={false} onPublish={publish} onRun={run} onDelete={remove} />
 */
export const OwnWorkflowRowView: ForwardRefExoticComponent<OwnWorkflowRowViewProps & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, OwnWorkflowRowViewProps>(function OwnWorkflowRowView(
    {
      workflow: { name, description, published, updatedAt },
      applicationName,
      clockLeadMs,
      publishing,
      error,
      onPublish,
      onRun,
      onDelete,
      onEdit,
      waiting = false,
      onRename,
      onShowVersions,
      editLockedBy,
      runLockedBy,
      className,
      children,
      ...props
    },
    ref,
  ): ReactElement {
    const t = useMessages(workflowListMessages);
    const reasonId = useId();
    const edit = {
      pending: waiting && editLockedBy === undefined,
      "aria-disabled": editLockedBy !== undefined,
      "aria-describedby": editLockedBy,
    };
    return (
      <div {...props} ref={ref} className={cx("ck-root ck-workflow-list-entry", className)}>
        <div className="ck-workflow-list-row">
          <div className="ck-workflow-list-text">
            <div className="ck-workflow-list-title">
              <span className="ck-workflow-list-name" dir="auto">
                {shortName(name)}
              </span>
              <Badge tone={published ? "success" : "neutral"}>{published ? t.published : t.draft}</Badge>
            </div>
            {applicationName !== undefined && (
              <p className="ck-workflow-list-note" dir="auto">
                {shortName(applicationName)}
              </p>
            )}
            {description !== undefined && (
              <p className="ck-workflow-list-note" dir="auto">
                {shortName(description, longestText)}
              </p>
            )}
            {updatedAt !== undefined && (
              <p className="ck-workflow-list-note">
                <RelativeTime iso={updatedAt} clockLeadMs={clockLeadMs} text={t.updated} />
              </p>
            )}
            {(onEdit ?? onRename ?? onShowVersions) !== undefined && (
              <div className="ck-workflow-list-more">
                {onEdit !== undefined && (
                  <Button size="small" variant="plain" {...edit} aria-label={t.editOf(name)} onClick={() => onEdit()}>
                    {t.edit}
                  </Button>
                )}
                {onRename !== undefined && (
                  <Button
                    size="small"
                    variant="plain"
                    {...edit}
                    aria-label={t.renameOf(name)}
                    onClick={() => onRename()}
                  >
                    {t.rename}
                  </Button>
                )}
                {onShowVersions !== undefined && (
                  <Button
                    size="small"
                    variant="plain"
                    pending={edit.pending}
                    aria-label={t.versionsOf(name)}
                    onClick={() => onShowVersions()}
                  >
                    {t.showVersions}
                  </Button>
                )}
              </div>
            )}
          </div>
          <div className="ck-workflow-list-actions">
            <Button
              size="small"
              pending={waiting && published && runLockedBy === undefined}
              aria-label={t.runOf(name)}
              aria-disabled={!published || runLockedBy !== undefined}
              aria-describedby={runLockedBy ?? (published ? undefined : reasonId)}
              title={published ? undefined : t.runNeedsPublishing}
              onClick={() => onRun()}
            >
              <PlayIcon />
              <span>{t.run}</span>
            </Button>
            <Button
              size="small"
              {...edit}
              pending={publishing || edit.pending}
              aria-label={published ? t.unpublishOf(name) : t.publishOf(name)}
              onClick={() => onPublish(!published)}
            >
              {published ? t.unpublish : t.publish}
            </Button>
            <Button
              size="small"
              variant="plain"
              iconOnly
              {...edit}
              aria-label={t.deleteOf(name)}
              title={t.delete}
              onClick={onDelete}
            >
              <TrashIcon />
            </Button>
            {!published && (
              <span id={reasonId} className="ck-visually-hidden">
                {t.runNeedsPublishing}
              </span>
            )}
          </div>
        </div>
        {error && (
          <ErrorNotice
            error={error}
            title={t.publishFailed(name)}
            onRetry={editLockedBy === undefined ? () => onPublish(!published) : undefined}
            retrying={publishing}
          />
        )}
        {wrapTexts(children)}
      </div>
    );
  });
