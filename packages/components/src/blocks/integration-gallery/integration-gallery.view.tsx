"use client";
import type { Application, CobaltError } from "@cobalt-kit/hooks";
import {
  forwardRef,
  useId,
  useMemo,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
} from "react";
import { Button } from "../../parts/button/button.tsx";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { PlugIcon, SearchIcon } from "../../parts/icon/icons.tsx";
import { useAnnouncedResults } from "../../parts/live-region/use-announced-results.ts";
import { SearchInput } from "../../parts/search-input/search-input.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { useMessages } from "../../ui-context.ts";
import { usePartClass } from "../../use-part-class.ts";
import { facetApplications, tagsByUse, type GalleryFilters } from "./gallery-facets.ts";
import { GalleryStatusFilter, GalleryTagFilter } from "./gallery-filters.tsx";
import { GalleryGrid, GalleryGridSkeleton } from "./gallery-grid.tsx";
import { integrationGalleryMessages } from "./messages.ts";
import { wrapTexts } from "../../wrap-texts.ts";

export interface IntegrationGalleryViewProps extends Omit<ComponentPropsWithoutRef<"section">, "onSelect"> {
  /** Every application there is, in the order to show; undefined while it is loading. */
  applications: readonly Application[] | undefined;
  /** Those that match the search. @default applications */
  matches?: readonly Application[] | undefined;
  error?: CobaltError | null | undefined;
  onRetry?: (() => void) | undefined;
  retrying?: boolean | undefined;
  search: string;
  onSearchChange: (search: string) => void;
  onSelect: (application: Application) => void;
  /** `null` leaves it out. @default messages.integrationGallery.heading */
  heading?: string | null | undefined;
  /** `null` leaves it out. @default messages.integrationGallery.description */
  description?: string | null | undefined;
  /** Above everything else, as for a notice. */
  notice?: ReactNode;
}

const noFilters: GalleryFilters = { status: "all", tags: [] };

/**
 * The gallery without its hook: feed it applications from anywhere. Renders a `<section>`.
 *
 * @example
 * <IntegrationGalleryView applications={applications} search={search} onSearchChange={setSearch} onSelect={open} />
 */
export const IntegrationGalleryView: ForwardRefExoticComponent<
  IntegrationGalleryViewProps & RefAttributes<HTMLElement>
> = forwardRef<HTMLElement, IntegrationGalleryViewProps>(function IntegrationGalleryView(
  {
    applications,
    matches = applications,
    error,
    onRetry,
    retrying,
    search,
    onSearchChange,
    onSelect,
    heading,
    description,
    notice,
    className,
    ...props
  },
  ref,
) {
  const t = useMessages(integrationGalleryMessages);
  const headingId = useId();
  const [filters, setFilters] = useState(noFilters);
  const facets = useMemo(() => facetApplications(matches ?? [], filters), [matches, filters]);
  const tags = useMemo(() => tagsByUse(applications ?? []), [applications]);
  const searchRow = useRef<HTMLDivElement>(null);
  const listKey = JSON.stringify([search.trim(), filters]);
  const empty = applications?.length === 0;
  const title = heading === undefined ? t.heading : heading;
  const subtitle = description === undefined ? t.description : description;
  useAnnouncedResults(listKey, applications === undefined ? undefined : t.results(facets.shown.length));

  return (
    <section
      aria-label={title === null ? t.heading : undefined}
      aria-labelledby={title === null ? undefined : headingId}
      {...props}
      ref={ref}
      className={usePartClass("integration-gallery", className)}
      data-loading={applications === undefined && !error ? "" : undefined}
    >
      {title === null && subtitle === null ? null : (
        <div>
          {title === null ? null : (
            <h2 id={headingId} className="ck-gallery-heading" tabIndex={-1}>
              {title}
            </h2>
          )}
          {subtitle === null ? null : <p className="ck-gallery-description">{subtitle}</p>}
        </div>
      )}
      {wrapTexts(notice)}
      {error && !notice ? (
        <ErrorNotice
          error={error}
          title={applications === undefined ? t.loadFailed : t.refreshFailed}
          onRetry={onRetry}
          retrying={retrying}
        />
      ) : null}
      {empty || (error && applications === undefined) ? null : (
        <div className="ck-gallery-toolbar">
          <div className="ck-gallery-controls">
            <SearchInput
              ref={searchRow}
              className="ck-gallery-search"
              value={search}
              onValueChange={onSearchChange}
              label={t.search}
              placeholder={t.searchPlaceholder}
            />
            {applications === undefined ? (
              <Skeleton className="ck-gallery-chips-skeleton" shape="block" />
            ) : (
              <GalleryStatusFilter filters={filters} onFiltersChange={setFilters} facets={facets} />
            )}
          </div>
          {applications === undefined ? (
            <Skeleton className="ck-gallery-tags-skeleton" shape="block" />
          ) : (
            <GalleryTagFilter filters={filters} onFiltersChange={setFilters} facets={facets} tags={tags} />
          )}
        </div>
      )}
      {applications === undefined ? (
        error ? null : (
          <GalleryGridSkeleton />
        )
      ) : empty ? (
        <EmptyState icon={<PlugIcon />} title={t.emptyTitle} description={t.emptyDescription} />
      ) : facets.shown.length === 0 ? (
        <EmptyState
          icon={<SearchIcon />}
          title={t.noMatchTitle(search.trim())}
          description={t.noMatchDescription}
          actions={
            <Button
              onClick={() => {
                setFilters(noFilters);
                onSearchChange("");
                searchRow.current?.querySelector("input")?.focus();
              }}
            >
              {t.clearFilters}
            </Button>
          }
        />
      ) : (
        <GalleryGrid applications={facets.shown} listKey={listKey} onSelect={onSelect} />
      )}
    </section>
  );
});
