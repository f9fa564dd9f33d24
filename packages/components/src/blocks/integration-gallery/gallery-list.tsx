"use client";
import type { ReactElement } from "react";
import type { GalleryListProps } from "./gallery-list-props.ts";
import { LongGalleryList } from "./long-gallery-list.tsx";
import { WholeGalleryList } from "./whole-gallery-list.tsx";

/** Up to so many all are in the page: for find in page, for print, and for who listens to the page. */
const mostInPage = 300;

/** The cards. Arrow keys, Home, End and the first letters of a name go from one to the next. */
export function GalleryList(props: GalleryListProps): ReactElement {
  return props.applications.length > mostInPage ? <LongGalleryList {...props} /> : <WholeGalleryList {...props} />;
}
