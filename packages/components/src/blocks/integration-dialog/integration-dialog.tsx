"use client";
import { type Application, type Connection, useApplication, useSessionStatus } from "@cobalt-kit/hooks";
import { readTime } from "@cobalt-kit/hooks/applications";
import {
  forwardRef,
  useMemo,
  useRef,
  useState,
  type ForwardRefExoticComponent,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
} from "react";
import { ApplicationIcon } from "../../parts/application-icon/application-icon.tsx";
import { Badge } from "../../parts/badge/badge.tsx";
import type { Appearance } from "../../appearance.ts";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { HostSlot } from "../../parts/block-boundary/error-boundary.tsx";
import { Button } from "../../parts/button/button.tsx";
import { DialogBody, DialogDescription, DialogHeader, DialogTitle } from "../../parts/dialog/dialog-parts.tsx";
import { Dialog, type DialogProps } from "../../parts/dialog/dialog.tsx";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { ErrorNotice, SessionNotice } from "../../parts/error-notice/error-notice.tsx";
import { SearchIcon } from "../../parts/icon/icons.tsx";
import { SessionToldContext } from "../../parts/error-notice/session-told-context.ts";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { useMessages } from "../../ui-context.ts";
import { usePartClass } from "../../use-part-class.ts";
import { useRetry } from "../../use-retry.ts";
import { ConnectPanel } from "../connect-panel/connect-panel.tsx";
import { ToldContext } from "../locked/told-context.ts";
import { useLock } from "../locked/use-lock.ts";
import { AccountTabs } from "./account-tabs.tsx";
import { ApplicationOverview } from "./application-overview.tsx";
import { useApplicationViewed } from "./use-application-viewed.ts";
import { integrationDialogMessages } from "./messages.ts";
import { Name } from "../../parts/name/name.tsx";
import { LongText } from "../../parts/name/long-text.tsx";

export interface IntegrationDialogProps extends Omit<DialogProps, "children" | "size" | "role"> {
  /** Appearance of the block, merged over the provider's. Keep the object outside your component. */
  appearance?: Appearance | undefined;
  /** Slug of the application. */
  slug: string;
  /** Renders your own words about an application that is not connected yet, such as what customers use it for; nothing where it throws. */
  renderOverview?: ((application: Application) => ReactNode) | undefined;
}

/**
 * Everything about one application: connecting it and, once it is connected, its settings, workflows and runs. Asks before
 * it closes over a sign-in under way, typed keys or unsaved settings. `GET /api/v2/f-sdk/application/{slug}`.
 *
 * @keyboard Tab, Shift Tab: stay inside
 * @keyboard Left, Right: go from tab to tab
 * @keyboard Escape: closes it, and asks first where work would be lost
 * @example
 * <IntegrationDialog slug="slack" open={open} onOpenChange={setOpen} />
 */
export const IntegrationDialog: ForwardRefExoticComponent<IntegrationDialogProps & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, IntegrationDialogProps>(function IntegrationDialog({ appearance, ...props }, ref) {
    return (
      <BlockBoundary appearance={appearance}>
        <OpenableDialog {...props} ref={ref} />
      </BlockBoundary>
    );
  });

const OpenableDialog = forwardRef<HTMLDivElement, IntegrationDialogProps>(function OpenableDialog(
  { slug, renderOverview, onOpenChange, className, ...props },
  ref,
) {
  return (
    <Dialog
      {...props}
      ref={ref}
      className={usePartClass("integration-dialog", className)}
      size="large"
      onOpenChange={onOpenChange}
    >
      <BlockBoundary>
        <IntegrationDialogContent
          key={slug}
          slug={slug}
          renderOverview={renderOverview}
          onClose={() => onOpenChange(false)}
        />
      </BlockBoundary>
    </Dialog>
  );
});

interface IntegrationDialogContentProps extends Pick<IntegrationDialogProps, "slug" | "renderOverview"> {
  onClose: () => void;
}

function IntegrationDialogContent({ slug, renderOverview, onClose }: IntegrationDialogContentProps): ReactElement {
  const t = useMessages(integrationDialogMessages);
  const session = useSessionStatus();
  const signedOut = session.status === "expired";
  const query = useApplication(slug);
  const { data: application } = query;
  const { error, ...retry } = useRetry(query);
  const [connects, setConnects] = useState(0);
  const [chosenId, setChosenId] = useState<string>();
  const connectPanel = useRef<HTMLDivElement>(null);
  // The panel says it, with what to do.
  const reason = useLock("canConnect", application)?.reason;
  const expired = application?.status === "expired";
  const told = useMemo(() => ({ expired, reason }), [expired, reason]);
  useApplicationViewed(application);
  // An address may name what no application can be called, for which no request is sent.
  const cannotExist = error?.code === "invalid-request" && error.status === undefined;
  const notFound = application === undefined && (error?.code === "not-found" || cannotExist);

  return (
    <>
      <DialogHeader>
        {application === undefined && error ? (
          <DialogTitle>{notFound ? t.notFound : t.loadFailed}</DialogTitle>
        ) : (
          <div className="ck-integration-heading">
            {application === undefined ? (
              <Skeleton shape="block" className="ck-integration-icon-skeleton" />
            ) : (
              <ApplicationIcon src={application.icon} name={application.name} size="large" />
            )}
            <div className="ck-integration-heading-text">
              <DialogTitle>{application === undefined ? t.loading : <Name text={application.name} />}</DialogTitle>
              {application === undefined ? (
                <Skeleton width="short" />
              ) : (
                application.tags.length > 0 && (
                  <div className="ck-integration-tags">
                    {application.tags.map((tag) => (
                      <Badge key={tag}>
                        <Name text={tag} />
                      </Badge>
                    ))}
                  </div>
                )
              )}
            </div>
          </div>
        )}
      </DialogHeader>
      <DialogBody>
        {signedOut && <SessionNotice renewing={session.renewing} onRenew={() => void session.renew()} />}
        <SessionToldContext.Provider value={signedOut}>
          {application === undefined ? (
            notFound ? (
              <EmptyState
                icon={<SearchIcon />}
                title={t.notFoundTitle}
                description={t.notFoundAction}
                actions={<Button onClick={onClose}>{t.back}</Button>}
              />
            ) : error === undefined ? (
              <Loading label={t.loading} className="ck-integration-loading">
                <Skeleton />
                <Skeleton width="half" />
                <Skeleton shape="control" width="short" />
              </Loading>
            ) : (
              <ErrorNotice error={error} {...retry} />
            )
          ) : (
            <>
              {application.description !== "" && (
                <DialogDescription>
                  <LongText text={application.description} />
                </DialogDescription>
              )}
              {application.status === "not-connected" && (
                <ApplicationOverview application={application}>
                  <HostSlot content={renderOverview} given={[application]} />
                </ApplicationOverview>
              )}
              <ConnectPanel
                ref={connectPanel}
                slug={slug}
                onConnected={(connected) => {
                  setConnects((before) => before + 1);
                  setChosenId(newestOf(connected.connections));
                }}
              />
              <ToldContext.Provider value={told}>
                <AccountTabs
                  application={application}
                  connects={connects}
                  chosenId={chosenId}
                  // Its first button is the one that reconnects.
                  onReconnect={() => connectPanel.current?.querySelector("button")?.focus()}
                  onChosenIdChange={setChosenId}
                />
              </ToldContext.Provider>
            </>
          )}
        </SessionToldContext.Provider>
      </DialogBody>
    </>
  );
}

/** The one that was connected last. */
function newestOf(connections: readonly Connection[]): string | undefined {
  const connectedAt = (connection: Connection): number => readTime(connection.connectedAt) || 0;
  return connections.toSorted((a, b) => connectedAt(b) - connectedAt(a))[0]?.id;
}
