"use client";
import type { ReactElement } from "react";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { useMessages } from "../../ui-context.ts";
import type { GalleryLayout } from "./gallery-filters.ts";
import { integrationGalleryMessages } from "./messages.ts";

export function GallerySkeleton({ layout }: { layout: GalleryLayout }): ReactElement {
  const t = useMessages(integrationGalleryMessages);
  return (
    <Loading label={t.loading} className="ck-gallery-grid" data-layout={layout}>
      {Array.from({ length: 12 }, (_, index) => (
        <div key={index} className="ck-gallery-skeleton">
          <Skeleton shape="icon" />
          <div className="ck-gallery-skeleton-text">
            <Skeleton width="half" />
            <Skeleton width="short" />
          </div>
          <div className="ck-gallery-skeleton-description">
            <Skeleton width="long" />
          </div>
        </div>
      ))}
    </Loading>
  );
}
