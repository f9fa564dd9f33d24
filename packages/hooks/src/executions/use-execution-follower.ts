"use client";
import type { CobaltSession } from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { watchExecutions } from "./execution-follower.ts";

/** Keeps the account's one poller awake while something on the page shows executions. */
export function useExecutionFollower(session: CobaltSession, queryClient: QueryClient): void {
  useEffect(() => watchExecutions(queryClient, session), [queryClient, session]);
}
