"use client";
import { useState, type ReactElement } from "react";
import { Button } from "../../parts/button/button.tsx";
import { Chip, ChipGroup } from "../../parts/chip/chip.tsx";
import { markDirection } from "../../mark-direction.ts";
import { useMessages } from "../../ui-context.ts";
import type { GalleryFacets, GalleryFilters, GalleryStatus } from "./gallery-facets.ts";
import { integrationGalleryMessages } from "./messages.ts";
import { Name } from "../../parts/name/name.tsx";

const tagsAtFirst = 8;

export interface GalleryFilterRowsProps {
  filters: GalleryFilters;
  onFiltersChange: (filters: GalleryFilters) => void;
  facets: Pick<GalleryFacets, "statusCounts" | "tagCounts">;
  /** Every tag there is, in the order to show. */
  tags: readonly string[];
}

export function GalleryStatusFilter({
  filters,
  onFiltersChange,
  facets,
}: Omit<GalleryFilterRowsProps, "tags">): ReactElement {
  const t = useMessages(integrationGalleryMessages);
  const labels: [GalleryStatus, string][] = [
    ["all", t.statusAll],
    ["connected", t.statusConnected],
    ["attention", t.statusAttention],
  ];
  return (
    <ChipGroup ref={markDirection} aria-label={t.statusFilter} className="ck-gallery-scroller">
      {labels.map(([status, label]) => (
        <Chip
          key={status}
          pressed={filters.status === status}
          count={facets.statusCounts[status]}
          onClick={() => onFiltersChange({ ...filters, status })}
        >
          {label}
        </Chip>
      ))}
    </ChipGroup>
  );
}

export function GalleryTagFilter({
  filters,
  onFiltersChange,
  facets,
  tags,
}: GalleryFilterRowsProps): ReactElement | null {
  const t = useMessages(integrationGalleryMessages);
  const [expanded, setExpanded] = useState(false);
  if (tags.length === 0) return null;
  // One chip behind a button takes as much room as the button.
  const cut = tags.length > tagsAtFirst + 1;
  const visible = tags.filter((tag, index) => expanded || !cut || index < tagsAtFirst || filters.tags.includes(tag));
  const hidden = tags.length - visible.length;
  return (
    <ChipGroup aria-label={t.tagFilter} className="ck-gallery-tags" data-expanded={expanded ? "" : undefined}>
      <div ref={markDirection} className="ck-gallery-scroller">
        {visible.map((tag) => {
          const pressed = filters.tags.includes(tag);
          return (
            <Chip
              key={tag}
              pressed={pressed}
              count={facets.tagCounts.get(tag) ?? 0}
              onClick={() =>
                onFiltersChange({
                  ...filters,
                  tags: pressed ? filters.tags.filter((other) => other !== tag) : [...filters.tags, tag],
                })
              }
            >
              <Name text={tag} />
            </Chip>
          );
        })}
      </div>
      {cut && (expanded || hidden > 0) ? (
        <Button
          variant="plain"
          size="small"
          className="ck-gallery-more-tags"
          aria-expanded={expanded}
          onClick={() => setExpanded(!expanded)}
        >
          {expanded ? t.fewerTags : t.allTags(tags.length)}
        </Button>
      ) : null}
    </ChipGroup>
  );
}
