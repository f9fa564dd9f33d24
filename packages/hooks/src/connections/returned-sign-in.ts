"use client";
import type { CobaltSession } from "@cobalt-kit/client";
import { useEffect, useState } from "react";
import { keptPer } from "../kept-per.ts";
import { keptSignIn, type KeptSignIn } from "./kept-sign-in.ts";

/** A feature on the page that needs a connection. */
interface Gate {
  slug: string;
  /** Somebody uses it and is asked to connect. */
  asking: boolean;
}

interface Page {
  gates: Set<Gate>;
  /** Those who show any application, as the marketplace does. */
  viewers: Set<object>;
  /** Who goes on with the sign-in that this tab came back from: nobody else shows it as well. */
  owner: object | undefined;
}

const pageOf = /* @__PURE__ */ keptPer((_session: CobaltSession): Page => ({
  gates: new Set(),
  viewers: new Set(),
  owner: undefined,
}));

/** Whether a feature asks for this connection, so that a sign-in that leaves the page belongs to it. */
export function isAskedFor(session: CobaltSession, slug: string): boolean {
  return [...pageOf(session).gates].some((gate) => gate.slug === slug && gate.asking);
}

/**
 * The application whose sign-in this tab left for, for the one who goes on with it: the feature that asked for the connection or whoever
 * shows applications, as the person left from the one or the other and as far as both are there. The first of several.
 *
 * @param gate For a feature: what it needs, and whether somebody is asked to connect it.
 */
export function useReturnedSignIn(session: CobaltSession, gate?: Gate): string | undefined {
  const [returned, setReturned] = useState<string>();
  const slug = gate?.slug;
  const asking = gate?.asking === true;

  useEffect(() => {
    const { gates, viewers } = pageOf(session);
    const self = { slug: slug ?? "", asking };
    const all: Set<object> = slug === undefined ? viewers : gates;
    all.add(self);
    return () => void all.delete(self);
  }, [session, slug, asking]);

  useEffect(() => {
    const page = pageOf(session);
    const self = {};
    let left = false;
    // the tab's storage is there in a browser only, so a server's page and the first render agree without it; and all who came to the page
    // together are known then
    queueMicrotask(() => {
      if (left) return;
      const kept = keptSignIn(session);
      if (kept !== undefined && slug === (belongsToGate(page, kept) ? kept.slug : undefined)) page.owner ??= self;
      setReturned(page.owner === self ? kept?.slug : undefined);
    });
    return () => {
      left = true;
      if (page.owner === self) page.owner = undefined;
    };
  }, [session, slug]);
  return returned;
}

function belongsToGate({ gates, viewers }: Page, { slug, asked }: KeptSignIn): boolean {
  return (asked === true || viewers.size === 0) && [...gates].some((gate) => gate.slug === slug);
}
