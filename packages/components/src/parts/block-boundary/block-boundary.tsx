"use client";
import { Component, Suspense, type ReactElement, type ReactNode } from "react";
import { useMessages } from "../../ui-context.ts";
import { Button } from "../button/button.tsx";
import { LiveRegion } from "../live-region/live-region.tsx";
import { Notice } from "../notice/notice.tsx";
import { ChunkError } from "./retryable-lazy.tsx";

export interface BlockBoundaryProps {
  children: ReactNode;
  /** Stands in while code of the block is on its way. */
  fallback?: ReactNode;
  /** Where the message about a failure stands, when not in the block's place. */
  failedClassName?: string | undefined;
}

/** What every block wraps itself in: its own Suspense and error boundary, so that neither ever reaches the host's. */
export function BlockBoundary({ children, fallback = null, failedClassName }: BlockBoundaryProps): ReactElement {
  return (
    <LiveRegion>
      <ErrorBoundary failedClassName={failedClassName}>
        <Suspense fallback={fallback}>{children}</Suspense>
      </ErrorBoundary>
    </LiveRegion>
  );
}

type ErrorBoundaryProps = Pick<BlockBoundaryProps, "children" | "failedClassName">;

class ErrorBoundary extends Component<ErrorBoundaryProps, { error: unknown; failed: boolean }> {
  override state: { error: unknown; failed: boolean } = { error: undefined, failed: false };

  static getDerivedStateFromError(error: unknown): { error: unknown; failed: boolean } {
    return { error, failed: true };
  }

  retry = (): void => {
    if (this.state.error instanceof ChunkError) this.state.error.retry();
    this.setState({ error: undefined, failed: false });
  };

  override render(): ReactNode {
    const { children, failedClassName } = this.props;
    return this.state.failed ? <BlockFailed className={failedClassName} onRetry={this.retry} /> : children;
  }
}

function BlockFailed({ className, onRetry }: { className: string | undefined; onRetry: () => void }): ReactElement {
  const t = useMessages().common;
  return (
    <Notice
      role="alert"
      className={className}
      tone="danger"
      title={t.blockFailedTitle}
      actions={
        <Button size="small" onClick={onRetry}>
          {t.tryAgain}
        </Button>
      }
    >
      <p className="ck-alert-text">{t.blockFailedAction}</p>
    </Notice>
  );
}
