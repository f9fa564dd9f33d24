"use client";
import {
  forwardRef,
  useCallback,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type ComponentType,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
} from "react";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { useMessages } from "../../ui-context.ts";
import { useControllableState } from "../../use-controllable-state.ts";
import { usePartClass } from "../../use-part-class.ts";
import type { IntegrationDialogProps } from "../integration-dialog/integration-dialog.tsx";
import { IntegrationGallery } from "../integration-gallery/integration-gallery.tsx";

export interface IntegrationsMarketplaceProps extends Omit<ComponentPropsWithoutRef<"div">, "children"> {
  /** `null` leaves it out. @default messages.integrationGallery.heading */
  heading?: string | null | undefined;
  /** `null` leaves it out. @default messages.integrationGallery.description */
  description?: string | null | undefined;
  /** The application that is open, kept by the host, as in the URL; `null` for none. */
  slug?: string | null | undefined;
  /** The application that is open at first. @default null */
  defaultSlug?: string | null | undefined;
  /** One was opened, or closed. */
  onSlugChange?: ((slug: string | null) => void) | undefined;
}

/**
 * The whole of it: a gallery of applications, and a dialog in which one is connected, set up and watched.
 *
 * @example
 * <IntegrationsMarketplace slug={params.get("app")} onSlugChange={(slug) => setParams(slug ? { app: slug } : {})} />
 */
export const IntegrationsMarketplace: ForwardRefExoticComponent<
  IntegrationsMarketplaceProps & RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, IntegrationsMarketplaceProps>(function IntegrationsMarketplace(
  { heading, description, slug: givenSlug, defaultSlug = null, onSlugChange, className, ...props },
  ref,
) {
  const [slug, setSlug] = useControllableState(givenSlug, defaultSlug, onSlugChange);
  const gallery = useRef<HTMLElement>(null);
  // The dialog keeps its application while it goes away.
  const [lastSlug, setLastSlug] = useState(slug);
  if (slug !== null && slug !== lastSlug) setLastSlug(slug);

  const finalFocus = useCallback((): HTMLElement | null => {
    const card = gallery.current?.querySelector<HTMLElement>(`[data-slug="${CSS.escape(lastSlug ?? "")}"] button`);
    return card ?? gallery.current?.querySelector<HTMLElement>("h2, input") ?? null;
  }, [lastSlug]);

  return (
    <div {...props} ref={ref} className={usePartClass("integrations-marketplace", className)}>
      <BlockBoundary>
        <IntegrationGallery
          ref={gallery}
          heading={heading}
          description={description}
          onSelect={(application) => setSlug(application.slug)}
        />
        {lastSlug === null ? null : (
          <BlockBoundary fallback={<Opening />} failedClassName="ck-marketplace-failed">
            <LazyIntegrationDialog
              slug={lastSlug}
              open={slug !== null}
              onOpenChange={(open) => setSlug(open ? lastSlug : null)}
              finalFocus={finalFocus}
            />
          </BlockBoundary>
        )}
      </BlockBoundary>
    </div>
  );
});

const LazyIntegrationDialog: ComponentType<IntegrationDialogProps> = /* @__PURE__ */ retryableLazy(async () => {
  const { IntegrationDialog } = await import("../integration-dialog/integration-dialog.tsx");
  return IntegrationDialog;
});

function Opening(): ReactElement {
  const t = useMessages().integrationsMarketplace;
  return <Loading label={t.opening} className="ck-marketplace-opening" />;
}
