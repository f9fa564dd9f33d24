"use client";
import { usePendingConnection } from "@cobalt-kit/hooks/applications";
import {
  forwardRef,
  useEffect,
  useRef,
  type ComponentPropsWithoutRef,
  type ComponentType,
  type ForwardRefExoticComponent,
  type RefAttributes,
} from "react";
import type { Appearance } from "../../appearance.ts";
import { AppearanceScope } from "../../appearance-scope.tsx";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";
import { useControllableState } from "../../use-controllable-state.ts";
import { usePartClass } from "../../use-part-class.ts";
import type { IntegrationDialogProps } from "../integration-dialog/integration-dialog.tsx";
import { IntegrationGallery } from "../integration-gallery/integration-gallery.tsx";
import type { GalleryContent } from "../integration-gallery/integration-gallery.view.tsx";
import { MarketplaceDialog } from "./marketplace-dialog.tsx";

export interface IntegrationsMarketplaceProps
  extends
    Omit<ComponentPropsWithoutRef<"div">, "children">,
    GalleryContent,
    Pick<IntegrationDialogProps, "renderOverview"> {
  /** Appearance of the block, merged over the provider's. Keep the object outside your component. */
  appearance?: Appearance | undefined;
  /** Slug of the open application, controlled by the host, for example in the URL; `null` for none. */
  slug?: string | null | undefined;
  /** Slug of the application that is open at first. @default null */
  defaultSlug?: string | null | undefined;
  /** Called when an application is opened or closed. */
  onSlugChange?: ((slug: string | null) => void) | undefined;
}

/**
 * The complete marketplace: a gallery of applications, and a dialog to connect, set up and monitor one.
 *
 * @keyboard Arrows, Home, End, first letters: go from card to card
 * @keyboard Enter, Space: open the application
 * @keyboard Escape: closes it, and asks first where work would be lost; the focus goes back to its card
 * @example
 * <IntegrationsMarketplace slug={params.get("app")} onSlugChange={(slug) => setParams(slug ? { app: slug } : {})} />
 */
export const IntegrationsMarketplace: ForwardRefExoticComponent<
  IntegrationsMarketplaceProps & RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, IntegrationsMarketplaceProps>(function IntegrationsMarketplace(
  { appearance, ...props },
  ref,
) {
  return (
    <AppearanceScope appearance={appearance}>
      <Marketplace {...props} ref={ref} />
    </AppearanceScope>
  );
});

const Marketplace = forwardRef<HTMLDivElement, IntegrationsMarketplaceProps>(function Marketplace(
  {
    heading,
    description,
    featured,
    problems,
    onRequest,
    emptyState,
    renderBadge,
    renderCard,
    renderFooter,
    renderNoMatch,
    renderOverview,
    onSearchWithoutResult,
    filters,
    defaultFilters,
    onFiltersChange,
    search,
    defaultSearch,
    onSearchChange,
    slug: givenSlug,
    defaultSlug = null,
    onSlugChange,
    className,
    ...props
  },
  ref,
) {
  const [slug, setSlug] = useControllableState(givenSlug, defaultSlug, onSlugChange);
  // A sign-in that this tab left for goes on where it was begun.
  const pending = usePendingConnection();
  const opened = useRef<string>(undefined);
  useEffect(() => {
    if (pending === undefined || opened.current === pending) return;
    opened.current = pending;
    if (slug === null) setSlug(pending);
  }, [pending, slug, setSlug]);
  const gallery = useRef<HTMLElement>(null);

  return (
    <div {...props} ref={ref} className={usePartClass("integrations-marketplace", className)}>
      <BlockBoundary>
        <IntegrationGallery
          ref={gallery}
          {...{ heading, description, featured, problems, onRequest, onSearchWithoutResult, emptyState }}
          {...{ renderBadge, renderCard, renderFooter, renderNoMatch }}
          {...{ filters, defaultFilters, onFiltersChange, search, defaultSearch, onSearchChange }}
          openSlug={slug}
          onSelect={(application) => setSlug(application.slug)}
        />
        <MarketplaceDialog
          Dialog={LazyIntegrationDialog}
          slug={slug}
          onSlugChange={setSlug}
          gallery={gallery}
          renderOverview={renderOverview}
        />
      </BlockBoundary>
    </div>
  );
});

const LazyIntegrationDialog: ComponentType<IntegrationDialogProps> = /* @__PURE__ */ retryableLazy(
  async () => (await import("./late-dialog.ts")).IntegrationDialog,
);
