"use client";
import { type CobaltErrorCode, type PrivateWorkflow, usePrivateWorkflows } from "@cobalt-kit/hooks";
import { useReadOnlyWorkflows } from "@cobalt-kit/hooks/workflow-builder";
import { type ReactElement, useId, useMemo, useRef, useState } from "react";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { Button } from "../../parts/button/button.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { PlusIcon } from "../../parts/icon/icons.tsx";
import { useAnnouncedResults } from "../../parts/live-region/use-announced-results.ts";
import { Notice, NoticeText } from "../../parts/notice/notice.tsx";
import { Pager } from "../../parts/pager/pager.tsx";
import { useMessages } from "../../ui-context.ts";
import { useRetry } from "../../use-retry.ts";
import { LockedNotice } from "../locked/locked-notice.tsx";
import type { Lock } from "../locked/use-lock.ts";
import { CreateWorkflowDialog } from "./create-workflow-dialog.tsx";
import { isNarrowed, OwnFilterBar, type OwnFilters } from "./own-filters.tsx";
import { OwnWorkflow } from "./own-workflow-row.tsx";
import { useRowKeys } from "./use-row-keys.ts";
import { useRowLocks } from "./use-row-locks.ts";
import { WorkflowListView } from "./workflow-list.view.tsx";
import { workflowDialogMessages } from "./dialog-messages.ts";
import { workflowListMessages } from "./messages.ts";
import { pagerMessages } from "../../parts/pager/messages.ts";

/** Props of {@link OwnWorkflows}. */
export interface OwnWorkflowsProps {
  /** Without one they are those of all applications, and each says which is its. */
  slug?: string | undefined;
  configId?: string | undefined;
  connectionId?: string | undefined;
  applicationName?: string | undefined;
  onEdit: ((workflow: PrivateWorkflow) => void) | undefined;
  /** Why what stands above is not there, as it says itself. */
  toldCode?: CobaltErrorCode | undefined;
  /** Why none can be made, published or deleted. Where `toldCode` is why the rule cannot be asked, nothing above says so. */
  editLock: ListLock | undefined;
  /** Why none can be run. */
  runLock: ListLock | undefined;
}

type ListLock = Pick<Lock, "id" | "reason" | "pending">;

const pageSize = 20;

/** Up to so many are seen at a glance; more have a search field and filters. */
const mostAtAGlance = 8;

/** The workflows an account made itself, for an application or for all: make, publish, run and delete them. */
export function OwnWorkflows({
  slug,
  configId,
  connectionId,
  applicationName,
  onEdit,
  toldCode,
  editLock: givenEditLock,
  runLock: givenRunLock,
}: OwnWorkflowsProps): ReactElement {
  const t = useMessages(workflowDialogMessages);
  const { ownLoading } = useMessages(workflowListMessages);
  const { position } = useMessages(pagerMessages);
  const unasked = toldCode === undefined ? undefined : (givenEditLock ?? givenRunLock);
  const told = (given: ListLock | undefined): ListLock | undefined =>
    given?.pending && toldCode !== undefined ? { ...given, reason: t.rulesFailed } : given;
  const lock = told(givenEditLock);
  const runLock = told(givenRunLock);
  const readOnlyId = useId();
  const readOnly = useReadOnlyWorkflows() && lock === undefined;
  const editLock = readOnly ? { id: readOnlyId, reason: t.ownReadOnly } : lock;
  const [page, setPage] = useState(1);
  const [creating, setCreating] = useState(false);
  const createButton = useRef<HTMLButtonElement>(null);
  const [filters, setFilters] = useState<OwnFilters>({});
  const narrowed = isNarrowed(filters);
  const searchBox = useRef<HTMLDivElement>(null);
  const workflows = usePrivateWorkflows({
    ...(slug !== undefined && { slug }),
    page,
    limit: pageSize,
    ...filters,
    name: literally(filters.name),
  });
  const { data, isPlaceholderData } = workflows;
  const { error, ...retry } = useRetry(workflows);
  // A lock on the list is one on each of its rows.
  const { notices, failure, locksOf, withSlug, isWaiting } = useRowLocks(data?.items, {
    asksEdit: slug === undefined && editLock === undefined,
    asksRun: slug === undefined && runLock === undefined,
  });
  const keyOf = useRowKeys(
    data?.page ?? page,
    useMemo(() => data?.items.map(({ id }) => id), [data]),
  );
  const pages = Math.max(1, data?.totalPages ?? 1);
  // The last one of the last page can be deleted.
  if (!isPlaceholderData && data !== undefined && page > pages) setPage(pages);
  const results = data?.totalItems === 0 ? t.noOwnTitle : t.ownFound(data?.totalItems ?? 0);
  useAnnouncedResults(
    JSON.stringify([page, filters]),
    data === undefined || isPlaceholderData ? undefined : pages > 1 ? position(page, pages) : results,
  );
  const narrow = (next: OwnFilters): void => {
    setPage(1);
    setFilters(next);
  };
  const showAll = (): void => {
    narrow({});
    searchBox.current?.querySelector("input")?.focus();
  };
  const focusCreate = (): HTMLElement | null => createButton.current;

  // Where nothing gets through, once is enough, also while it is tried again.
  if (
    data === undefined &&
    (error?.code ?? toldCode) === toldCode &&
    (toldCode === "offline" || toldCode === "network")
  )
    return <></>;
  return (
    <>
      {unasked?.pending && (
        <span id={unasked.id} hidden>
          {t.rulesFailed}
        </span>
      )}
      <WorkflowListView
        heading={t.ownHeading}
        description={applicationName === undefined ? t.ownDescriptionOfAll : t.ownDescription(applicationName)}
        action={
          <Button
            ref={createButton}
            size="small"
            aria-disabled={editLock !== undefined}
            aria-describedby={editLock?.id}
            onClick={() => setCreating(true)}
          >
            <PlusIcon />
            <span>{t.create}</span>
          </Button>
        }
        workflows={data?.items}
        keyOf={keyOf}
        loadingLabel={ownLoading}
        error={data === undefined ? error : undefined}
        errorTitle={t.ownLoadFailed}
        {...retry}
        notice={
          <>
            {readOnly && (
              <div id={readOnlyId}>
                <Notice>
                  <NoticeText>{t.ownReadOnly}</NoticeText>
                </Notice>
              </div>
            )}
            {notices.map((notice) => (
              <LockedNotice key={notice.id} lock={notice} />
            ))}
            {failure && data !== undefined && (
              <ErrorNotice id={failure.lock.id} title={failure.lock.reason} {...failure.retry} />
            )}
            {(narrowed || (data?.totalItems ?? 0) > mostAtAGlance) && (
              <OwnFilterBar filters={filters} onFiltersChange={narrow} searchRef={searchBox} />
            )}
          </>
        }
        emptyTitle={narrowed ? t.noOwnTitle : t.ownEmptyTitle}
        emptyDescription={narrowed ? t.noOwnDescription : t.ownEmptyDescription}
        emptyAction={narrowed && <Button onClick={showAll}>{t.showAllOwn}</Button>}
        renderWorkflow={(workflow) => (
          <OwnWorkflow
            slug={slug}
            configId={configId}
            connectionId={connectionId}
            workflow={withSlug(workflow)}
            onEdit={onEdit}
            waiting={isWaiting(workflow)}
            focusAfterDelete={focusCreate}
            {...locksOf(workflow)}
            {...(editLock !== undefined && { editLock })}
            {...(runLock !== undefined && { runLock })}
          />
        )}
      />
      {data !== undefined && (pages > 1 || page > 1) && (
        <Pager page={page} pages={pages} hasNext={data.hasNextPage} onPageChange={setPage} />
      )}
      {creating && (
        <BlockBoundary onDismiss={() => setCreating(false)}>
          <CreateWorkflowDialog
            slug={slug}
            applicationName={applicationName}
            lock={editLock}
            open
            onOpenChange={setCreating}
          />
        </BlockBoundary>
      )}
    </>
  );
}

/** The service takes a name for a pattern. */
function literally(name: string | undefined): string | undefined {
  return name?.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}
