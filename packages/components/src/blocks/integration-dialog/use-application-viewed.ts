"use client";
import { type Application, useEmitEvent } from "@cobalt-kit/hooks";
import { useEffect, useRef } from "react";

/** Tells the host's analytics once that an application is looked at. */
export function useApplicationViewed(application: Application | undefined): void {
  const emit = useEmitEvent();
  const told = useRef<string>(undefined);
  const slug = application?.slug;
  useEffect(() => {
    if (slug === undefined || told.current === slug) return;
    told.current = slug;
    emit({ type: "application-viewed", slug });
  }, [slug, emit]);
}
