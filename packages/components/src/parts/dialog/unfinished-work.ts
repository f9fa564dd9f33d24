"use client";
import { createContext, useContext, useRef, type Context } from "react";
import { useClientLayoutEffect } from "../../use-client-layout-effect.ts";

/** What is lost when a dialog closes now, and the question that is asked before. */
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
 * Has the dialog around ask before it closes, for as long as `describe` returns something. It is called when closing is
 * asked for, so it may read what React does not know, such as an uncontrolled input.
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
