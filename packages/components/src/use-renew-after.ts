"use client";
import type { CobaltError } from "@cobalt-kit/hooks";
import { useSessionStatus } from "@cobalt-kit/hooks/applications";
import { useCallback } from "react";

/** What comes before another try: a session that has ended stays so until somebody asks for a new one. */
export function useRenewAfter(): (error: CobaltError | null | undefined) => Promise<void> {
  const { renew } = useSessionStatus();
  return useCallback(
    async (error) => {
      if (error?.code === "session-expired") await renew();
    },
    [renew],
  );
}
