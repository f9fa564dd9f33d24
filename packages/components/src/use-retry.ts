"use client";
import type { CobaltError } from "@cobalt-kit/hooks";
import { useState } from "react";
import { useRenewAfter } from "./use-renew-after.ts";
import { useStandingError } from "./use-standing-error.ts";

/** A query, or what else can be loaded again. */
export interface Retryable {
  error: CobaltError | null | undefined;
  /** What is no query may give a name instead, which tells it apart from another in its place. */
  errorUpdatedAt: number | string;
  dataUpdatedAt: number;
  refetch: () => Promise<unknown>;
}

/** What an `ErrorNotice` needs. */
export interface Retry {
  error: CobaltError | undefined;
  /** "Try again" was pressed, and that try goes on. */
  retrying: boolean;
  onRetry: () => void;
}

/**
 * "Try again" of what could not be loaded. A query forgets its error as soon as it is tried again; here it stays until there is another answer, so
 * that the button that was pressed is there, and busy. What is shown in its place has answered at another time.
 */
export function useRetry({ error, errorUpdatedAt, dataUpdatedAt, refetch }: Retryable): Retry {
  const renewAfter = useRenewAfter();
  /** Another with each answer, and for another query. */
  const answered = String([errorUpdatedAt, dataUpdatedAt]);
  const [pressed, setPressed] = useState<string>();
  const retrying = pressed === answered;
  return {
    error: useStandingError(error, retrying),
    retrying,
    onRetry() {
      setPressed(answered);
      void renewAfter(error)
        .then(refetch)
        .finally(() => setPressed((latest) => (latest === answered ? undefined : latest)));
    },
  };
}
