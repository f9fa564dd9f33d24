"use client";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
} from "react";
import { restyled } from "../../cx.ts";
import { usePartClass } from "../../use-part-class.ts";
import { wrapTexts } from "../../wrap-texts.ts";
import { shortName } from "../../messages/isolate-name.ts";

/** Props of {@link Timeline}. */
export type TimelineProps = ComponentPropsWithoutRef<"ol">;

/**
 * Steps in the order in which they happened. Renders an `<ol>`.
 *
 * @example
 * <Timeline aria-label="Steps"><TimelineItem tone="success" title="Start" /></Timeline>
 */
export const Timeline: ForwardRefExoticComponent<TimelineProps & RefAttributes<HTMLOListElement>> = forwardRef<
  HTMLOListElement,
  TimelineProps
>(function Timeline({ className, ...props }, ref): ReactElement {
  return <ol {...props} ref={ref} role="list" className={usePartClass("timeline", className)} />;
});

/** Props of {@link TimelineItem}. */
export interface TimelineItemProps extends Omit<ComponentPropsWithoutRef<"li">, "title"> {
  /** What happened, in one line. */
  title: ReactNode;
  /** Shown beside the title: a badge, a duration. */
  meta?: ReactNode;
  /** Colours the mark. Say the state in `meta` too. @default "neutral" @selector [data-tone] */
  tone?: "neutral" | "active" | "success" | "warning" | "danger" | undefined;
}

/**
 * One step of a {@link Timeline}. Renders an `<li>`.
 *
 * @example
 * <TimelineItem tone="success" title="Post message" meta={<Badge tone="success">Done</Badge>} />
 */
export const TimelineItem: ForwardRefExoticComponent<TimelineItemProps & RefAttributes<HTMLLIElement>> = forwardRef<
  HTMLLIElement,
  TimelineItemProps
>(function TimelineItem({ title, meta, tone = "neutral", className, children, ...props }, ref): ReactElement {
  return (
    <li {...props} ref={ref} className={restyled("ck-root ck-timeline-item", className)} data-tone={tone}>
      <span className="ck-timeline-mark" aria-hidden="true" />
      <div className="ck-timeline-head">
        <span className="ck-timeline-title" dir="auto">
          {typeof title === "string" ? shortName(title) : title}
        </span>
        {wrapTexts(meta)}
      </div>
      {wrapTexts(children)}
    </li>
  );
});
