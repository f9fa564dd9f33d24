"use client";
import { useCallback, useState, type ComponentType, type ReactElement, type RefObject } from "react";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { useMessages } from "../../ui-context.ts";
import type { IntegrationDialogProps } from "../integration-dialog/integration-dialog.tsx";
import { pressedIn } from "../integration-gallery/use-card-keys.ts";
import { integrationsMarketplaceMessages } from "./messages.ts";

export interface MarketplaceDialogProps extends Pick<IntegrationDialogProps, "renderOverview"> {
  /** Arrives when it is first opened. */
  Dialog: ComponentType<IntegrationDialogProps>;
  slug: string | null;
  onSlugChange: (slug: string | null) => void;
  /** Where the card of the application is, which gets the focus back. */
  gallery: RefObject<HTMLElement | null>;
}

/** The dialog over the gallery. While its code is on its way, or when that did not arrive, the gallery stays in use. */
export function MarketplaceDialog({
  Dialog,
  slug,
  onSlugChange,
  gallery,
  renderOverview,
}: MarketplaceDialogProps): ReactElement | null {
  const t = useMessages(integrationsMarketplaceMessages);
  // The dialog keeps its application while it goes away.
  const [lastSlug, setLastSlug] = useState(slug);
  if (slug !== null && slug !== lastSlug) setLastSlug(slug);

  // A filter may have taken the card away, as where an application no longer needs attention.
  const finalFocus = useCallback(
    (): HTMLElement | null =>
      pressedIn(gallery.current?.querySelector(`[data-slug="${CSS.escape(lastSlug ?? "")}"]`)) ??
      gallery.current?.querySelector<HTMLElement>(".ck-gallery-heading, input[type=search]") ??
      null,
    [gallery, lastSlug],
  );

  if (lastSlug === null) return null;
  return (
    <BlockBoundary
      fallback={<Loading label={t.opening} className="ck-marketplace-opening" />}
      failedClassName="ck-marketplace-failed"
      onDismiss={() => {
        setLastSlug(null);
        onSlugChange(null);
        finalFocus()?.focus();
      }}
    >
      <Dialog
        slug={lastSlug}
        renderOverview={renderOverview}
        open={slug !== null}
        onOpenChange={(open) => onSlugChange(open ? lastSlug : null)}
        finalFocus={finalFocus}
      />
    </BlockBoundary>
  );
}
