"use client";
import type { Application } from "@cobalt-kit/hooks";
import { useRef, type ReactElement } from "react";
import { flushSync } from "react-dom";
import { Button } from "../../parts/button/button.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { useMessages } from "../../ui-context.ts";
import { GalleryCard } from "./gallery-card.tsx";
import { useReveal } from "./use-reveal.ts";
import { integrationGalleryMessages } from "./messages.ts";

export interface GalleryGridProps {
  applications: readonly Application[];
  /** Changes when another list is shown, which then starts from its top. */
  listKey: string;
  onSelect: (application: Application) => void;
}

export function GalleryGrid({ applications, listKey, onSelect }: GalleryGridProps): ReactElement {
  const t = useMessages(integrationGalleryMessages);
  const { count, more, sentinel } = useReveal(listKey, applications.length);
  const list = useRef<HTMLUListElement>(null);
  const cut = count < applications.length;

  function showMore(): void {
    flushSync(more);
    // The last step takes the button away; focus goes where reading goes on.
    if (sentinel.current === null) list.current?.children[count]?.querySelector("button")?.focus();
  }

  return (
    <>
      {/* The role is lost in Safari once the bullets are gone. */}
      <ul ref={list} role="list" className="ck-gallery-grid">
        {applications.slice(0, count).map((application, index) => (
          <li
            key={application.slug}
            className="ck-gallery-item"
            aria-setsize={cut ? applications.length : undefined}
            aria-posinset={cut ? index + 1 : undefined}
          >
            <GalleryCard application={application} onSelect={onSelect} />
          </li>
        ))}
      </ul>
      {cut ? (
        <div ref={sentinel} className="ck-gallery-more">
          <span className="ck-gallery-shown">{t.shown(count, applications.length)}</span>
          <Button onClick={showMore}>{t.showMore}</Button>
        </div>
      ) : null}
    </>
  );
}

export function GalleryGridSkeleton(): ReactElement {
  const t = useMessages(integrationGalleryMessages);
  return (
    <Loading label={t.loading} className="ck-gallery-grid">
      {Array.from({ length: 12 }, (_, index) => (
        <div key={index} className="ck-gallery-skeleton">
          <Skeleton shape="icon" />
          <div className="ck-gallery-skeleton-text">
            <Skeleton width="half" />
            <Skeleton width="short" />
          </div>
          <div className="ck-gallery-skeleton-description">
            <Skeleton />
            <Skeleton width="long" />
          </div>
        </div>
      ))}
    </Loading>
  );
}
