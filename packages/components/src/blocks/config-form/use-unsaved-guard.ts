"use client";
import { type RefObject, useEffect } from "react";
import { useUnfinishedWork } from "../../parts/dialog/unfinished-work.ts";
import { useMessages } from "../../ui-context.ts";
import { useLatest } from "../../use-latest.ts";
import { usePageGuard } from "../../use-page-guard.ts";
import { leavingMessages } from "../leaving/messages.ts";

/** Asks before page or dialog are left with unsaved edits, and tells the host, who guards other ways inside the page. */
export function useUnsavedGuard(
  form: RefObject<HTMLElement | null>,
  dirty: boolean,
  onDirtyChange: ((dirty: boolean) => void) | undefined,
): void {
  const question = useMessages(leavingMessages);
  useUnfinishedWork(() => (dirty ? question : undefined));
  usePageGuard(form, dirty);
  const latest = useLatest(onDirtyChange);
  useEffect(() => {
    if (!dirty) return undefined;
    const tell = (next: boolean): void => latest.current?.(next);
    tell(true);
    return () => tell(false);
  }, [dirty, latest]);
}
