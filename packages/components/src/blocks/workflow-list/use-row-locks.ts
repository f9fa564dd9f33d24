"use client";
import { type PrivateWorkflow, usePermissionCheck } from "@cobalt-kit/hooks";
import { useAllApplications } from "@cobalt-kit/hooks/applications";
import { useId } from "react";
import { useMessages, useUI } from "../../ui-context.ts";
import { type Retry, useRetry } from "../../use-retry.ts";
import { useStandingError } from "../../use-standing-error.ts";
import { lockedMessages } from "../locked/messages.ts";
import type { Lock } from "../locked/use-lock.ts";
import { workflowDialogMessages } from "./dialog-messages.ts";

/** Why something cannot be done with a workflow, and the id of what says so above the list. */
export type RowLock = Pick<Lock, "id" | "reason">;

/** Why the workflows of an application cannot be changed or run; absent where they can. */
export interface RowLocks {
  editLock?: RowLock | undefined;
  runLock?: RowLock | undefined;
}

/**
 * The locks on the workflows of several applications, for rules that decide for each application. A service may name the application of a
 * workflow by its id alone: `withSlug` adds the slug.
 */
export function useRowLocks(
  workflows: readonly PrivateWorkflow[] | undefined,
  { asksEdit, asksRun }: { asksEdit: boolean; asksRun: boolean },
): {
  notices: readonly Lock[];
  /** That what the rules say cannot be told, and how to ask again. */
  failure: { lock: RowLock; retry: Retry } | undefined;
  locksOf: (workflow: PrivateWorkflow) => RowLocks;
  withSlug: (workflow: PrivateWorkflow) => PrivateWorkflow;
  /** Its application is not known yet, and so neither its slug nor what the rules say. */
  isWaiting: (workflow: PrivateWorkflow) => boolean;
} {
  const t = useMessages(lockedMessages);
  const { rulesFailed } = useMessages(workflowDialogMessages);
  const { renderLocked } = useUI();
  const id = useId();
  const checkEdit = usePermissionCheck("canConfigure");
  const checkRun = usePermissionCheck("canRun");
  const query = useAllApplications({ enabled: asksEdit || asksRun });
  const { data: applications = [] } = query;
  const retry = useRetry(query);
  const editWaits = asksEdit && checkEdit(undefined).pending === true;
  const runWaits = asksRun && checkRun(undefined).pending === true;
  // What failed is no more known while it is asked again, as on coming back to the page.
  const failed = useStandingError(retry.error, query.isFetching);
  const isUnknown = query.data === undefined && failed !== undefined && (editWaits || runWaits);
  const failure = isUnknown
    ? { lock: { id: `${id}failure`, reason: rulesFailed }, retry: { ...retry, error: failed } }
    : undefined;
  const notices: Lock[] = [];
  const locks = new Map<string | undefined, RowLocks>();
  const withSlug = (workflow: PrivateWorkflow): PrivateWorkflow => {
    const application = workflow.application && applications.find((each) => each.id === workflow.application?.id);
    return workflow.slug !== undefined || application === undefined
      ? workflow
      : { ...workflow, slug: application.slug };
  };
  const slugs = new Set(workflows?.map((workflow) => withSlug(workflow).slug));
  for (const application of applications) {
    if (!slugs.has(application.slug)) continue;
    const edit = asksEdit ? checkEdit(application) : undefined;
    const run = asksRun ? checkRun(application) : undefined;
    const permission = edit?.allowed === false ? "canConfigure" : "canRun";
    // One sentence is enough for both.
    const refused = permission === "canConfigure" ? edit : run;
    if (refused?.allowed !== false) continue;
    const reason = refused.reason ?? t[permission](application.name);
    // An offer of the host's may differ where the reason is the same.
    let notice = renderLocked === undefined ? notices.find((each) => each.reason === reason) : undefined;
    if (notice === undefined) {
      notice = { permission, application, reason, id: `${id}${application.slug}` };
      notices.push(notice);
    }
    locks.set(application.slug, {
      editLock: edit?.allowed === false ? notice : undefined,
      runLock: run?.allowed === false ? { id: notice.id, reason: run.reason ?? t.canRun(application.name) } : undefined,
    });
  }
  const isOfOne = ({ slug, application }: PrivateWorkflow): boolean => (slug ?? application) !== undefined;
  return {
    notices,
    failure,
    locksOf: (workflow) => {
      if (failure === undefined || !isOfOne(workflow)) return locks.get(withSlug(workflow).slug) ?? {};
      return { editLock: editWaits ? failure.lock : undefined, runLock: runWaits ? failure.lock : undefined };
    },
    withSlug,
    isWaiting: (workflow) => failure === undefined && query.isPending && (asksEdit || asksRun) && isOfOne(workflow),
  };
}
