"use client";
import { type CachedWebhook, useUpdateWebhook, type WebhookEventName } from "@cobalt-kit/hooks/webhooks";
import { type ReactElement, useState } from "react";
import { useFormat } from "../../format.ts";
import { shortName } from "../../messages/isolate-name.ts";
import { Badge } from "../../parts/badge/badge.tsx";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { Button } from "../../parts/button/button.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Switch } from "../../parts/switch/switch.tsx";
import { useMessages } from "../../ui-context.ts";
import { eventLabel } from "./event-label.ts";
import { LazyRemoveWebhookDialog, LazyWebhookDialog } from "./lazy-dialogs.ts";
import { webhookSettingsMessages } from "./messages.ts";

/** Props of {@link WebhookRow}. */
export interface WebhookRowProps {
  webhook: CachedWebhook;
  events: readonly WebhookEventName[];
}

/** One webhook: where it goes and what it tells, with the means to pause, change and delete it. */
export function WebhookRow({ webhook, events }: WebhookRowProps): ReactElement {
  const t = useMessages(webhookSettingsMessages);
  const { list } = useFormat();
  const update = useUpdateWebhook();
  const [dialog, setDialog] = useState<"edit" | "remove">();
  const close = (): void => setDialog(undefined);
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
          <Button size="small" aria-label={t.editLabel(url)} onClick={() => setDialog("edit")}>
            {t.edit}
          </Button>
          <Button size="small" aria-label={t.removeLabel(url)} onClick={() => setDialog("remove")}>
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
      {dialog !== undefined && (
        <BlockBoundary onDismiss={close}>
          {dialog === "edit" ? (
            <LazyWebhookDialog onClose={close} events={events} webhook={webhook} />
          ) : (
            <LazyRemoveWebhookDialog onClose={close} webhook={webhook} />
          )}
        </BlockBoundary>
      )}
    </>
  );
}
