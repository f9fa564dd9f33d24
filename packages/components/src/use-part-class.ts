"use client";
import type { PartName } from "./appearance.ts";
import { cx, restyled } from "./cx.ts";
import { useUI } from "./ui-context.ts";

/** The class names of a part's root: ours, then those of `appearance.classNames`, then the caller's. */
export function usePartClass(part: PartName, className?: string): string {
  const { classNames } = useUI().appearance;
  return restyled(`ck-root ck-${part}`, cx(classNames?.[part], className));
}
