"use client";
import { useExecuteWorkflow, useWorkflowInput, type JsonValue, type PrivateWorkflow } from "@cobalt-kit/hooks";
import { type FormEvent, type ReactElement, useRef, useState } from "react";
import { Button } from "../../parts/button/button.tsx";
import {
  Dialog,
  DialogBody,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from "../../parts/dialog/dialog.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Field } from "../../parts/field/field.tsx";
import { JsonInput } from "../../parts/json-input/json-input.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { useRenewAfter } from "../../use-renew-after.ts";
import { useStandingError } from "../../use-standing-error.ts";
import { useMessages } from "../../ui-context.ts";
import { samplePayload } from "./sample-payload.ts";

/** Props of {@link RunWorkflowDialog}. */
export interface RunWorkflowDialogProps {
  workflow: PrivateWorkflow;
  slug: string;
  configId?: string | undefined;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onStarted: (executionId: string | undefined) => void;
}

/** Asks for the data a workflow starts with, an example of it filled in, and runs it. */
export function RunWorkflowDialog({ open, onOpenChange, ...props }: RunWorkflowDialogProps): ReactElement {
  const [pending, setPending] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!pending) onOpenChange(next);
      }}
    >
      <RunWorkflowForm {...props} pending={pending} onPendingChange={setPending} onClose={() => onOpenChange(false)} />
    </Dialog>
  );
}

interface RunWorkflowFormProps extends Omit<RunWorkflowDialogProps, "open" | "onOpenChange"> {
  /** The workflow is being started. */
  pending: boolean;
  onPendingChange: (pending: boolean) => void;
  onClose: () => void;
}

function RunWorkflowForm({
  workflow,
  slug,
  configId,
  onStarted,
  pending,
  onPendingChange,
  onClose,
}: RunWorkflowFormProps): ReactElement {
  const messages = useMessages();
  const t = messages.workflowList;
  const announce = useAnnounce();
  const input = useWorkflowInput(workflow.id);
  const renewAfter = useRenewAfter();
  const execute = useExecuteWorkflow();
  const error = useStandingError(execute.error, execute.isPending);
  const [typed, setTyped] = useState<string>();
  const [refused, setRefused] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const text = typed ?? JSON.stringify(samplePayload(input.data), null, 2);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (pending) return;
    const payload = parse(text);
    if (payload === undefined) {
      setRefused(true);
      form.current?.querySelector("textarea")?.focus();
      return;
    }
    onPendingChange(true);
    await renewAfter(error);
    try {
      const { executionId } = await execute.mutateAsync({
        workflowId: workflow.id,
        slug: workflow.slug ?? slug,
        payload: payload.value,
        ...(configId !== undefined && { configId }),
      });
      announce(t.runStarted(workflow.name));
      onStarted(executionId);
      onClose();
    } catch {
      // execute.error says it
    } finally {
      onPendingChange(false);
    }
  };

  const problem =
    !refused || parse(text) !== undefined ? undefined : text.trim() === "" ? t.payloadRequired : t.payloadInvalid;
  return (
    <form ref={form} noValidate className="ck-workflow-list-form" onSubmit={(event) => void submit(event)}>
      <DialogHeader>
        <DialogTitle>{t.runTitle(workflow.name)}</DialogTitle>
      </DialogHeader>
      <DialogBody>
        <DialogDescription>{t.runDescription}</DialogDescription>
        {error && <ErrorNotice error={error} title={t.runFailed} />}
        {input.isPending && typed === undefined ? (
          <Loading label={t.payloadLoading}>
            <Skeleton width="short" />
            <Skeleton shape="block" className="ck-workflow-list-payload-skeleton" />
          </Loading>
        ) : (
          <Field label={t.payload} required error={problem} hint={input.error ? t.payloadNoExample : undefined}>
            {(control) => <JsonInput {...control} rows={10} value={text} onValueChange={setTyped} />}
          </Field>
        )}
      </DialogBody>
      <DialogFooter>
        <Button aria-disabled={pending ? true : undefined} onClick={() => !pending && onClose()}>
          {messages.common.cancel}
        </Button>
        <Button type="submit" variant="primary" pending={pending} aria-disabled={input.isPending ? true : undefined}>
          {t.runSubmit}
        </Button>
      </DialogFooter>
    </form>
  );
}

function parse(text: string): { value: JsonValue } | undefined {
  try {
    const value: JsonValue = JSON.parse(text);
    return { value };
  } catch {
    return undefined;
  }
}
