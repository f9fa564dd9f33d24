"use client";
import { useApplication, useConnect, useDisconnect, type Application, type ConnectMode } from "@cobalt-kit/hooks";
import {
  forwardRef,
  useEffect,
  useImperativeHandle,
  useRef,
  type ComponentPropsWithoutRef,
  type ComponentType,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
} from "react";
import type { Appearance } from "../../appearance.ts";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { useMessages, useUI } from "../../ui-context.ts";
import { useRetry } from "../../use-retry.ts";
import { useLock } from "../locked/use-lock.ts";
import { ConnectPanelView } from "./connect-panel.view.tsx";
import type { AccessRequestProps } from "./access-request.tsx";
import type { Disconnect } from "./connection-card.tsx";
import { connectPanelMessages } from "./messages.ts";
import { useFollowingFocus } from "./use-following-focus.ts";

export interface ConnectPanelProps extends ComponentPropsWithoutRef<"div"> {
  /** Appearance of the block, merged over the provider's. Keep the object outside your component. */
  appearance?: Appearance | undefined;
  /** Slug of the application to connect. */
  slug: string;
  /** Where people sign in: in a window, or in this tab. @default that of `CobaltUIProvider`, else "popup" */
  connectMode?: ConnectMode | undefined;
  /** Whether the form that reconnects an expired connection is open at first. @default false */
  defaultReconnecting?: boolean | undefined;
  /** Called when it is connected, or connected again. */
  onConnected?: ((application: Application) => void) | undefined;
}

/**
 * Connects an application, by signing in or with keys, and disconnects it. Each step and each outcome has its own text.
 * `POST /api/v1/{slug}/integrate`, `POST /api/v2/app/{slug}/save`, `DELETE /api/v1/linked-acc/integration/{slug}`.
 *
 * @keyboard Enter: in a box for a key connects with what is typed
 * @keyboard Enter, Space: connect, reconnect or disconnect, from their buttons
 * @example
 * <ConnectPanel slug="slack" onConnected={() => setStep("settings")} />
 */
export const ConnectPanel: ForwardRefExoticComponent<ConnectPanelProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  ConnectPanelProps
>(function ConnectPanel({ slug, appearance, ...props }, ref) {
  return (
    <BlockBoundary textsLater appearance={appearance}>
      {/* What was typed for one application must not be there for the next. */}
      <Panel key={slug} slug={slug} {...props} ref={ref} />
    </BlockBoundary>
  );
});

const Panel = forwardRef<HTMLDivElement, ConnectPanelProps>(function Panel(
  { slug, connectMode: given, defaultReconnecting, onConnected, ...props },
  ref,
) {
  const t = useMessages(connectPanelMessages);
  const announce = useAnnounce();
  const application = useApplication(slug);
  const name = application.data?.name ?? slug;
  const ui = useUI();
  const connectMode = given ?? ui.connectMode;
  const connect = useConnect({ slug, connectMode, onConnected, windowText: t.windowText(name) });
  const disconnect = useDisconnect();
  const lock = useLock("canConnect", application.data);
  const { error, ...retry } = useRetry(application);
  const panel = useRef<HTMLDivElement>(null);
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => panel.current);
  const focusWatch = useFollowingFocus(String(application.data === undefined), panel);
  const { status } = connect.state;
  const sameTab = "sameTab" in connect.state;

  useEffect(() => {
    if (status === "waiting") announce(sameTab ? t.leaving(name) : t.waitingTitle(name));
    if (status === "blocked") announce(t.blockedTitle);
    if (status === "abandoned") announce(sameTab ? t.returnedTitle(name) : t.abandonedTitle(name));
    if (status === "verifying") announce(t.verifying);
    if (status === "cancelled") announce(t.cancelledText);
    if (status === "connected") announce(t.announceConnected(name));
  }, [status, sameTab, name, announce, t]);
  const other = connect.state.status === "connected" ? connect.state.otherIdentity : undefined;
  useEffect(() => {
    if (other !== undefined) announce(t.otherIdentityText(other.before, other.now));
  }, [other, announce, t]);

  async function runDisconnect(which: Parameters<Disconnect["run"]>[0]): Promise<boolean> {
    try {
      await disconnect.mutateAsync({ slug, ...which });
      connect.reset();
      announce(t.announceDisconnected(name));
      return true;
    } catch {
      return false;
    }
  }

  if (application.data === undefined) {
    return error === undefined ? (
      <ConnectPanelSkeleton label={t.loading} />
    ) : (
      <ErrorNotice error={error} title={t.loadFailed(slug)} {...retry} {...focusWatch} />
    );
  }
  return (
    <ConnectPanelView
      tabIndex={-1}
      {...props}
      ref={panel}
      application={application.data}
      connect={connect}
      connectMode={connectMode}
      defaultReconnecting={defaultReconnecting}
      lock={lock}
      accessRequest={
        application.data.ecosystem ? (
          <BlockBoundary fallback={<ConnectPanelSkeleton label={t.loading} />}>
            <LazyAccessRequest application={application.data} />
          </BlockBoundary>
        ) : undefined
      }
      disconnect={{
        pending: disconnect.isPending,
        error: disconnect.error,
        run: runDisconnect,
        reset: disconnect.reset,
      }}
    />
  );
});

const LazyAccessRequest: ComponentType<AccessRequestProps> = /* @__PURE__ */ retryableLazy(
  async () => (await import("./late-parts.ts")).AccessRequest,
);

function ConnectPanelSkeleton({ label }: { label: string }): ReactElement {
  return (
    <Loading label={label} className="ck-connect-skeleton">
      <Skeleton width="long" />
      <Skeleton shape="control" width="short" />
    </Loading>
  );
}
