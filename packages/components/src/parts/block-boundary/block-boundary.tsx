"use client";
import { Suspense, type ReactElement, type ReactNode } from "react";
import type { Appearance } from "../../appearance.ts";
import { AppearanceScope } from "../../appearance-scope.tsx";
import { useMessages, useUI } from "../../ui-context.ts";
import { Button } from "../button/button.tsx";
import { ErrorNotice } from "../error-notice/error-notice.tsx";
import { LiveRegion } from "../live-region/live-region.tsx";
import { Loading } from "../skeleton/loading.tsx";
import { Skeleton } from "../skeleton/skeleton.tsx";
import { commonMessages } from "../../messages/common-messages.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
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
        <ErrorBoundary renderFailed={(retry) => <BlockFailed {...failure} onRetry={retry} />}>
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

interface BlockFailedProps extends Pick<BlockBoundaryProps, "failedClassName" | "onDismiss"> {
  onRetry: () => void;
}

function BlockFailed({ failedClassName, onRetry, onDismiss }: BlockFailedProps): ReactElement {
  const { title } = useMessages(blockBoundaryMessages);
  const { close } = useMessages(commonMessages);
  return (
    <ErrorNotice
      className={failedClassName}
      error={undefined}
      title={title}
      onRetry={onRetry}
      actions={
        onDismiss && (
          <Button
            size="small"
            variant="plain"
            onClick={() => {
              // Its next opening is to ask for the code again.
              onRetry();
              onDismiss();
            }}
          >
            {close}
          </Button>
        )
      }
    />
  );
}
