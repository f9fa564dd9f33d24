"use client";
import { type CachedWebhook, useDeleteWebhook } from "@cobalt-kit/hooks/webhooks";
import type { ReactElement } from "react";
import { ConfirmDialog } from "../../parts/dialog/confirm-dialog.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { useMessages } from "../../ui-context.ts";
import { useOnce } from "../../use-once.ts";
import { useRenewAfter } from "../../use-renew-after.ts";
import { webhookSettingsMessages } from "./messages.ts";

/** Props of {@link RemoveWebhookDialog}. */
export interface RemoveWebhookDialogProps {
  webhook: CachedWebhook;
  onClose: () => void;
}

/** Asks before a webhook is deleted. */
export function RemoveWebhookDialog({ webhook: { id, url }, onClose }: RemoveWebhookDialogProps): ReactElement {
  const t = useMessages(webhookSettingsMessages);
  const announce = useAnnounce();
  const [busy, once] = useOnce();
  const renewAfter = useRenewAfter();
  const remove = useDeleteWebhook();
  const deleteForGood = async (): Promise<void> => {
    await renewAfter(remove.error);
    try {
      await remove.mutateAsync({ id });
    } catch {
      return; // remove.error says it
    }
    onClose();
    announce(t.removed);
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t.removeTitle}
      description={t.removeText(url)}
      confirmLabel={t.remove}
      pending={busy}
      error={remove.error}
      onConfirm={() => once(deleteForGood)}
    />
  );
}
