"use client";
import {
  type Application,
  useAllApplications,
  useEmitEvent,
  usePermissionCheck,
  useSessionStatus,
} from "@cobalt-kit/hooks/applications";
import { forwardRef, useCallback, useMemo, type ForwardRefExoticComponent, type RefAttributes } from "react";
import type { Appearance } from "../../appearance.ts";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { SessionNotice } from "../../parts/error-notice/error-notice.tsx";
import { useMessages } from "../../ui-context.ts";
import { useHandedFocus } from "../../use-handed-focus.ts";
import { useLatest } from "../../use-latest.ts";
import { useStandingError } from "../../use-standing-error.ts";
import { lockedMessages } from "../locked/messages.ts";
import { IntegrationGalleryView, type IntegrationGalleryViewProps } from "./integration-gallery.view.tsx";

export interface IntegrationGalleryProps extends Omit<
  IntegrationGalleryViewProps,
  "applications" | "error" | "onRetry" | "retrying" | "notice" | "locked"
> {
  /** Appearance of the block, merged over the provider's. Keep the object outside your component. */
  appearance?: Appearance | undefined;
  /** Called when an application is chosen. */
  onSelect: (application: Application) => void;
}

/**
 * Every application the account can connect, with search and filters. `GET /api/v2/f-sdk/application`.
 *
 * @keyboard Arrows, Home, End: go from card to card, by rows and columns as they stand
 * @keyboard First letters of a name: go to its card
 * @keyboard Enter, Space: choose the application
 * @example
 * <IntegrationGallery onSelect={(application) => navigate(`/integrations/${application.slug}`)} />
 */
export const IntegrationGallery: ForwardRefExoticComponent<IntegrationGalleryProps & RefAttributes<HTMLElement>> =
  forwardRef<HTMLElement, IntegrationGalleryProps>(function IntegrationGallery({ appearance, ...props }, ref) {
    return (
      <BlockBoundary appearance={appearance}>
        <Gallery {...props} ref={ref} />
      </BlockBoundary>
    );
  });

const Gallery = forwardRef<HTMLElement, IntegrationGalleryProps>(function Gallery(
  { onSelect, onSearchWithoutResult, ...props },
  ref,
) {
  const all = useAllApplications();
  const session = useSessionStatus();
  const emit = useEmitEvent();
  const noticeRef = useHandedFocus();
  const failure = useStandingError(all.error, all.isFetching);

  // Cards are memoized: the host's inline handler must not make every one of them render.
  const latestSelect = useLatest(onSelect);
  const select = useCallback((application: Application) => latestSelect.current(application), [latestSelect]);

  return (
    <IntegrationGalleryView
      {...props}
      ref={ref}
      applications={all.data}
      locked={useLockedApplications(all.data)}
      // With a new session it is asked for again: that the old one has ended is over.
      error={all.isFetching && failure?.code === "session-expired" ? undefined : failure}
      onRetry={() => void all.refetch()}
      retrying={all.isFetching}
      onSelect={select}
      onSearchWithoutResult={(search) => {
        // What somebody typed may be about a person: analytics hear how long it was, and the host by a prop of its own.
        emit({ type: "search-without-result", length: search.length });
        onSearchWithoutResult?.(search);
      }}
      notice={
        session.status === "expired" ? (
          <SessionNotice ref={noticeRef} renewing={session.renewing} onRenew={() => void session.renew()} />
        ) : undefined
      }
    />
  );
});

/** What cannot be connected because the host does not let this person, and why, by slug. */
function useLockedApplications(applications: readonly Application[] | undefined): ReadonlyMap<string, string> {
  const t = useMessages(lockedMessages);
  const check = usePermissionCheck("canConnect");
  return useMemo(() => {
    const locked = new Map<string, string>();
    for (const application of applications ?? []) {
      if (application.status !== "not-connected" || application.ecosystem) continue;
      const { allowed, reason = t.canConnect(application.name) } = check(application);
      if (!allowed) locked.set(application.slug, reason);
    }
    return locked;
  }, [applications, check, t]);
}
