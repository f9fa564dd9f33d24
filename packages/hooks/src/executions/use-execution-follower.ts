"use client";
import { useEffect } from "react";
import type { CobaltContextValue } from "../cobalt-context.ts";
import { watchExecutions } from "./follow-executions.ts";

/** Keeps the account's one poller awake while something on the page shows executions. */
export function useExecutionFollower({ session, queryClient }: CobaltContextValue): void {
  useEffect(() => watchExecutions(queryClient, session), [queryClient, session]);
}
