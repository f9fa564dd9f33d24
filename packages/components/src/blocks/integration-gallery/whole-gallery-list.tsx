"use client";
import { useRef, type ReactElement } from "react";
import { cardOf } from "./gallery-card.tsx";
import type { GalleryListProps } from "./gallery-list-props.ts";
import { focusCard, useCardKeys } from "./use-card-keys.ts";

/** Every card there is, those out of sight not drawn until they come near. */
export function WholeGalleryList({ applications, layout, problems, locked, card }: GalleryListProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const GalleryItem = cardOf(card);
  const keys = useCardKeys(applications, {
    columns: () => columnsOf(list.current),
    focus: (index) => focusCard(list.current?.children[index]),
  });
  return (
    <div ref={list} role="list" className="ck-gallery-grid" data-layout={layout} {...keys}>
      {applications.map((application) => (
        <GalleryItem
          key={application.slug}
          {...card}
          application={application}
          problem={problems?.get(application.slug)}
          locked={locked?.get(application.slug)}
        />
      ))}
    </div>
  );
}

function columnsOf(list: HTMLElement | null): number {
  return list === null ? 1 : getComputedStyle(list).gridTemplateColumns.split(" ").length;
}
