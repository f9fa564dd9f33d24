"use client";
import { type CobaltError, type HostedPortalInput, useSessionStatus } from "@cobalt-kit/hooks";
import { useHostedPortal } from "@cobalt-kit/hooks/admin";
import {
  type ComponentPropsWithoutRef,
  type ForwardedRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
  useId,
  useState,
} from "react";
import type { Appearance } from "../../appearance.ts";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { Button, type ButtonProps } from "../../parts/button/button.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { useMessages } from "../../ui-context.ts";
import { useHandedFocus } from "../../use-handed-focus.ts";
import { usePartClass } from "../../use-part-class.ts";
import { BlockedWindow } from "../blocked-window/blocked-window.tsx";
import { hostedPortalLinkMessages } from "./messages.ts";

/** Props of {@link HostedPortalLink}. */
export interface HostedPortalLinkProps extends Omit<ComponentPropsWithoutRef<"div">, "children"> {
  /** Appearance of the block, merged over the provider's. Keep the object outside your component. */
  appearance?: Appearance | undefined;
  /** The label of the button. @default messages.hostedPortalLink.open */
  children?: ReactNode;
  /** The portal in your colours and under your name: `color`, `bgColor`, `name`, and what else your portal reads. */
  branding?: HostedPortalInput["properties"];
  /** The configuration it opens with; created if it does not exist. */
  configId?: string | undefined;
  /** How much the button stands out. @default "secondary" */
  variant?: ButtonProps["variant"];
}

/**
 * Opens the portal that Cobalt hosts, in your branding. Its URL contains the session token, so it is created on each press and is in no link and no
 * cache. `POST /api/v2/public/connect-url`.
 *
 * @keyboard Enter, Space: opens the portal in a new window
 * @example
 * <HostedPortalLink branding={{ name: "Ledgerline", color: "#1d4a3a" }} />
 */
export const HostedPortalLink: ForwardRefExoticComponent<HostedPortalLinkProps & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, HostedPortalLinkProps>(function HostedPortalLink(
    { appearance, ...props },
    ref,
  ): ReactElement {
    return (
      <BlockBoundary textsLater appearance={appearance}>
        <HostedPortalLinkBlock {...props} linkRef={ref} />
      </BlockBoundary>
    );
  });

interface HostedPortalLinkBlockProps extends HostedPortalLinkProps {
  linkRef: ForwardedRef<HTMLDivElement>;
}

function HostedPortalLinkBlock({
  children,
  branding,
  configId,
  variant,
  linkRef,
  className,
  ...props
}: HostedPortalLinkBlockProps): ReactElement {
  const t = useMessages(hostedPortalLinkMessages);
  const noteId = useId();
  const session = useSessionStatus();
  const { status, error, open } = useHostedPortal(t.opening);
  const noticeRef = useHandedFocus();
  /** The error of a session that was lost, or that is asked for anew: once there is one, whoever asked for it, it is of the past. */
  const [lost, setLost] = useState<CobaltError>();
  const hasExpired = session.status === "expired";
  if (hasExpired && error?.code === "session-expired" && error !== lost) setLost(error);
  const isPast = error === lost && !hasExpired;
  const openPortal = (): void =>
    open({ ...(branding && { properties: branding }), ...(configId !== undefined && { configId }) });
  return (
    <div tabIndex={-1} {...props} ref={linkRef} className={usePartClass("hosted-portal-link", className)}>
      <Button variant={variant} pending={status === "opening"} aria-describedby={noteId} onClick={openPortal}>
        {status === "opening" ? t.opening : (children ?? t.open)}
      </Button>
      <span id={noteId} className="ck-visually-hidden">
        {t.newWindow}
      </span>
      {status === "blocked" && <BlockedWindow texts={t} />}
      {error && !isPast && (
        <ErrorNotice
          ref={noticeRef}
          error={error}
          title={t.failed}
          onRetry={error.code === "session-expired" ? () => void session.renew().then(() => setLost(error)) : undefined}
          retrying={session.renewing}
        />
      )}
    </div>
  );
}
