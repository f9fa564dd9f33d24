"use client";
import { useState, type ReactElement } from "react";
import { Button } from "../../parts/button/button.tsx";
import { Chip, ChipGroup } from "../../parts/chip/chip.tsx";
import { markDirection } from "../../mark-direction.ts";
import { isolateName, shortName } from "../../messages/isolate-name.ts";
import { useMessages } from "../../ui-context.ts";
import type { GalleryFacets } from "./gallery-facets.ts";
import type { GalleryFilters, GalleryStatus, SomeGalleryFilters } from "./gallery-filters.ts";
import { integrationGalleryMessages } from "./messages.ts";

const tagsAtFirst = 8;

interface FilterRowProps {
  filters: GalleryFilters;
  onChange: (changed: SomeGalleryFilters) => void;
  facets: Pick<GalleryFacets, "statusCounts" | "tagCounts">;
}

export function GalleryStatusFilter({ filters, onChange, facets }: FilterRowProps): ReactElement {
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
          // It would empty the list. What stands in a row of three keeps its place all the same.
          disabled={status !== "all" && filters.status !== status && facets.statusCounts[status] === 0}
          onClick={() => onChange({ status })}
        >
          {label}
        </Chip>
      ))}
    </ChipGroup>
  );
}

export interface GalleryTagFilterProps extends FilterRowProps {
  /** Every tag there is, in the order to show. */
  tags: readonly string[];
}

export function GalleryTagFilter({ filters, onChange, facets, tags }: GalleryTagFilterProps): ReactElement | null {
  const t = useMessages(integrationGalleryMessages);
  const [expanded, setExpanded] = useState(false);
  const isChosen = (tag: string): boolean => filters.tags.includes(tag);
  // A chosen one may be of no application, as one from an old link.
  const useful = [...new Set([...tags, ...filters.tags])].filter((tag) => isChosen(tag) || facets.tagCounts.has(tag));
  if (useful.length === 0) return null;
  // One chip behind a button takes as much room as the button.
  const cut = useful.length > tagsAtFirst + 1;
  const shown = cut && !expanded ? tagsAtFirst : useful.length;
  return (
    <ChipGroup aria-label={t.tagFilter} className="ck-gallery-tags" data-expanded={expanded ? "" : undefined}>
      <div ref={markDirection} className="ck-gallery-scroller">
        {useful.map((tag, index) => {
          const count = facets.tagCounts.get(tag) ?? 0;
          if (index >= shown && !isChosen(tag)) return null;
          return (
            <Chip
              key={tag}
              pressed={isChosen(tag)}
              count={count}
              onClick={({ currentTarget }) => {
                // It is there only as long as it is chosen.
                if (index >= shown || !count) currentTarget.closest("section")?.focus();
                onChange({
                  tags: isChosen(tag) ? filters.tags.filter((other) => other !== tag) : [...filters.tags, tag],
                });
              }}
            >
              <bdi title={isolateName(tag)}>{shortName(tag)}</bdi>
            </Chip>
          );
        })}
      </div>
      {cut && !useful.slice(tagsAtFirst).every(isChosen) ? (
        <Button
          variant="plain"
          size="small"
          className="ck-gallery-more-tags"
          aria-expanded={expanded}
          onClick={() => setExpanded(!expanded)}
        >
          {expanded ? t.fewerTags : t.allTags(useful.length)}
        </Button>
      ) : null}
    </ChipGroup>
  );
}
