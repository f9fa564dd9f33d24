"use client";
import { type ReactElement, type ReactNode, useRef } from "react";
import { useFormEvents } from "../../parts/form/use-form-events.ts";
import { Button } from "../../parts/button/button.tsx";
import {
  DialogBody,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from "../../parts/dialog/dialog-parts.tsx";
import { Dialog, type DialogProps } from "../../parts/dialog/dialog.tsx";
import { LockableButton } from "../../parts/dialog/lockable-button.tsx";
import { useUnfinishedWork } from "../../parts/dialog/unfinished-work.ts";
import { useMessages } from "../../ui-context.ts";
import { useOnce } from "../../use-once.ts";
import { usePageGuard } from "../../use-page-guard.ts";
import { leavingMessages } from "../leaving/messages.ts";
import { commonMessages } from "../../messages/common-messages.ts";
import { wrapTexts } from "../../wrap-texts.ts";

/** Props of {@link FormDialog}. */
export interface FormDialogProps extends Pick<DialogProps, "size" | "initialFocus"> {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The form, made anew each time the dialog opens. */
  children: (form: FormInDialog) => ReactElement;
}

/** What the form in a dialog gets of it. */
export interface FormInDialog {
  /** The form's request runs. */
  pending: boolean;
  /** Runs the form's request; the dialog stays open and its buttons refuse presses until it ends. */
  run: (request: () => Promise<void>) => void;
  close: () => void;
}

/** A dialog around one form, which cannot be closed while the form's request runs. */
export function FormDialog({ open, onOpenChange, children, ...props }: FormDialogProps): ReactElement {
  const [pending, run] = useOnce();
  return (
    <Dialog
      {...props}
      open={open}
      onOpenChange={(next) => {
        if (!pending) onOpenChange(next);
      }}
    >
      {children({ pending, run, close: () => onOpenChange(false) })}
    </Dialog>
  );
}

/** Props of {@link DialogForm}. */
export interface DialogFormProps {
  form: FormInDialog;
  title: string;
  description: string;
  submitLabel: string;
  /** Something was typed that is lost when the dialog closes. */
  typed: boolean;
  /** It was sent, and is open for what came of it. */
  finished?: boolean | undefined;
  /** What the form needs is still on its way. */
  waiting?: boolean | undefined;
  /** Why it cannot be sent any longer, in place of the description: what somebody may do can change while it is open. */
  lock?: { reason: string } | undefined;
  onSubmit: () => void;
  children: ReactNode;
}

/** The form of a {@link FormDialog}: title, description, fields, Cancel and its submit button. */
export function DialogForm({
  form,
  title,
  description,
  submitLabel,
  typed,
  finished = false,
  waiting = false,
  lock,
  onSubmit,
  children,
}: DialogFormProps): ReactElement {
  const { cancel, close } = useMessages(commonMessages);
  const leaving = useMessages(leavingMessages);
  const root = useRef<HTMLFormElement>(null);
  usePageGuard(root, typed);
  useUnfinishedWork(() =>
    typed && !form.pending
      ? { title: leaving.discardTitle, text: leaving.discardText, leave: leaving.discard, stay: leaving.stay }
      : undefined,
  );
  const events = useFormEvents(onSubmit);
  return (
    <form ref={root} noValidate className="ck-workflow-list-form" {...events}>
      <DialogHeader>
        <DialogTitle>{title}</DialogTitle>
      </DialogHeader>
      <DialogBody>
        <DialogDescription aria-live="polite">{lock?.reason ?? description}</DialogDescription>
        {wrapTexts(children)}
      </DialogBody>
      <DialogFooter>
        <Button aria-disabled={form.pending} onClick={form.close}>
          {finished ? close : cancel}
        </Button>
        <LockableButton type="submit" variant="primary" pending={form.pending} aria-disabled={waiting} lock={lock}>
          {submitLabel}
        </LockableButton>
      </DialogFooter>
    </form>
  );
}
