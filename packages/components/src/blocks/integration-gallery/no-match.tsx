"use client";
import type { Application } from "@cobalt-kit/hooks";
import { nearestApplications } from "@cobalt-kit/hooks/search";
import { useMemo, type ReactElement } from "react";
import { Button } from "../../parts/button/button.tsx";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { SearchIcon } from "../../parts/icon/icons.tsx";
import { Name } from "../../parts/name/name.tsx";
import { useMessages } from "../../ui-context.ts";
import { integrationGalleryMessages } from "./messages.ts";

export interface NoMatchProps {
  applications: readonly Application[];
  search: string;
  /** One of the names that are offered was taken. */
  onSearch: (name: string) => void;
  onClear: () => void;
  onRequest: ((search: string) => void) | undefined;
}

/** Nothing has what was searched for: what may have been meant, and what can be done. */
export function NoMatch({ applications, search, onSearch, onClear, onRequest }: NoMatchProps): ReactElement {
  const t = useMessages(integrationGalleryMessages);
  const nearest = useMemo(() => nearestApplications(applications, search), [applications, search]);
  return (
    <EmptyState
      icon={<SearchIcon />}
      title={t.noMatchTitle(search)}
      description={t.noMatchDescription}
      actions={
        <>
          <Button onClick={onClear}>{t.clearFilters}</Button>
          {onRequest === undefined || search === "" ? null : (
            <Button onClick={() => onRequest(search)}>{t.request}</Button>
          )}
        </>
      }
    >
      {nearest.length === 0 ? null : (
        <div role="group" aria-label={t.nearest} className="ck-gallery-nearest">
          <span>{t.nearest}</span>
          {nearest.map(({ slug, name }) => (
            <Button key={slug} variant="plain" size="small" onClick={() => onSearch(name)}>
              <Name text={name} />
            </Button>
          ))}
        </div>
      )}
    </EmptyState>
  );
}
