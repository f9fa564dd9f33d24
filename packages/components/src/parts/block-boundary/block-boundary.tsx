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
  children: ReactNode;
  /** Look of the block, over that of the provider. */
  appearance?: Appearance | undefined;
  /** Stands in while code of the block is on its way. */
  fallback?: ReactNode;
  /** Its texts are among those of a language that may load later: until then it loads. @default false */
  textsLater?: boolean | undefined;
  /** Where the message about a failure stands, when not in the block's place. */
  failedClassName?: string | undefined;
  /** Offers to close a block that failed, where it only adds to what else is there. */
  onDismiss?: (() => void) | undefined;
}

/**
 * What every block wraps itself in: its own Suspense and error boundary, so that neither ever reaches the host's.
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
