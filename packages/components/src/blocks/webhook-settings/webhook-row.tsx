"use client";
import {
  type CachedWebhook,
  useDeleteWebhook,
  useUpdateWebhook,
  type WebhookEventName,
} from "@cobalt-kit/hooks/webhooks";
import { type ReactElement, useState } from "react";
import { useFormat } from "../../format.ts";
import { shortName } from "../../messages/isolate-name.ts";
import { Badge } from "../../parts/badge/badge.tsx";
import { Button } from "../../parts/button/button.tsx";
import { ConfirmDialog } from "../../parts/dialog/confirm-dialog.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { Switch } from "../../parts/switch/switch.tsx";
import { useMessages } from "../../ui-context.ts";
import { eventLabel } from "./event-label.ts";
import { webhookSettingsMessages } from "./messages.ts";
import { WebhookDialog } from "./webhook-dialog.tsx";

/** Props of {@link WebhookRow}. */
export interface WebhookRowProps {
  webhook: CachedWebhook;
  events: readonly WebhookEventName[];
}

/** One webhook: where it goes and what it tells, with the means to pause, change and delete it. */
export function WebhookRow({ webhook, events }: WebhookRowProps): ReactElement {
  const t = useMessages(webhookSettingsMessages);
  const { list } = useFormat();
  const announce = useAnnounce();
  const update = useUpdateWebhook();
  const remove = useDeleteWebhook();
  const [editing, setEditing] = useState(false);
  const [asking, setAsking] = useState(false);
  const { id, url } = webhook;
  return (
    <>
      <div className="ck-workflow-list-row">
        <div className="ck-workflow-list-text">
          <div className="ck-workflow-list-title">
            <span className="ck-workflow-list-name" dir="ltr">
              {shortName(url)}
            </span>
            {!webhook.enabled && <Badge>{t.paused}</Badge>}
          </div>
          <p className="ck-workflow-list-note">
            {shortName(list(webhook.events.map((event) => eventLabel(t.eventNames, event))))}
          </p>
          {webhook.description !== undefined && (
            <p className="ck-workflow-list-note" dir="auto">
              {shortName(webhook.description)}
            </p>
          )}
        </div>
        <div className="ck-workflow-list-actions">
          <Button size="small" aria-label={t.editLabel(url)} onClick={() => setEditing(true)}>
            {t.edit}
          </Button>
          <Button size="small" aria-label={t.removeLabel(url)} onClick={() => setAsking(true)}>
            {t.remove}
          </Button>
          <Switch
            aria-label={t.active(url)}
            checked={webhook.enabled}
            pending={update.isPending}
            onCheckedChange={(enabled) => update.mutate({ id, enabled })}
          />
        </div>
      </div>
      {update.error && <ErrorNotice error={update.error} title={t.changeFailed} />}
      <WebhookDialog open={editing} onOpenChange={setEditing} events={events} webhook={webhook} />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t.removeTitle}
        description={t.removeText(url)}
        confirmLabel={t.remove}
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() =>
          remove.mutate(
            { id },
            {
              onSuccess: () => {
                setAsking(false);
                announce(t.removed);
              },
            },
          )
        }
      />
    </>
  );
}
