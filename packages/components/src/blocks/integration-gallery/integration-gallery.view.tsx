"use client";
import type { Application, CobaltError } from "@cobalt-kit/hooks";
import { searchApplications } from "@cobalt-kit/hooks/search";
import {
  forwardRef,
  useDeferredValue,
  useId,
  useMemo,
  useRef,
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
} from "react";
import { HostSlot } from "../../parts/block-boundary/error-boundary.tsx";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { PlugIcon } from "../../parts/icon/icons.tsx";
import { useAnnouncedResults } from "../../parts/live-region/use-announced-results.ts";
import { SearchInput } from "../../parts/search-input/search-input.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { useMessages, useUI } from "../../ui-context.ts";
import { useHandedFocus } from "../../use-handed-focus.ts";
import { usePartClass } from "../../use-part-class.ts";
import { wrapTexts } from "../../wrap-texts.ts";
import { GalleryStatusFilter, GalleryTagFilter } from "./filter-rows.tsx";
import type { GalleryCardOptions } from "./gallery-card.tsx";
import { facetApplications, sortApplications, tagsByUse } from "./gallery-facets.ts";
import { isFiltered, noFilters } from "./gallery-filters.ts";
import { GalleryList } from "./gallery-list.tsx";
import { GallerySkeleton } from "./gallery-skeleton.tsx";
import { integrationGalleryMessages } from "./messages.ts";
import { NoMatch } from "./no-match.tsx";
import { ResultBar } from "./result-bar.tsx";
import { useSearchWithoutResult } from "./use-search-without-result.ts";
import { type GalleryFilterProps, useGalleryFilters } from "./use-gallery-filters.ts";

/** Props for the content of a gallery, wherever its applications come from. */
export interface GalleryContent extends GalleryFilterProps, Pick<GalleryCardOptions, "renderBadge" | "renderCard"> {
  /** `null` leaves it out. @default messages.integrationGallery.heading */
  heading?: string | null | undefined;
  /** `null` leaves it out. @default messages.integrationGallery.description */
  description?: string | null | undefined;
  /** Slugs of applications shown in a row of their own above the others, while no filter is set. */
  featured?: readonly string[] | undefined;
  /** The latest problem of an application, by slug, such as a failed run. Shown in place of the description. */
  problems?: ReadonlyMap<string, string> | undefined;
  /** Offers "Ask for this integration" where nothing matches. Called with the search text. */
  onRequest?: ((search: string) => void) | undefined;
  /** Called with the search text when it has no match and typing has stopped. */
  onSearchWithoutResult?: ((search: string) => void) | undefined;
  /** Shown when there are no applications at all. Where it throws, ours is shown. */
  emptyState?: ReactNode;
  /** Rendered when no application matches. Called with the search text. Where it throws, ours is shown. */
  renderNoMatch?: ((search: string) => ReactNode) | undefined;
  /** Rendered below the list; nothing where it throws. */
  renderFooter?: ((result: { shown: number; total: number }) => ReactNode) | undefined;
}

export interface IntegrationGalleryViewProps
  extends Omit<ComponentPropsWithoutRef<"section">, "onSelect" | "children">, GalleryContent {
  /** All applications, in recommended order; `undefined` while they are loading. */
  applications: readonly Application[] | undefined;
  error?: CobaltError | null | undefined;
  onRetry?: (() => void) | undefined;
  retrying?: boolean | undefined;
  onSelect: (application: Application) => void;
  /** Why the person may not connect an application, by slug. Its card says that it is locked. */
  locked?: ReadonlyMap<string, string> | undefined;
  /** Shown above everything else, for a notice. */
  notice?: ReactNode;
  /**
   * Slug of the application that you show, as in a dialog. Its card stays in the page however far a long list is scrolled, so that the
   * focus can go back to it.
   */
  openSlug?: string | null | undefined;
}

/**
 * The gallery without its hook, for applications from any source. Renders a `<section>`.
 *
 * @example
 * <IntegrationGalleryView applications={applications} defaultFilters={{ layout: "list" }} onSelect={open} />
 */
export const IntegrationGalleryView: ForwardRefExoticComponent<
  IntegrationGalleryViewProps & RefAttributes<HTMLElement>
> = forwardRef<HTMLElement, IntegrationGalleryViewProps>(function IntegrationGalleryView(
  {
    applications,
    error,
    onRetry,
    retrying,
    onSelect,
    locked,
    heading,
    description,
    notice,
    openSlug,
    featured,
    problems,
    onRequest,
    onSearchWithoutResult,
    emptyState,
    renderBadge,
    renderCard,
    renderFooter,
    renderNoMatch,
    filters: givenFilters,
    defaultFilters,
    onFiltersChange,
    search: givenSearch,
    defaultSearch,
    onSearchChange,
    className,
    ...props
  },
  ref,
) {
  const t = useMessages(integrationGalleryMessages);
  const { locale } = useUI();
  const id = useId();
  const noticeRef = useHandedFocus();
  const searchRow = useRef<HTMLDivElement>(null);
  const [filters, change] = useGalleryFilters({
    filters: givenFilters,
    defaultFilters,
    onFiltersChange,
    search: givenSearch,
    defaultSearch,
    onSearchChange,
  });
  const { status, tags: chosenTags, sort, layout } = filters;
  const search = useDeferredValue(filters.search.trim());
  const matches = useMemo(() => searchApplications(applications ?? [], search), [applications, search]);
  const facets = useMemo(() => facetApplications(matches, { status, tags: chosenTags }), [matches, status, chosenTags]);
  const shown = useMemo(() => sortApplications(facets.shown, sort, locale), [facets, sort, locale]);
  const tags = useMemo(() => tagsByUse(applications ?? [], locale), [applications, locale]);
  const [inFront, others] = useMemo(
    () => (isFiltered(filters) ? [[], shown] : splitFeatured(shown, featured)),
    [filters, shown, featured],
  );
  const result = useMemo(() => ({ shown: shown.length, total: applications?.length ?? 0 }), [shown, applications]);
  const listKey = JSON.stringify([search, status, chosenTags, sort]);
  const empty = applications?.length === 0;
  const title = heading === undefined ? t.heading : heading;
  const subtitle = description === undefined ? t.description : description;
  useAnnouncedResults(listKey, applications === undefined ? undefined : t.results(shown.length));

  useSearchWithoutResult(applications !== undefined && matches.length === 0 ? search : "", onSearchWithoutResult);

  const list = { layout, problems, locked, openSlug, card: { search, onSelect, renderBadge, renderCard } };
  const focusSearch = (): void => searchRow.current?.querySelector("input")?.focus();
  const clear = (): void => {
    change(noFilters);
    focusSearch();
  };

  return (
    <section
      aria-label={title === null ? t.heading : undefined}
      aria-labelledby={title === null ? undefined : `${id}h`}
      tabIndex={-1}
      {...props}
      ref={ref}
      className={usePartClass("integration-gallery", className)}
      data-loading={applications === undefined && !error ? "" : undefined}
    >
      {title === null && subtitle === null ? null : (
        <div>
          {title === null ? null : (
            <h2 id={`${id}h`} className="ck-gallery-heading" tabIndex={-1}>
              {title}
            </h2>
          )}
          {subtitle === null ? null : <p className="ck-gallery-description">{subtitle}</p>}
        </div>
      )}
      {wrapTexts(notice)}
      {error && !notice ? (
        <ErrorNotice
          ref={noticeRef}
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
              value={filters.search}
              onValueChange={(next) => change({ search: next })}
              label={t.search}
              placeholder={t.searchPlaceholder}
            />
            {applications === undefined ? (
              <Skeleton className="ck-gallery-chips-skeleton" shape="block" />
            ) : (
              <GalleryStatusFilter filters={filters} onChange={change} facets={facets} />
            )}
          </div>
          {applications === undefined ? (
            <>
              <Skeleton className="ck-gallery-chips-skeleton" shape="block" />
              <Skeleton className="ck-gallery-results-skeleton" shape="block" />
            </>
          ) : (
            <>
              <GalleryTagFilter filters={filters} onChange={change} facets={facets} tags={tags} />
              <ResultBar
                filters={filters}
                onChange={change}
                onClear={clear}
                count={shown.length}
                total={applications.length}
              />
            </>
          )}
        </div>
      )}
      {applications === undefined ? (
        error ? null : (
          <GallerySkeleton layout={layout} />
        )
      ) : empty ? (
        <HostSlot content={emptyState} given={[]}>
          <EmptyState icon={<PlugIcon />} title={t.emptyTitle} description={t.emptyDescription} />
        </HostSlot>
      ) : shown.length === 0 ? (
        <HostSlot content={renderNoMatch} given={[search]}>
          <NoMatch
            applications={applications}
            search={search}
            onSearch={(name) => {
              change({ ...noFilters, search: name });
              focusSearch();
            }}
            onClear={clear}
            onRequest={onRequest}
          />
        </HostSlot>
      ) : (
        <>
          {inFront.length === 0 ? null : (
            <div className="ck-gallery-part">
              <h3 className="ck-gallery-subheading">{t.featured}</h3>
              <GalleryList {...list} applications={inFront} />
            </div>
          )}
          {inFront.length === 0 || others.length === 0 ? null : <h3 className="ck-gallery-subheading">{t.others}</h3>}
          {others.length === 0 ? null : <GalleryList {...list} applications={others} />}
        </>
      )}
      {applications === undefined ? null : <HostSlot content={renderFooter} given={[result]} />}
    </section>
  );
});

/** Those that stand in front, in the host's order, and the others in theirs. */
function splitFeatured(
  applications: readonly Application[],
  featured: readonly string[] = [],
): [featured: readonly Application[], others: readonly Application[]] {
  const inFront = [...new Set(featured)].flatMap((slug) => applications.find((each) => each.slug === slug) ?? []);
  return [inFront, applications.filter((application) => !inFront.includes(application))];
}
