"use client";
import { Component, Suspense, type ReactElement, type ReactNode } from "react";
import type { Appearance } from "../../appearance.ts";
import { AppearanceScope } from "../../appearance-scope.tsx";
import { useMessages, useUI } from "../../ui-context.ts";
import { Button } from "../button/button.tsx";
import { LiveRegion } from "../live-region/live-region.tsx";
import { Notice } from "../notice/notice.tsx";
import { Loading } from "../skeleton/loading.tsx";
import { Skeleton } from "../skeleton/skeleton.tsx";
import { ChunkError } from "./retryable-lazy.tsx";
import { commonMessages } from "../../messages/common-messages.ts";
import { blockBoundaryMessages } from "./messages.ts";

export interface BlockBoundaryProps {
  /** What may fail to load or to render. */
  children: ReactNode;
  /** Appearance of the block, merged over the provider's. */
  appearance?: Appearance | undefined;
  /** Shown while the block's code is loading. */
  fallback?: ReactNode;
  /** Shows the fallback until the texts that a language loads later are there. @default false */
  textsLater?: boolean | undefined;
  /** Class name of the failure message, where it is not to be in the block's place. */
  failedClassName?: string | undefined;
  /** Offers to close a block that failed, where it only adds to what else is there. */
  onDismiss?: (() => void) | undefined;
}

/**
 * The Suspense and error boundary around every block, so that a failure never reaches the host's own boundaries.
 *
 * @example
 * const Report = retryableLazy(async () => (await import("./report.tsx")).Report);
 * <BlockBoundary fallback={<Loading />}><Report /></BlockBoundary>
 */
export function BlockBoundary({
  children,
  appearance,
  fallback = null,
  textsLater = false,
  ...failure
}: BlockBoundaryProps): ReactElement {
  const { textsReady } = useUI();
  return (
    <AppearanceScope appearance={appearance}>
      <LiveRegion>
        <ErrorBoundary {...failure}>
          <Suspense fallback={fallback}>{textsLater && !textsReady ? <TextsOnTheirWay /> : children}</Suspense>
        </ErrorBoundary>
      </LiveRegion>
    </AppearanceScope>
  );
}

function TextsOnTheirWay(): ReactElement {
  return (
    <Loading>
      <Skeleton width="long" />
      <Skeleton shape="control" width="short" />
    </Loading>
  );
}

type ErrorBoundaryProps = Omit<BlockBoundaryProps, "fallback" | "appearance" | "textsLater">;

class ErrorBoundary extends Component<ErrorBoundaryProps, { error: unknown; failed: boolean }> {
  override state: { error: unknown; failed: boolean } = { error: undefined, failed: false };

  static getDerivedStateFromError(error: unknown): { error: unknown; failed: boolean } {
    return { error, failed: true };
  }

  dismiss = (): void => {
    // Its next opening is to ask for the code again.
    if (this.state.error instanceof ChunkError) this.state.error.retry();
    this.props.onDismiss?.();
  };

  retry = (): void => {
    if (this.state.error instanceof ChunkError) this.state.error.retry();
    this.setState({ error: undefined, failed: false });
  };

  override render(): ReactNode {
    const { children, failedClassName, onDismiss } = this.props;
    if (!this.state.failed) return children;
    const dismiss = onDismiss === undefined ? undefined : this.dismiss;
    return <BlockFailed className={failedClassName} onRetry={this.retry} onDismiss={dismiss} />;
  }
}

interface BlockFailedProps {
  className: string | undefined;
  onRetry: () => void;
  onDismiss: (() => void) | undefined;
}

function BlockFailed({ className, onRetry, onDismiss }: BlockFailedProps): ReactElement {
  const t = useMessages(blockBoundaryMessages);
  const { tryAgain, close } = useMessages(commonMessages);
  return (
    <Notice
      role="alert"
      className={className}
      tone="danger"
      title={t.title}
      actions={
        <>
          <Button size="small" onClick={onRetry}>
            {tryAgain}
          </Button>
          {onDismiss === undefined ? null : (
            <Button size="small" variant="plain" onClick={onDismiss}>
              {close}
            </Button>
          )}
        </>
      }
    >
      <p className="ck-alert-text">{t.action}</p>
    </Notice>
  );
}
