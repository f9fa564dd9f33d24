"use client";
import { type PrivateWorkflow, useCobalt, usePublishWorkflow, useWorkflowVersions } from "@cobalt-kit/hooks";
import { type ReactElement, useState } from "react";
import { useFormat } from "../../format.ts";
import { longestText, shortName } from "../../messages/isolate-name.ts";
import { Badge } from "../../parts/badge/badge.tsx";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Field } from "../../parts/field/field.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { Pager } from "../../parts/pager/pager.tsx";
import { RelativeTime } from "../../parts/relative-time/relative-time.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { Textarea } from "../../parts/textarea/textarea.tsx";
import { useMessages } from "../../ui-context.ts";
import { useRenewAfter } from "../../use-renew-after.ts";
import { useRetry } from "../../use-retry.ts";
import { useStandingError } from "../../use-standing-error.ts";
import { workflowDialogMessages } from "./dialog-messages.ts";
import { DialogForm, type DialogFormProps, FormDialog, type FormInDialog } from "./form-dialog.tsx";

/** Props of {@link VersionsDialog}. */
export interface VersionsDialogProps extends Pick<DialogFormProps, "lock"> {
  workflow: PrivateWorkflow;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** What was published of a workflow, and the next version with a word on what is new. */
export function VersionsDialog({ open, onOpenChange, ...props }: VersionsDialogProps): ReactElement {
  return (
    <FormDialog open={open} onOpenChange={onOpenChange}>
      {(form) => <VersionsForm {...props} form={form} />}
    </FormDialog>
  );
}

interface VersionsFormProps extends Pick<VersionsDialogProps, "workflow" | "lock"> {
  form: FormInDialog;
}

function VersionsForm({ workflow, lock, form }: VersionsFormProps): ReactElement {
  const t = useMessages(workflowDialogMessages);
  const announce = useAnnounce();
  const renewAfter = useRenewAfter();
  const publish = usePublishWorkflow();
  const error = useStandingError(publish.error, publish.isPending);
  const [notes, setNotes] = useState("");

  const submit = (): void => {
    form.run(async () => {
      await renewAfter(error);
      try {
        await publish.mutateAsync({
          workflowId: workflow.id,
          published: true,
          ...(workflow.draftId !== undefined && { draftId: workflow.draftId }),
          ...(notes.trim() !== "" && { description: notes.trim() }),
        });
      } catch {
        return; // publish.error says it
      }
      announce(t.publishedNow(workflow.name));
      form.close();
    });
  };

  return (
    <DialogForm
      form={form}
      title={t.versionsTitle(workflow.name)}
      description={t.versionsDescription}
      submitLabel={t.publishVersion}
      typed={notes !== ""}
      lock={lock}
      onSubmit={submit}
    >
      {error && <ErrorNotice error={error} title={t.publishVersionFailed} />}
      {(lock === undefined || notes !== "") && (
        <Field label={t.notes} hint={t.notesHint}>
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              readOnly={form.pending || lock !== undefined}
              value={notes}
              onValueChange={setNotes}
            />
          )}
        </Field>
      )}
      <Versions workflow={workflow} />
    </DialogForm>
  );
}

function Versions({
  workflow: { id, published, version: current },
}: Pick<VersionsDialogProps, "workflow">): ReactElement {
  const t = useMessages(workflowDialogMessages);
  const { number } = useFormat();
  const { session } = useCobalt("WorkflowList");
  const [page, setPage] = useState(1);
  const versions = useWorkflowVersions({ workflowId: id, page });
  const { data } = versions;
  const { error, ...retry } = useRetry(versions);
  if (data === undefined) {
    return error ? (
      <ErrorNotice error={error} title={t.versionsFailed} {...retry} />
    ) : (
      <Loading label={t.versionsLoading}>
        <Skeleton width="half" />
        <Skeleton width="long" />
      </Loading>
    );
  }
  if (data.items.length === 0) {
    return <EmptyState title={t.versionsEmptyTitle} description={t.versionsEmptyDescription} />;
  }
  return (
    <>
      <ol className="ck-workflow-list-items" aria-label={t.versions}>
        {data.items.map((version) => (
          <li key={version.id} className="ck-workflow-list-item">
            <div className="ck-workflow-list-text">
              <div className="ck-workflow-list-title">
                <span className="ck-workflow-list-name">{t.versionName(number(version.version))}</span>
                {published && version.version === current && <Badge tone="success">{t.live}</Badge>}
                {version.createdAt !== undefined && (
                  <span className="ck-workflow-list-note">
                    <RelativeTime iso={version.createdAt} clockLeadMs={session.getClockLead()} />
                  </span>
                )}
              </div>
              {version.description !== undefined && (
                <p className="ck-workflow-list-note" dir="auto">
                  {shortName(version.description, longestText)}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      {(data.totalPages > 1 || page > 1) && (
        <Pager page={page} pages={data.totalPages} hasNext={data.hasNextPage} onPageChange={setPage} />
      )}
    </>
  );
}
