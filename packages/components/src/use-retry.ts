"use client";
import type { CobaltError } from "@cobalt-kit/hooks";
import { useState } from "react";
import { useRenewAfter } from "./use-renew-after.ts";

/** A query, or what else can be loaded again. */
export interface Retryable {
  error: CobaltError | null | undefined;
  isFetching?: boolean | undefined;
  refetch: () => Promise<unknown>;
}

/** What an `ErrorNotice` needs. */
export interface Retry {
  error: CobaltError | undefined;
  retrying: boolean;
  onRetry: () => void;
}

/**
 * "Try again" of what could not be loaded. A query forgets its error as soon as it is tried again; here it stays until that has ended, so that
 * the button that was pressed is there, and busy.
 */
export function useRetry({ error, isFetching, refetch }: Retryable): Retry {
  const renewAfter = useRenewAfter();
  const [standing, setStanding] = useState<CobaltError>();
  return {
    error: error ?? standing,
    retrying: isFetching === true || standing !== undefined,
    onRetry() {
      setStanding(error ?? undefined);
      void renewAfter(error)
        .then(refetch)
        .finally(() => setStanding(undefined));
    },
  };
}
