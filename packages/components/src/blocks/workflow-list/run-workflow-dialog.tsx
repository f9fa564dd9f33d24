"use client";
import {
  type ExecutionStart,
  type JsonValue,
  type PrivateWorkflow,
  useCobalt,
  useExecuteWorkflow,
  useWorkflowInput,
} from "@cobalt-kit/hooks";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { mayHaveArrived } from "../../may-have-arrived.ts";
import { Button } from "../../parts/button/button.tsx";
import { Checkbox } from "../../parts/checkbox/checkbox.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Field } from "../../parts/field/field.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { Notice } from "../../parts/notice/notice.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { useLatest } from "../../use-latest.ts";
import { useRenewAfter } from "../../use-renew-after.ts";
import { useStandingError } from "../../use-standing-error.ts";
import { useMessages } from "../../ui-context.ts";
import { LostRun } from "../lost-run/lost-run.tsx";
import { PayloadFields } from "../schema-form/payload-fields.tsx";
import { usePayload } from "../schema-form/use-payload.ts";
import { DialogForm, type DialogFormProps, FormDialog, type FormInDialog } from "./form-dialog.tsx";
import { FollowedRun } from "./followed-run.tsx";
import { inputsOf } from "./remembered-inputs.ts";
import { RunResult } from "./run-result.tsx";
import { workflowDialogMessages } from "./dialog-messages.ts";

/** Props of {@link RunWorkflowDialog}. */
export interface RunWorkflowDialogProps extends Pick<DialogFormProps, "lock"> {
  workflow: PrivateWorkflow;
  /** Its application, where the workflow does not say. */
  slug: string | undefined;
  configId?: string | undefined;
  connectionId?: string | undefined;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The latest run that is known. */
  latestRun?: string | undefined;
  onStarted: (executionId: string | undefined) => void;
}

/** Asks for the data a workflow starts with, by its fields and as JSON, and runs it. */
export function RunWorkflowDialog({ open, onOpenChange, ...props }: RunWorkflowDialogProps): ReactElement {
  return (
    <FormDialog open={open} onOpenChange={onOpenChange} size="large">
      {(form) => <RunWorkflowForm {...props} form={form} />}
    </FormDialog>
  );
}

interface RunWorkflowFormProps extends Omit<RunWorkflowDialogProps, "open" | "onOpenChange"> {
  form: FormInDialog;
}

/** What became of the last try, where that keeps the dialog open. */
type Outcome =
  | { kind: "finished"; start: ExecutionStart }
  | { kind: "started" }
  | { kind: "lost"; since: number; latestRun?: string | undefined };

function RunWorkflowForm({
  workflow,
  slug,
  configId,
  connectionId,
  lock,
  latestRun,
  onStarted,
  form,
}: RunWorkflowFormProps): ReactElement {
  const t = useMessages(workflowDialogMessages);
  const announce = useAnnounce();
  const { session } = useCobalt("WorkflowList");
  const input = useWorkflowInput(workflow.id);
  const renewAfter = useRenewAfter();
  const execute = useExecuteWorkflow();
  const error = useStandingError(execute.error, execute.isPending);
  const remembered = inputsOf(session);
  const [initial] = useState(() => remembered.get(workflow.id));
  const payload = usePayload(input.data ?? {}, initial);
  const [sync, setSync] = useState(false);
  const [refused, setRefused] = useState(false);
  const [ran, setRan] = useState<JsonValue>();
  const [outcome, setOutcome] = useState<Outcome>();
  const latest = useLatest(payload);
  const payloadRef = useRef<HTMLElement>(null);
  const outcomeRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome !== undefined) outcomeRef.current?.focus();
  }, [outcome]);

  const submit = (): void => {
    form.run(async () => {
      await renewAfter(error);
      // It may have been edited meanwhile.
      const whole = latest.current.complete();
      if (whole === undefined) {
        if (latest.current.isJson) return;
        setRefused(true);
        payloadRef.current?.focus();
        return;
      }
      const since = Date.now() + (session.getClockLead() ?? 0);
      const kept = latest.current.keepable();
      if (kept !== undefined) remembered.set(workflow.id, kept);
      setOutcome(undefined);
      try {
        const start = await execute.mutateAsync({
          workflowId: workflow.id,
          slug: workflow.slug ?? slug,
          payload: whole,
          sync,
          ...(configId !== undefined && { configId }),
          ...(connectionId !== undefined && { connectionId }),
        });
        onStarted(start.executionId);
        setRan(whole);
        if (sync) return setOutcome({ kind: "finished", start });
        announce(t.runStarted(workflow.name));
        // What was typed since is not in it, and would go with the dialog.
        if (!latest.current.says(whole)) return setOutcome({ kind: "started" });
      } catch (thrown) {
        if (mayHaveArrived(thrown)) setOutcome({ kind: "lost", since, latestRun });
        return; // execute.error says anything else
      }
      form.close();
    });
  };

  const isLost = outcome?.kind === "lost";
  const problem =
    !refused || payload.isJson ? undefined : payload.text.trim() === "" ? t.payloadRequired : t.payloadInvalid;
  return (
    <DialogForm
      form={form}
      title={t.runTitle(workflow.name)}
      description={t.runDescription}
      submitLabel={form.pending && sync ? t.waiting : isLost ? t.runAnyway : outcome ? t.runOnceMore : t.runSubmit}
      finished={outcome?.kind === "finished"}
      typed={payload.changed && !payload.says(ran)}
      waiting={input.isPending}
      lock={lock}
      onSubmit={submit}
    >
      {error && !mayHaveArrived(error) && <ErrorNotice error={error} title={t.runFailed} />}
      {outcome !== undefined && (
        <div ref={outcomeRef} tabIndex={-1} className="ck-workflow-list-entry">
          {outcome.kind === "finished" ? (
            <RunResult workflowName={workflow.name} start={outcome.start} />
          ) : outcome.kind === "started" ? (
            <Notice tone="success" title={t.runStarted(workflow.name)} />
          ) : (
            <LostRun
              workflow={workflow}
              since={outcome.since}
              except={outcome.latestRun}
              error={error}
              onFound={onStarted}
              renderRun={({ id }, label, look) => (
                // A run that is repeated is listed above it.
                <FollowedRun label={label} executionId={id} workflowName={workflow.name} onRerun={look} />
              )}
            />
          )}
        </div>
      )}
      {input.isPending && !payload.changed ? (
        <Loading label={t.payloadLoading}>
          <Skeleton width="short" />
          <Skeleton shape="block" className="ck-workflow-list-payload-skeleton" />
        </Loading>
      ) : (
        <>
          <PayloadFields
            payload={payload}
            label={t.payload}
            noFields={t.payloadNoFields}
            hint={input.error ? t.payloadNoExample : undefined}
            error={problem}
            jsonRef={payloadRef}
          />
          {!payload.isExample && (
            <div>
              <Button size="small" variant="plain" aria-disabled={form.pending} onClick={payload.startOver}>
                {t.startOver}
              </Button>
            </div>
          )}
          <Field label={t.wait} hint={t.waitHint} layout="inline" required>
            {(control) => (
              <Checkbox
                {...control}
                aria-required={undefined}
                checked={sync}
                onCheckedChange={setSync}
                aria-disabled={form.pending}
              />
            )}
          </Field>
        </>
      )}
    </DialogForm>
  );
}
