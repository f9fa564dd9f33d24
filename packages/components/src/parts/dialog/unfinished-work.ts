"use client";
import { createContext, useContext, useRef, type Context } from "react";
import { useClientLayoutEffect } from "../../use-client-layout-effect.ts";

/** What would be lost if a dialog closes now, and the question to ask before. */
export interface UnfinishedWork {
  title: string;
  /** What is lost. */
  text: string;
  leave: string;
  stay: string;
}

type Describe = () => UnfinishedWork | undefined;

/** The work that goes on in a dialog. */
export interface WorkRegistry {
  add: (describe: Describe) => () => void;
  /** Some of it may have begun or ended. */
  onChange: () => void;
}

export const WorkContext: Context<WorkRegistry | null> = createContext<WorkRegistry | null>(null);

/**
 * Makes the dialog around it ask before closing while `describe` returns something. `describe` is called when the dialog is about to
 * close, so it may read things outside React, such as an uncontrolled input.
 *
 * @example
 * useUnfinishedWork(() => (text === "" ? undefined : { title: "Leave?", text: "Your note is lost.", leave: "Leave", stay: "Keep going" }));
 */
export function useUnfinishedWork(describe: Describe): void {
  const registry = useContext(WorkContext);
  const latest = useRef(describe);
  useClientLayoutEffect(() => {
    latest.current = describe;
    registry?.onChange();
  });
  useClientLayoutEffect(() => registry?.add(() => latest.current()), [registry]);
}
