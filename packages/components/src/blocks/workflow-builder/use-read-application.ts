"use client";
import { type Application, cobaltKeys, useCobalt } from "@cobalt-kit/hooks/applications";
import { notifyManager } from "@tanstack/react-query";
import { useCallback, useState, useSyncExternalStore } from "react";

/**
 * The application as something else in the page read it last. It is not asked for: to read one costs more code than the builder has. Nor is it
 * kept in the cache, so it is kept here: a rule that has said no must not be forgotten with what it was asked about.
 */
export function useReadApplication(slug: string | undefined): Application | undefined {
  const { session, queryClient } = useCobalt("WorkflowBuilder");
  const cache = queryClient.getQueryCache();
  // Later: the cache also tells of what goes while the page is being drawn.
  const subscribe = useCallback((listener: () => void) => cache.subscribe(notifyManager.batchCalls(listener)), [cache]);
  const [known, setKnown] = useState<{ slug: string | undefined; application: Application | undefined }>();
  const read = (): Application | undefined => {
    if (slug === undefined) return undefined;
    const alone = queryClient.getQueryState<Application>(cobaltKeys.application(session, slug));
    const list = queryClient.getQueryState<Application[]>(cobaltKeys.applications(session));
    const listed = list?.data?.find((application) => application.slug === slug);
    const isListNewer = (list?.dataUpdatedAt ?? 0) > (alone?.dataUpdatedAt ?? 0);
    const found = isListNewer ? (listed ?? alone?.data) : (alone?.data ?? listed);
    return found ?? (known?.slug === slug ? known.application : undefined);
  };
  const application = useSyncExternalStore(subscribe, read, read);
  if (known?.slug !== slug || known?.application !== application) setKnown({ slug, application });
  return application;
}
