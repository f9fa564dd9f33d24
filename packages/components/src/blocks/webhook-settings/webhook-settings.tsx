"use client";
import { useWebhooks, type WebhookEventName } from "@cobalt-kit/hooks/webhooks";
import {
  type ComponentPropsWithoutRef,
  type ForwardedRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useId,
  useState,
} from "react";
import type { Appearance } from "../../appearance.ts";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { Button } from "../../parts/button/button.tsx";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Notice, NoticeText } from "../../parts/notice/notice.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { useMessages } from "../../ui-context.ts";
import { useKeptFocus } from "../../use-kept-focus.ts";
import { usePartClass } from "../../use-part-class.ts";
import { useRetry } from "../../use-retry.ts";
import { LazyWebhookDialog } from "./lazy-dialogs.ts";
import { webhookSettingsMessages } from "./messages.ts";
import { WebhookRow } from "./webhook-row.tsx";

/** Props of {@link WebhookSettings}. */
export interface WebhookSettingsProps extends Omit<ComponentPropsWithoutRef<"section">, "children"> {
  /** Appearance of the block, merged over the provider's. Keep the object outside your component. */
  appearance?: Appearance | undefined;
  /**
   * Session tokens may manage webhooks on your deployment. Most deployments refuse, and answer such a request as if the session had ended. While
   * this is false, the block makes no request and says that webhooks have to be managed on a server.
   *
   * @default false
   */
  allowed?: boolean | undefined;
  /** The events to choose from. Keep the list outside of your component. @default those of connections and of runs */
  events?: readonly WebhookEventName[] | undefined;
}

const knownEvents: readonly WebhookEventName[] = [
  "Connection Created",
  "Connection Deleted",
  "Connection Expired",
  "Workflow Completed",
  "Workflow Errored",
  "Workflow Stopped",
  "Workflow Timed Out",
];

/**
 * Webhooks, which receive events of connections and runs: lists, creates, changes, pauses and deletes them where session tokens may. Elsewhere it
 * says that this has to be done on a server. `GET` and `POST /api/v2/public/webhook`, `PUT` and `DELETE …/{id}`.
 *
 * @keyboard Enter, Space: pause a webhook or have it go on, from its switch
 * @example
 * <WebhookSettings allowed />
 */
export const WebhookSettings: ForwardRefExoticComponent<WebhookSettingsProps & RefAttributes<HTMLElement>> = forwardRef<
  HTMLElement,
  WebhookSettingsProps
>(function WebhookSettings({ appearance, ...props }, ref): ReactElement {
  return (
    <BlockBoundary textsLater appearance={appearance}>
      <WebhookSettingsBlock {...props} settingsRef={ref} />
    </BlockBoundary>
  );
});

interface WebhookSettingsBlockProps extends WebhookSettingsProps {
  settingsRef: ForwardedRef<HTMLElement>;
}

function WebhookSettingsBlock({
  allowed = false,
  events = knownEvents,
  settingsRef,
  className,
  ...props
}: WebhookSettingsBlockProps): ReactElement {
  const t = useMessages(webhookSettingsMessages);
  const headingId = useId();
  return (
    <section
      aria-labelledby={headingId}
      tabIndex={-1}
      {...props}
      ref={useKeptFocus(settingsRef)}
      className={usePartClass("webhook-settings", className)}
    >
      <h3 id={headingId} className="ck-workflow-list-heading">
        {t.heading}
      </h3>
      {allowed ? <Webhooks events={events} /> : <ForServers />}
    </section>
  );
}

function ForServers(): ReactElement {
  const t = useMessages(webhookSettingsMessages);
  return (
    <Notice title={t.serverTitle}>
      <NoticeText>{t.serverText}</NoticeText>
    </Notice>
  );
}

function Webhooks({ events }: { events: readonly WebhookEventName[] }): ReactElement {
  const t = useMessages(webhookSettingsMessages);
  const webhooks = useWebhooks();
  const { data } = webhooks;
  const { error, retrying, onRetry } = useRetry(webhooks);
  const [creating, setCreating] = useState(false);
  const [renewed, setRenewed] = useState(false);

  const retry = (): void => {
    setRenewed(error?.code === "session-expired");
    onRetry();
  };
  // What a new session is refused, too, is not for sessions. Of one that could not be had the service has said nothing.
  const refusedAnew = renewed && !retrying && error?.code === "session-expired" && error.status === 401;
  const refused = error?.code === "forbidden" || refusedAnew;
  if (refused && data === undefined) return <ForServers />;
  return (
    <>
      {error && <ErrorNotice error={error} title={t.loadFailed} retrying={retrying} onRetry={retry} />}
      {data === undefined && !error && (
        <Loading label={t.loading}>
          <Skeleton width="long" />
          <Skeleton width="half" />
        </Loading>
      )}
      {data?.length === 0 && <EmptyState title={t.emptyTitle} description={t.emptyDescription} />}
      {data !== undefined && data.length > 0 && (
        <ul role="list" className="ck-workflow-list-items">
          {data.map((webhook) => (
            <li key={webhook.id} tabIndex={-1} className="ck-workflow-list-item">
              <WebhookRow webhook={webhook} events={events} />
            </li>
          ))}
        </ul>
      )}
      {data !== undefined && (
        <div>
          <Button size="small" onClick={() => setCreating(true)}>
            {t.add}
          </Button>
        </div>
      )}
      {creating && (
        <BlockBoundary onDismiss={() => setCreating(false)}>
          <LazyWebhookDialog onClose={() => setCreating(false)} events={events} />
        </BlockBoundary>
      )}
    </>
  );
}
