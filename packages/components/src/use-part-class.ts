"use client";
import type { PartName } from "./appearance.ts";
import { cx } from "./cx.ts";
import { useUI } from "./ui-context.ts";

/** The class names of a part's root: ours, then those of `appearance.classNames`, then the caller's. */
export function usePartClass(part: PartName, className?: string): string {
  const { classNames } = useUI().appearance;
  return cx("ck-root", `ck-${part}`, classNames?.[part], className);
}
