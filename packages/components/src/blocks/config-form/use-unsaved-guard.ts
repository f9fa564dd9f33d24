"use client";
import { useEffect, useRef } from "react";
import { useUnfinishedWork } from "../../parts/dialog/unfinished-work.ts";
import { useMessages } from "../../ui-context.ts";
import { leavingMessages } from "../leaving/messages.ts";

/** Asks before page or dialog are left with unsaved edits, and tells the host, who guards other ways inside the page. */
export function useUnsavedGuard(dirty: boolean, onDirtyChange: ((dirty: boolean) => void) | undefined): void {
  const question = useMessages(leavingMessages);
  useUnfinishedWork(() => (dirty ? question : undefined));
  const tell = useRef(onDirtyChange);
  useEffect(() => {
    tell.current = onDirtyChange;
  }, [onDirtyChange]);

  useEffect(() => {
    if (!dirty) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    tell.current?.(true);
    return () => {
      window.removeEventListener("beforeunload", ask);
      tell.current?.(false);
    };
  }, [dirty]);
}
