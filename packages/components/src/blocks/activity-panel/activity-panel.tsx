"use client";
import { type AttentionItem, type Execution, useAttention, useCobalt, useExecutions } from "@cobalt-kit/hooks";
import { resultOf } from "@cobalt-kit/hooks/history";
import {
  type ComponentPropsWithoutRef,
  type ForwardedRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
  useId,
} from "react";
import type { Appearance } from "../../appearance.ts";
import { useFormat } from "../../format.ts";
import { shortName } from "../../messages/isolate-name.ts";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { Button } from "../../parts/button/button.tsx";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { RelativeTime } from "../../parts/relative-time/relative-time.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { useMessages } from "../../ui-context.ts";
import { useKeptFocus } from "../../use-kept-focus.ts";
import { usePartClass } from "../../use-part-class.ts";
import { useRetry } from "../../use-retry.ts";
import { ExecutionStatusBadge } from "../execution-list/status-badge.tsx";
import { activityPanelMessages } from "./messages.ts";

/** Props of {@link ActivityPanel}. */
export interface ActivityPanelProps extends Omit<ComponentPropsWithoutRef<"section">, "children"> {
  /** Appearance of the block, merged over the provider's. Keep the object outside your component. */
  appearance?: Appearance | undefined;
  /** Shows one application. @default all of them */
  slug?: string | undefined;
  /** Called when a run is opened: show an `ExecutionDetail`, for example. Without it, runs have no button. */
  onOpenRun?: ((execution: Execution) => void) | undefined;
  /** Called when an application must be reconnected: show a `ConnectDialog`, for example. Without it, connections have no button. */
  onReconnect?: ((slug: string) => void) | undefined;
}

/**
 * What an account's integrations have done lately, and what needs attention: connections that expired, and applications whose latest run failed.
 * Its count is that of `useAttention`. Reads the list of applications and the last 100 runs, and shares both with every other component that shows them.
 * `GET /api/v2/f-sdk/application`, `GET /api/v2/public/execution`.
 *
 * @keyboard Enter, Space: open a run, or reconnect
 * @example
 * <ActivityPanel onOpenRun={({ id }) => navigate(`/runs/${id}`)} onReconnect={setReconnecting} />
 */
export const ActivityPanel: ForwardRefExoticComponent<ActivityPanelProps & RefAttributes<HTMLElement>> = forwardRef<
  HTMLElement,
  ActivityPanelProps
>(function ActivityPanel({ appearance, ...props }, ref): ReactElement {
  return (
    <BlockBoundary textsLater appearance={appearance}>
      <ActivityPanelBlock {...props} panelRef={ref} />
    </BlockBoundary>
  );
});

interface ActivityPanelBlockProps extends ActivityPanelProps {
  panelRef: ForwardedRef<HTMLElement>;
}

/** As many as `useAttention` reads, so that both share one request. */
const runsRead = 100;

const runsShown = 5;

function ActivityPanelBlock({
  slug,
  onOpenRun,
  onReconnect,
  panelRef,
  className,
  ...props
}: ActivityPanelBlockProps): ReactElement {
  const t = useMessages(activityPanelMessages);
  const { number } = useFormat();
  const headingId = useId();
  const attention = useAttention({ failedRuns: true });
  const runs = useExecutions({ limit: runsRead, ...(slug !== undefined && { slug }) });
  const items = attention.data?.items.filter(({ application }) => slug === undefined || application.slug === slug);
  const count = slug === undefined ? attention.data?.count : Math.min(items?.length ?? 0, 1);
  const failed = runs.data?.items.filter(({ status }) => resultOf(status) === "failed").length;
  const { error: attentionError, ...retryAttention } = useRetry(attention);
  const { error: runsError, ...retryRuns } = useRetry(runs);
  return (
    <section
      aria-labelledby={headingId}
      tabIndex={-1}
      {...props}
      ref={useKeptFocus(panelRef)}
      className={usePartClass("activity-panel", className)}
    >
      <h3 id={headingId} className="ck-workflow-list-heading">
        {t.heading}
      </h3>
      {items !== undefined && runs.data !== undefined && (
        <dl className="ck-activity-panel-figures">
          <Figure label={t.needAttention} value={number(count ?? 0)} />
          <Figure label={t.failed(number(runs.data.items.length))} value={number(failed ?? 0)} />
          <Figure label={t.runs} value={number(runs.data.totalItems)} />
        </dl>
      )}
      {attentionError && <ErrorNotice error={attentionError} title={t.attentionFailed} {...retryAttention} />}
      {items?.length === 0 && runs.data !== undefined && <p className="ck-workflow-list-note">{t.allWell}</p>}
      {items !== undefined && items.length > 0 && (
        <Group heading={t.needAttention}>
          {items.map((item) => (
            <Item key={keyOf(item)} item={item} onOpenRun={onOpenRun} onReconnect={onReconnect} />
          ))}
        </Group>
      )}
      {runsError && <ErrorNotice error={runsError} title={t.runsFailed} {...retryRuns} />}
      {((items === undefined && !attentionError) || (runs.data === undefined && !runsError)) && (
        <Loading label={t.loading}>
          <Skeleton width="half" />
          {/* as high as the figures and a few runs */}
          <Skeleton shape="block" style={{ blockSize: "18lh" }} />
        </Loading>
      )}
      {runs.data?.items.length === 0 && <EmptyState title={t.noRunsTitle} description={t.noRunsDescription} />}
      {runs.data !== undefined && runs.data.items.length > 0 && (
        <Group heading={t.latest}>
          {runs.data.items.slice(0, runsShown).map((run) => (
            <Row key={run.id} run={run} onOpenRun={onOpenRun}>
              <ExecutionStatusBadge status={run.status} />
            </Row>
          ))}
        </Group>
      )}
    </section>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode }): ReactElement {
  const headingId = useId();
  return (
    <div className="ck-workflow-list-entry">
      <h4 id={headingId} className="ck-workflow-list-note">
        <span className="ck-workflow-list-name">{heading}</span>
      </h4>
      <ul className="ck-workflow-list-items" aria-labelledby={headingId}>
        {children}
      </ul>
    </div>
  );
}

function Figure({ label, value }: { label: string; value: string }): ReactElement {
  return (
    <div>
      <dt className="ck-workflow-list-note">{label}</dt>
      <dd className="ck-activity-panel-value">{value}</dd>
    </div>
  );
}

interface ItemProps extends Pick<ActivityPanelProps, "onOpenRun" | "onReconnect"> {
  item: AttentionItem;
}

function Item({ item, onOpenRun, onReconnect }: ItemProps): ReactElement {
  const t = useMessages(activityPanelMessages);
  const { name, slug } = item.application;
  if (item.kind === "failed-run") {
    return (
      <Row run={item.execution} onOpenRun={onOpenRun}>
        <span className="ck-workflow-list-note">{t.lastFailed(name)}</span>
      </Row>
    );
  }
  const account = item.connection?.identifier;
  return (
    <li className="ck-workflow-list-item">
      <div className="ck-workflow-list-row">
        <div className="ck-workflow-list-text">
          <span className="ck-workflow-list-name">{t.expired(name)}</span>
          {account !== undefined && (
            <p className="ck-workflow-list-note" dir="auto">
              {shortName(account)}
            </p>
          )}
        </div>
        {onReconnect !== undefined && (
          <div className="ck-workflow-list-actions">
            <Button size="small" aria-label={t.reconnectOf(name)} onClick={() => onReconnect(slug)}>
              {t.reconnect}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

interface RowProps extends Pick<ActivityPanelProps, "onOpenRun"> {
  run: Execution;
  children: ReactElement;
}

function Row({ run, onOpenRun, children }: RowProps): ReactElement {
  const t = useMessages(activityPanelMessages);
  const { session } = useCobalt("ActivityPanel");
  const name = run.workflow?.name ?? run.name ?? t.unnamed;
  return (
    <li className="ck-workflow-list-item">
      <div className="ck-workflow-list-row">
        <div className="ck-workflow-list-text">
          <span className="ck-workflow-list-name" dir="auto">
            {shortName(name)}
          </span>
          <div className="ck-workflow-list-title">
            {children}
            {run.createdAt !== undefined && (
              <span className="ck-workflow-list-note">
                <RelativeTime iso={run.createdAt} clockLeadMs={session.getClockLead()} />
              </span>
            )}
          </div>
        </div>
        {onOpenRun !== undefined && (
          <div className="ck-workflow-list-actions">
            <Button size="small" aria-label={t.openOf(name)} onClick={() => onOpenRun(run)}>
              {t.open}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

function keyOf(item: AttentionItem): string {
  const { application } = item;
  if (item.kind === "failed-run") return JSON.stringify([application.slug, item.execution.id]);
  return JSON.stringify([application.slug, item.connection?.id ?? item.connection?.identifier]);
}
