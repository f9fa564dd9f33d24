"use client";
import type { ReactElement } from "react";
import type { GalleryListProps } from "./gallery-list-props.ts";
import { LongGalleryList } from "./long-gallery-list.tsx";
import { WholeGalleryList } from "./whole-gallery-list.tsx";

/** Up to so many all are in the page: for find in page, for print, and for who listens to the page. */
const mostInPage = 300;
/** And as long as they have no more elements than this: a card itself, its status, and what is marked in it, each of which is one. */
const mostElements = 1_400;
const elementsOf = { card: 4, status: 6, marks: 10 };

/** The cards. Arrow keys, Home, End and the first letters of a name go from one to the next. */
export function GalleryList(props: GalleryListProps): ReactElement {
  return isLong(props) ? <LongGalleryList {...props} /> : <WholeGalleryList {...props} />;
}

function isLong({ applications, locked, card: { search } }: GalleryListProps): boolean {
  if (applications.length > mostInPage) return true;
  const each = elementsOf.card + (search === "" ? 0 : elementsOf.marks);
  const statuses = applications.filter(
    ({ slug, status, ecosystem }) => ecosystem || status !== "not-connected" || locked?.has(slug),
  );
  return applications.length * each + statuses.length * elementsOf.status > mostElements;
}
