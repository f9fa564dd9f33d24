"use client";
import { type JsonValue, type PrivateWorkflow, useExecuteWorkflow, useWorkflowInput } from "@cobalt-kit/hooks";
import { parseJson, stringifyJson } from "@cobalt-kit/hooks/fields";
import { type ReactElement, type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Field, type FieldControl } from "../../parts/field/field.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { Textarea } from "../../parts/textarea/textarea.tsx";
import { useRenewAfter } from "../../use-renew-after.ts";
import { useStandingError } from "../../use-standing-error.ts";
import { useMessages } from "../../ui-context.ts";
import { DialogForm, FormDialog, type FormInDialog } from "./form-dialog.tsx";
import { samplePayload } from "./sample-payload.ts";
import { workflowDialogMessages } from "./dialog-messages.ts";

/** Props of {@link RunWorkflowDialog}. */
export interface RunWorkflowDialogProps {
  workflow: PrivateWorkflow;
  slug: string;
  configId?: string | undefined;
  connectionId?: string | undefined;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onStarted: (executionId: string | undefined) => void;
}

/** Asks for the data a workflow starts with, an example of it filled in, and runs it. */
export function RunWorkflowDialog({ open, onOpenChange, ...props }: RunWorkflowDialogProps): ReactElement {
  return (
    <FormDialog open={open} onOpenChange={onOpenChange}>
      {(form) => <RunWorkflowForm {...props} form={form} />}
    </FormDialog>
  );
}

interface RunWorkflowFormProps extends Omit<RunWorkflowDialogProps, "open" | "onOpenChange"> {
  form: FormInDialog;
}

function RunWorkflowForm({
  workflow,
  slug,
  configId,
  connectionId,
  onStarted,
  form,
}: RunWorkflowFormProps): ReactElement {
  const t = useMessages(workflowDialogMessages);
  const announce = useAnnounce();
  const input = useWorkflowInput(workflow.id);
  const Payload = usePayloadBox();
  const renewAfter = useRenewAfter();
  const execute = useExecuteWorkflow();
  const error = useStandingError(execute.error, execute.isPending);
  const [typed, setTyped] = useState<string>();
  const [refused, setRefused] = useState(false);
  const payloadRef = useRef<HTMLElement>(null);
  const example = useMemo(() => stringifyJson(samplePayload(input.data), 2), [input.data]);
  const text = typed ?? example;

  const submit = async (): Promise<void> => {
    const payload = parse(text);
    if (payload === undefined) {
      setRefused(true);
      payloadRef.current?.focus();
      return;
    }
    await form.run(async () => {
      await renewAfter(error);
      try {
        const { executionId } = await execute.mutateAsync({
          workflowId: workflow.id,
          slug: workflow.slug ?? slug,
          payload: payload.value,
          ...(configId !== undefined && { configId }),
          ...(connectionId !== undefined && { connectionId }),
        });
        announce(t.runStarted(workflow.name));
        onStarted(executionId);
      } catch {
        return; // execute.error says it
      }
      form.close();
    });
  };

  const problem =
    !refused || parse(text) !== undefined ? undefined : text.trim() === "" ? t.payloadRequired : t.payloadInvalid;
  return (
    <DialogForm
      form={form}
      title={t.runTitle(workflow.name)}
      description={t.runDescription}
      submitLabel={t.runSubmit}
      typed={typed !== undefined && typed !== example}
      waiting={input.isPending}
      onSubmit={submit}
    >
      {error && <ErrorNotice error={error} title={t.runFailed} />}
      {(input.isPending && typed === undefined) || Payload === undefined ? (
        <Loading label={t.payloadLoading}>
          <Skeleton width="short" />
          <Skeleton shape="block" className="ck-workflow-list-payload-skeleton" />
        </Loading>
      ) : (
        <Field label={t.payload} required error={problem} hint={input.error ? t.payloadNoExample : undefined}>
          {(control) => <Payload {...control} inputRef={payloadRef} rows={10} value={text} onValueChange={setTyped} />}
        </Field>
      )}
    </DialogForm>
  );
}

type PayloadBox = (
  props: FieldControl & {
    inputRef: RefObject<HTMLElement | null>;
    rows: number;
    value: string;
    onValueChange: (text: string) => void;
  },
) => ReactNode;

/** The box for JSON, whose code arrives with the example; where it does not, any box for text will do. */
function usePayloadBox(): PayloadBox | undefined {
  const [Box, setBox] = useState<{ current: PayloadBox }>();
  useEffect(() => {
    import("../../fields/json/json-input.tsx").then(
      ({ JsonInput }) => setBox({ current: (props) => <JsonInput {...props} /> }),
      () => setBox({ current: PlainBox }),
    );
  }, []);
  return Box?.current;
}

const PlainBox: PayloadBox = ({ inputRef, ...props }) => (
  <Textarea {...props} ref={(box) => void (inputRef.current = box)} dir="ltr" spellCheck={false} />
);

function parse(text: string): { value: JsonValue } | undefined {
  try {
    return { value: parseJson(text) };
  } catch {
    return undefined;
  }
}
