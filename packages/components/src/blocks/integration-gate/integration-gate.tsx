"use client";
import { useApplication, useRequireConnection, type RequiredConnection } from "@cobalt-kit/hooks/applications";
import {
  forwardRef,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type ComponentType,
  type ForwardRefExoticComponent,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
} from "react";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { HostSlot } from "../../parts/block-boundary/error-boundary.tsx";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";
import { Button } from "../../parts/button/button.tsx";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { PlugIcon } from "../../parts/icon/icons.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { Notice } from "../../parts/notice/notice.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { useMessages, useUI } from "../../ui-context.ts";
import { useKeptFocus } from "../../use-kept-focus.ts";
import { usePartClass } from "../../use-part-class.ts";
import { useRetry } from "../../use-retry.ts";
import { wrapTexts } from "../../wrap-texts.ts";
import { LockedNotice } from "../locked/locked-notice.tsx";
import { useLock } from "../locked/use-lock.ts";
import type { ConnectDialogProps } from "./connect-dialog.tsx";
import { integrationGateMessages } from "./messages.ts";

export interface IntegrationGateProps extends Omit<ComponentPropsWithoutRef<"div">, "children"> {
  /** Slug of the application that is needed. */
  slug: string;
  /**
   * Your feature. It is rendered once the application is connected, and stays when the connection expires. A function is rendered from
   * the start, and asks for the connection when somebody uses the feature.
   */
  children: ReactNode | ((connection: RequiredConnection) => ReactNode);
  /**
   * Replaces our invitation to connect, which is shown all the same where it throws. A function gets `ensureConnected`, for a button of yours.
   * @default a sentence and a button that connects
   */
  fallback?: ReactNode | ((connection: RequiredConnection) => ReactNode);
}

/**
 * Wraps a feature that needs an application: connects it on demand, in a dialog that loads when it is opened, then continues with
 * the feature. Renders a `<div>`. `GET /api/v2/f-sdk/application/{slug}`.
 *
 * @example
 * <IntegrationGate slug="slack">
 *   {({ ensureConnected }) => <button onClick={() => void ensureConnected(shareReport)}>Share in Slack</button>}
 * </IntegrationGate>
 */
export const IntegrationGate: ForwardRefExoticComponent<IntegrationGateProps & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, IntegrationGateProps>(function IntegrationGate({ slug, ...props }, ref) {
    return (
      <BlockBoundary>
        <Gate key={slug} slug={slug} {...props} ref={ref} />
      </BlockBoundary>
    );
  });

const Gate = forwardRef<HTMLDivElement, IntegrationGateProps>(function Gate(
  { slug, children, fallback, className, ...props },
  ref,
) {
  const t = useMessages(integrationGateMessages);
  const announce = useAnnounce();
  const connection = useRequireConnection(slug);
  const { status, asking, giveUp } = connection;
  const name = connection.application?.name ?? slug;
  const root = useRef<HTMLDivElement | null>(null);
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => root.current);
  // What a person does in the feature must not go with a connection that expires meanwhile.
  const [opened, setOpened] = useState(false);
  if (status === "connected" && !opened) setOpened(true);
  if (status === "not-connected" && opened) setOpened(false);

  const asked = useRef(false);
  useEffect(() => {
    if (asked.current && !asking && status === "connected") announce(t.announceConnected(name));
    asked.current = asking;
  }, [asking, status, announce, t, name]);

  const [everAsked, setEverAsked] = useState(false);
  if (asking && !everAsked) setEverAsked(true);
  const always = typeof children === "function";
  const shown = typeof children === "function" ? children(connection) : opened ? children : null;

  return (
    <div
      tabIndex={-1}
      {...props}
      ref={useKeptFocus(root)}
      className={usePartClass("integration-gate", className)}
      data-status={status}
    >
      {always || status === "connected" ? null : (
        <Invitation slug={slug} connection={connection} name={name} fallback={fallback} slim={opened} />
      )}
      {wrapTexts(shown)}
      {everAsked ? (
        <BlockBoundary
          fallback={<Loading label={t.loading} className="ck-marketplace-opening" />}
          onDismiss={() => {
            setEverAsked(false);
            giveUp();
          }}
        >
          <LazyConnectDialog slug={slug} open={asking} onOpenChange={giveUp} finalFocus={() => root.current} />
        </BlockBoundary>
      ) : null}
    </div>
  );
});

interface InvitationProps extends Pick<IntegrationGateProps, "slug" | "fallback"> {
  connection: RequiredConnection;
  name: string;
  /** The feature is beneath it. */
  slim: boolean;
}

function Invitation({ slug, connection, name, fallback, slim }: InvitationProps): ReactElement {
  const t = useMessages(integrationGateMessages);
  const { renderLocked } = useUI();
  const { status, ensureConnected } = connection;
  const { error, ...retry } = useRetry(useApplication(slug));
  const lock = useLock("canConnect", connection.application);
  // Nothing is said of what is known and could not be read again.
  if (error && connection.application === undefined) return <ErrorNotice error={error} {...retry} />;
  if (status === "loading") {
    return (
      <Loading label={t.loading}>
        <Skeleton width="half" />
      </Loading>
    );
  }
  const expired = status === "expired";
  const connect = (
    <Button
      variant="primary"
      size={slim ? "small" : "medium"}
      aria-disabled={lock !== undefined}
      aria-describedby={lock?.id}
      onClick={() => void ensureConnected()}
    >
      {expired ? t.reconnect(name) : t.connect(name)}
    </Button>
  );
  const title = expired ? t.expiredTitle(name) : t.title(name);
  const description = lock ? <span id={lock.id}>{lock.reason}</span> : expired ? t.expiredDescription : t.description;
  return (
    <HostSlot content={fallback} given={[connection]}>
      {lock && renderLocked !== undefined ? (
        <LockedNotice lock={lock} />
      ) : slim ? (
        <Notice tone="warning" title={title} actions={connect}>
          <p className="ck-alert-text">{description}</p>
        </Notice>
      ) : (
        <EmptyState icon={<PlugIcon />} title={title} description={description} actions={connect} />
      )}
    </HostSlot>
  );
}

const LazyConnectDialog: ComponentType<ConnectDialogProps> = /* @__PURE__ */ retryableLazy(
  async () => (await import("./late-dialog.ts")).ConnectDialog,
);
