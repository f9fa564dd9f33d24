"use client";
import { useMemo, useRef, type ReactElement } from "react";
import { GalleryCard } from "./gallery-card.tsx";
import type { GalleryListProps } from "./gallery-list-props.ts";
import { focusCard, useCardKeys } from "./use-card-keys.ts";

/** Every card there is, those out of sight not drawn until they come near. */
export function WholeGalleryList({ applications, layout, problems, locked, card }: GalleryListProps): ReactElement {
  const list = useRef<HTMLUListElement>(null);
  const names = useMemo(() => applications.map(({ name }) => name), [applications]);
  const keys = useCardKeys(names, {
    columns: () => columnsOf(list.current),
    focus: (index) => focusCard(list.current?.children[index]),
  });
  return (
    // The role is lost in Safari once the bullets are gone.
    <ul ref={list} role="list" className="ck-gallery-grid" data-layout={layout} {...keys}>
      {applications.map((application) => (
        <li key={application.slug} className="ck-gallery-item">
          <GalleryCard
            {...card}
            application={application}
            problem={problems?.get(application.slug)}
            locked={locked?.get(application.slug)}
          />
        </li>
      ))}
    </ul>
  );
}

function columnsOf(list: HTMLElement | null): number {
  return list === null ? 1 : getComputedStyle(list).gridTemplateColumns.split(" ").length;
}
