"use client";
import {
  type CobaltError,
  cobaltKeys,
  isCobaltError,
  type OpenConfigInput,
  openConfigQuery,
  useCobalt,
  useDeleteConfig,
} from "@cobalt-kit/hooks";
import { type ReactElement, type RefObject, useRef, useState } from "react";
import { ConfirmDialog } from "../../parts/dialog/confirm-dialog.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Field } from "../../parts/field/field.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { TextInput } from "../../parts/text-input/text-input.tsx";
import { useMessages } from "../../ui-context.ts";
import { useOnce } from "../../use-once.ts";
import { useRenewAfter } from "../../use-renew-after.ts";
import { useStandingError } from "../../use-standing-error.ts";
import { DialogForm, FormDialog, type FormInDialog } from "../workflow-list/form-dialog.tsx";
import { configDialogMessages } from "./dialog-messages.ts";
import type { Lock } from "../locked/use-lock.ts";
import { leavingMessages } from "../leaving/messages.ts";

/** What is asked about configurations. */
export type ConfigQuestion =
  /** `dirty`: there are unsaved edits, which go with the configuration that is left. */
  | { ask: "create"; dirty: boolean }
  | { ask: "delete"; configId: string }
  | { ask: "leave"; configId: string | undefined };

/** Props of {@link ConfigDialogs}. */
export interface ConfigDialogsProps {
  slug: string;
  connectionId: string | undefined;
  labels: OpenConfigInput["labels"];
  /** Ids there are. */
  taken: readonly string[];
  /** Why none can be created or deleted. */
  lock: Lock | undefined;
  question: ConfigQuestion;
  /** Returns what takes the focus when the configuration is gone, and with it the button that asked. */
  focusAfterDelete: () => HTMLElement | null;
  /** Asked no longer; with an id, go there, `undefined` being the account's own. */
  onDone: (answer?: { configId: string | undefined }) => void;
}

/** The questions about configurations, one at a time. */
export function ConfigDialogs(props: ConfigDialogsProps): ReactElement {
  const { question, onDone } = props;
  const t = useMessages(configDialogMessages);
  const leaving = useMessages(leavingMessages);
  const name = useRef<HTMLInputElement>(null);
  const close = (open: boolean): void => {
    if (!open) onDone();
  };
  if (question.ask === "create") {
    return (
      <FormDialog open onOpenChange={close} size="small" initialFocus={() => name.current}>
        {(form) => <CreateConfigForm {...props} dirty={question.dirty} nameRef={name} form={form} />}
      </FormDialog>
    );
  }
  if (question.ask === "delete") return <DeleteConfig {...props} configId={question.configId} onOpenChange={close} />;
  return (
    <ConfirmDialog
      open
      onOpenChange={close}
      title={leaving.title}
      description={t.leaveText}
      confirmLabel={leaving.leave}
      cancelLabel={leaving.stay}
      onConfirm={() => onDone({ configId: question.configId })}
    />
  );
}

interface CreateConfigFormProps extends ConfigDialogsProps {
  dirty: boolean;
  nameRef: RefObject<HTMLInputElement | null>;
  form: FormInDialog;
}

function CreateConfigForm({
  slug,
  connectionId,
  labels,
  taken,
  lock,
  dirty,
  nameRef,
  form,
  onDone,
}: CreateConfigFormProps): ReactElement {
  const t = useMessages(configDialogMessages);
  const { session, queryClient } = useCobalt("ConfigEditor");
  const renewAfter = useRenewAfter();
  const announce = useAnnounce();
  const [id, setId] = useState("");
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<CobaltError>();
  const error = useStandingError(failure, form.pending);
  const configId = id.trim();
  const problem = configId === "" ? t.idRequired : taken.includes(configId) ? t.idTaken : undefined;

  const submit = (): void => {
    setTried(true);
    if (problem !== undefined) return nameRef.current?.focus();
    form.run(async () => {
      await renewAfter(failure);
      setFailure(undefined);
      const input = { slug, configId, connectionId, ...(labels !== undefined && { labels }) };
      try {
        await queryClient.fetchQuery(openConfigQuery(session, input));
      } catch (caught) {
        setFailure(isCobaltError(caught) ? caught : undefined);
        return;
      }
      void queryClient.invalidateQueries({ queryKey: cobaltKeys.configs(session, slug) });
      announce(t.created(configId));
      onDone({ configId });
    });
  };

  return (
    <DialogForm
      form={form}
      title={t.createTitle}
      description={dirty ? t.createAndLeave : t.createDescription}
      submitLabel={t.create}
      lock={lock}
      typed={id !== ""}
      onSubmit={submit}
    >
      {error && <ErrorNotice error={error} title={t.createFailed} />}
      <Field label={t.id} help={t.idHelp} required error={tried ? problem : undefined}>
        {(control) => (
          <TextInput
            {...control}
            ref={nameRef}
            autoComplete="off"
            spellCheck={false}
            readOnly={form.pending}
            value={id}
            onValueChange={setId}
          />
        )}
      </Field>
    </DialogForm>
  );
}

interface DeleteConfigProps extends ConfigDialogsProps {
  configId: string;
  onOpenChange: (open: boolean) => void;
}

function DeleteConfig({
  slug,
  connectionId,
  configId,
  lock,
  focusAfterDelete,
  onDone,
  onOpenChange,
}: DeleteConfigProps): ReactElement {
  const t = useMessages(configDialogMessages);
  const announce = useAnnounce();
  const [busy, once] = useOnce();
  const renewAfter = useRenewAfter();
  const { mutateAsync, error } = useDeleteConfig();
  const remove = async (): Promise<void> => {
    await renewAfter(error);
    try {
      await mutateAsync({ slug, configId, connectionId });
    } catch {
      return; // the dialog says it
    }
    announce(t.deleted(configId));
    onDone({ configId: undefined });
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={onOpenChange}
      title={t.deleteTitle(configId)}
      description={t.deleteText}
      confirmLabel={t.delete}
      lock={lock}
      pending={busy}
      error={useStandingError(error, busy)}
      finalFocus={focusAfterDelete}
      onConfirm={() => once(remove)}
    />
  );
}
