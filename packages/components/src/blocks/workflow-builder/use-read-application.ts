"use client";
import { type Application, cobaltKeys, useCobalt } from "@cobalt-kit/hooks";
import { useCallback, useSyncExternalStore } from "react";

/** The application as something else in the page has read it. It is not asked for: to read one costs more code than the builder has. */
export function useReadApplication(slug: string | undefined): Application | undefined {
  const { session, queryClient } = useCobalt("WorkflowBuilder");
  const cache = queryClient.getQueryCache();
  const subscribe = useCallback((listener: () => void) => cache.subscribe(listener), [cache]);
  const read = (): Application | undefined =>
    slug === undefined
      ? undefined
      : (queryClient.getQueryData<Application>(cobaltKeys.application(session, slug)) ??
        queryClient
          .getQueryData<Application[]>(cobaltKeys.applications(session))
          ?.find((application) => application.slug === slug));
  return useSyncExternalStore(subscribe, read, read);
}
