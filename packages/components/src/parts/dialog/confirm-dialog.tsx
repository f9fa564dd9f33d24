"use client";
import {
  forwardRef,
  useRef,
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
} from "react";
import { useMessages } from "../../ui-context.ts";
import { Button } from "../button/button.tsx";
import { ErrorNotice } from "../error-notice/error-notice.tsx";
import { commonMessages } from "../../messages/common-messages.ts";
import { DialogBody, DialogDescription, DialogFooter, DialogTitle } from "./dialog-parts.tsx";
import { LockableButton } from "./lockable-button.tsx";
import { Modal } from "./modal.tsx";

export interface ConfirmDialogProps extends Omit<ComponentPropsWithoutRef<"div">, "title" | "role" | "children"> {
  /** Whether it is shown. Your component keeps it. */
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** A question. */
  title: ReactNode;
  /** What happens, and what is lost. */
  description: ReactNode;
  /** The action, as a verb. */
  confirmLabel: string;
  /** @default messages.common.cancel */
  cancelLabel?: string | undefined;
  /** `"danger"` for actions that cannot be undone. @default "danger" */
  tone?: "primary" | "danger" | undefined;
  /** The work is in progress: the dialog stays open. Close it when the work is done. */
  pending?: boolean | undefined;
  /** Why it cannot be confirmed any longer, in place of what happens: what somebody may do can change while the dialog is open. */
  lock?: { reason: string } | undefined;
  /** Why the action failed; the dialog stays open. */
  error?: unknown;
  /** Called when it is confirmed. Closing it is up to you. */
  onConfirm: () => void;
  finalFocus?: (() => HTMLElement | null) | undefined;
}

/**
 * Asks before an action that cannot be undone. Focus starts on Cancel. Renders a `<div role="alertdialog">`.
 *
 * @keyboard Tab, Shift Tab: stay inside
 * @keyboard Enter, Space: presses the button that has the focus, which is Cancel at first
 * @keyboard Escape: cancels
 * @example
 * <ConfirmDialog
 *   open={asking}
 *   onOpenChange={setAsking}
 *   title="Delete this workflow?"
 *   description="Its history goes with it."
 *   confirmLabel="Delete"
 *   onConfirm={remove}
 * />
 */
export const ConfirmDialog: ForwardRefExoticComponent<ConfirmDialogProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  ConfirmDialogProps
>(function ConfirmDialog(
  {
    open,
    onOpenChange,
    title,
    description,
    confirmLabel,
    cancelLabel,
    tone = "danger",
    pending = false,
    lock,
    error,
    onConfirm,
    finalFocus,
    ...props
  },
  ref,
) {
  const t = useMessages(commonMessages);
  const cancel = useRef<HTMLButtonElement>(null);
  if (!open) return null;
  return (
    <Modal
      {...props}
      ref={ref}
      onCloseRequest={(reason) => {
        if (!pending && reason !== "outside") onOpenChange(false);
      }}
      role="alertdialog"
      size="small"
      initialFocus={() => cancel.current}
      finalFocus={finalFocus}
    >
      <DialogBody>
        <DialogTitle>{title}</DialogTitle>
        <DialogDescription aria-live="polite">{lock?.reason ?? description}</DialogDescription>
        {error != null && <ErrorNotice error={error} />}
      </DialogBody>
      <DialogFooter>
        <Button ref={cancel} aria-disabled={pending} onClick={() => onOpenChange(false)}>
          {cancelLabel ?? t.cancel}
        </Button>
        <LockableButton variant={tone} pending={pending} lock={lock} onClick={() => onConfirm()}>
          {confirmLabel}
        </LockableButton>
      </DialogFooter>
    </Modal>
  );
});
