"use client";
import type { ReactElement } from "react";
import { useFormat } from "../../format.ts";
import { isolateName } from "../../messages/isolate-name.ts";
import { ConfirmDialog, type ConfirmDialogProps } from "../../parts/dialog/confirm-dialog.tsx";
import { useMessages } from "../../ui-context.ts";
import { executionDetailMessages } from "./messages.ts";

/** Props of {@link RerunDialog}. */
export interface RerunDialogProps extends Pick<ConfirmDialogProps, "lock" | "onConfirm"> {
  /** What is done once more. */
  steps: readonly string[];
  onClose: () => void;
}

/** More would be a list to study, not a warning. */
const mostNamed = 5;

/** Asks before a run is repeated that had done something already. */
export function RerunDialog({ steps, onClose, ...props }: RerunDialogProps): ReactElement {
  const t = useMessages(executionDetailMessages);
  const format = useFormat();
  const named = steps.slice(0, mostNamed).map(isolateName);
  return (
    <ConfirmDialog
      {...props}
      open
      onOpenChange={onClose}
      tone="primary"
      title={t.rerunTitle}
      description={t.rerunEffects(format.list(steps.length > mostNamed ? [...named, "…"] : named))}
      confirmLabel={t.rerun}
    />
  );
}
