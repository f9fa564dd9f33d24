"use client";
import type { ComponentPropsWithoutRef, ReactElement } from "react";
import { cx } from "../../cx.ts";
import { useMessages } from "../../ui-context.ts";

export interface LoadingProps extends ComponentPropsWithoutRef<"div"> {
  /** @default messages.common.loading */
  label?: string | undefined;
}

/** Wraps skeletons, and says once that something is loading. Renders a `<div role="status">`. */
export function Loading({ label, className, children, ...props }: LoadingProps): ReactElement {
  const t = useMessages().common;
  return (
    <div role="status" {...props} className={cx("ck-root ck-loading", className)}>
      <span className="ck-visually-hidden">{label ?? t.loading}</span>
      {children}
    </div>
  );
}
