"use client";
import type { CobaltError, CobaltSession } from "@cobalt-kit/client";
import { useCallback, useState, useSyncExternalStore } from "react";
import { useCobalt } from "../cobalt-context.ts";
import { scopeKey } from "../keys.ts";

/** Result of `useSessionStatus`. */
export interface SessionStatus {
  /** `expired` means that no token could be obtained: show `error` and offer `renew`. */
  status: ReturnType<CobaltSession["getStatus"]>;
  /** Why it is expired. */
  error: CobaltError | undefined;
  /** Requests a new token, then repeats the requests that failed: the handler of a "Try again" button. Never rejects. */
  renew: () => Promise<void>;
  /** A call of `renew` is in progress. */
  renewing: boolean;
}

/**
 * Returns whether the session still has a token, for a banner with "Try again".
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
        queryKey: scopeKey(session),
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
