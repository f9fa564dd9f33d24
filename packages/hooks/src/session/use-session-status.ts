"use client";
import type { CobaltError, CobaltSession } from "@cobalt-kit/client";
import { useCallback, useState, useSyncExternalStore } from "react";
import { useCobalt } from "../cobalt-context.ts";
import { cobaltKeys } from "../keys.ts";

/** What `useSessionStatus` tells. */
export interface SessionStatus {
  /** `expired`: no token could be had. Show `error` and offer `renew`. */
  status: ReturnType<CobaltSession["getStatus"]>;
  /** Why it is expired. */
  error: CobaltError | undefined;
  /** "Try again": asks for a token anew and then loads again what had failed. Never rejects. */
  renew: () => Promise<void>;
  renewing: boolean;
}

/**
 * Whether the session still has a token, for a banner with "try again".
 *
 * @example
 * const { status, renew, renewing } = useSessionStatus();
 */
export function useSessionStatus(): SessionStatus {
  const { session, queryClient } = useCobalt("useSessionStatus");
  const [renewing, setRenewing] = useState(false);
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  const getStatus = (): SessionStatus["status"] => session.getStatus();
  const getError = (): CobaltError | undefined => session.getError();
  const status = useSyncExternalStore(subscribe, getStatus, getStatus);
  const error = useSyncExternalStore(subscribe, getError, getError);

  const renew = useCallback(async () => {
    setRenewing(true);
    try {
      await session.renew();
      await queryClient.refetchQueries({
        queryKey: cobaltKeys.scope(session),
        type: "active",
        predicate: (query) => query.state.status === "error",
      });
    } catch {
      // status and error of the session say it
    } finally {
      setRenewing(false);
    }
  }, [session, queryClient]);

  return { status, error, renew, renewing };
}
