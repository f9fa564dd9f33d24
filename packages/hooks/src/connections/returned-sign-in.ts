"use client";
import type { CobaltSession } from "@cobalt-kit/client";
import { useEffect, useRef, useState } from "react";
import { keptPer } from "../kept-per.ts";
import { keptSignIn } from "./kept-sign-in.ts";

/** A part of the page that can go on with a sign-in. */
interface Part {
  /** What a feature needs; undefined for what shows any application, as the marketplace does. */
  slug: string | undefined;
  /** Whether the feature asks for the connection now. */
  isAsking: () => boolean;
}

interface Page {
  parts: Set<Part>;
  /** The one that goes on with the sign-in that this tab came back from. */
  owner: Part | undefined;
}

const pageOf = /* @__PURE__ */ keptPer((_session: CobaltSession): Page => ({ parts: new Set(), owner: undefined }));

/** Whether a feature asks for this connection, so that a sign-in that leaves the page belongs to it. */
export function isAskedFor(session: CobaltSession, slug: string): boolean {
  return [...pageOf(session).parts].some((part) => part.slug === slug && part.isAsking());
}

/**
 * The application whose sign-in this tab left for, for the one part of the page that goes on with it: the feature that asked for the
 * connection or whatever shows applications, as the person left from the one or the other and as far as both are there.
 *
 * @param slug For a feature: what it needs.
 * @param asking For a feature: whether it asks for the connection now.
 */
export function useReturnedSignIn(session: CobaltSession, slug?: string, asking = false): string | undefined {
  const [returned, setReturned] = useState<string>();
  const latest = useRef(asking);
  useEffect(() => {
    latest.current = asking;
  });
  useEffect(() => {
    const page = pageOf(session);
    const { parts } = page;
    const self: Part = { slug, isAsking: () => latest.current };
    parts.add(self);
    // the tab's storage is there in a browser only, so a server's page and the first render agree without it; and all who came to the page
    // together are known then
    queueMicrotask(() => {
      const kept = keptSignIn(session);
      if (!parts.has(self)) return;
      const first = (needs?: string): Part | undefined => [...parts].find((part) => part.slug === needs);
      const [feature, list] = [first(kept?.slug), first()];
      if (kept !== undefined) page.owner ??= kept.asked === true ? (feature ?? list) : (list ?? feature);
      setReturned(page.owner === self ? kept?.slug : undefined);
    });
    return () => {
      parts.delete(self);
      if (page.owner === self) page.owner = undefined;
    };
  }, [session, slug]);
  return returned;
}
