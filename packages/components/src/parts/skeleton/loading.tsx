"use client";
import { forwardRef, type ForwardRefExoticComponent, type RefAttributes, type ComponentPropsWithoutRef } from "react";
import { restyled } from "../../cx.ts";
import { useMessages } from "../../ui-context.ts";
import { loadingMessages } from "./messages.ts";
import { wrapTexts } from "../../wrap-texts.ts";

export interface LoadingProps extends ComponentPropsWithoutRef<"div"> {
  /** @default messages.loading.label */
  label?: string | undefined;
}

/**
 * Wraps skeletons and announces once that something is loading. Renders a `<div role="status">`.
 *
 * @example
 * <Loading label="Loading settings…"><Skeleton /><Skeleton width="half" /></Loading>
 */
export const Loading: ForwardRefExoticComponent<LoadingProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  LoadingProps
>(function Loading({ label, className, children, ...props }, ref) {
  const t = useMessages(loadingMessages);
  return (
    <div role="status" {...props} ref={ref} className={restyled("ck-root ck-loading", className)}>
      <span className="ck-visually-hidden">{label ?? t.label}</span>
      {wrapTexts(children)}
    </div>
  );
});
