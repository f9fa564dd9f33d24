"use client";
import { forwardRef, type ComponentPropsWithoutRef, type ForwardRefExoticComponent, type RefAttributes } from "react";
import { usePartClass } from "../../use-part-class.ts";

export interface SkeletonProps extends ComponentPropsWithoutRef<"span"> {
  /**
   * The size of the content to come: a line of text, a heading, a 40 px icon, a 36 px control, or a size set by `className`.
   * @default "text"
   * @selector [data-shape]
   */
  shape?: "text" | "heading" | "icon" | "control" | "block" | undefined;
  /** How much of the line it takes. @default "full" @selector [data-width] */
  width?: "full" | "long" | "half" | "short" | undefined;
}

/**
 * Placeholder for something that is loading. Screen readers ignore it: wrap it in a `Loading`, which announces once. Renders a `<span>`.
 *
 * @example
 * <Skeleton shape="heading" width="half" />
 */
export const Skeleton: ForwardRefExoticComponent<SkeletonProps & RefAttributes<HTMLSpanElement>> = forwardRef<
  HTMLSpanElement,
  SkeletonProps
>(function Skeleton({ shape = "text", width = "full", className, ...props }, ref) {
  return (
    <span
      {...props}
      ref={ref}
      className={usePartClass("skeleton", className)}
      data-shape={shape}
      data-width={width}
      aria-hidden="true"
    />
  );
});
