"use client";
import type { ReactElement } from "react";
import { Button } from "../../parts/button/button.tsx";
import { GridIcon, ListIcon } from "../../parts/icon/icons.tsx";
import { Select } from "../../parts/select/select.tsx";
import { useMessages } from "../../ui-context.ts";
import { type GalleryFilters, type GallerySort, isFiltered, type SomeGalleryFilters } from "./gallery-filters.ts";
import { integrationGalleryMessages } from "./messages.ts";

export interface ResultBarProps {
  filters: GalleryFilters;
  onChange: (changed: SomeGalleryFilters) => void;
  onClear: () => void;
  count: number;
  /** Without filters. */
  total: number;
}

/** How many there are, in which order and how they look. */
export function ResultBar({ filters, onChange, onClear, count, total }: ResultBarProps): ReactElement {
  const t = useMessages(integrationGalleryMessages);
  const sorts: { name: string; value: GallerySort }[] = [
    { name: t.sortRecommended, value: "recommended" },
    { name: t.sortName, value: "name" },
    { name: t.sortRecent, value: "recent" },
  ];
  return (
    <div className="ck-gallery-results">
      <span className="ck-gallery-count">{count === total ? t.count(total) : t.shown(count, total)}</span>
      {isFiltered(filters) && count > 0 ? (
        <Button variant="plain" size="small" className="ck-gallery-clear" onClick={onClear}>
          {t.clearFilters}
        </Button>
      ) : null}
      <div className="ck-gallery-sort">
        <span className="ck-gallery-sort-label" aria-hidden="true">
          {t.sort}
        </span>
        <Select
          className="ck-gallery-sort-select"
          aria-label={t.sort}
          placeholder={null}
          options={sorts}
          value={filters.sort}
          onValueChange={(value) => onChange({ sort: sorts.find((sort) => sort.value === value)?.value })}
        />
      </div>
      <div role="group" aria-label={t.layout} className="ck-gallery-layouts">
        <Button
          variant="plain"
          size="small"
          iconOnly
          aria-label={t.layoutGrid}
          aria-pressed={filters.layout === "grid"}
          onClick={() => onChange({ layout: "grid" })}
        >
          <GridIcon />
        </Button>
        <Button
          variant="plain"
          size="small"
          iconOnly
          aria-label={t.layoutList}
          aria-pressed={filters.layout === "list"}
          onClick={() => onChange({ layout: "list" })}
        >
          <ListIcon />
        </Button>
      </div>
    </div>
  );
}
