"use client";
import {
  forwardRef,
  useId,
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
} from "react";
import { cx } from "../../cx.ts";
import { usePartClass } from "../../use-part-class.ts";
import { wrapTexts } from "../../wrap-texts.ts";
import { isolateName, longestText, shortName } from "../../messages/isolate-name.ts";

export interface CardProps extends Omit<ComponentPropsWithoutRef<"div">, "title" | "children"> {
  /** The accessible name. Cut off with an ellipsis where it does not fit; the tooltip has all of it. */
  title: string;
  /** Called when the card is pressed anywhere, or by keyboard. */
  onPress?: (() => void) | undefined;
  /** How the title is drawn, for example with matches marked. The text must be the same. @default title */
  titleContent?: ReactNode;
  /** Shown below the title; line breaks are kept. Three lines are visible, screen readers read all of it. */
  description?: ReactNode;
  /** Stands before the title. */
  icon?: ReactNode;
  /** A `Badge`, at the end of the title's row. */
  status?: ReactNode;
}

/**
 * One item of a grid. All of it can be pressed: its button covers it and is named by the title alone. Renders a
 * `<div>`.
 *
 * @keyboard Enter, Space: presses it, from its one button
 * @example
 * <Card title="Slack" description="Messages to your channels." onPress={() => open("slack")} />
 */
export const Card: ForwardRefExoticComponent<CardProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  CardProps
>(function Card({ title, titleContent, onPress, description, icon, status, className, ...props }, ref) {
  const id = useId();
  const describedBy = cx(status !== undefined && `${id}s`, description !== undefined && `${id}d`);
  return (
    <div {...props} ref={ref} className={usePartClass("card", className)}>
      {wrapTexts(icon)}
      <button
        type="button"
        className="ck-card-title"
        title={isolateName(title)}
        // Pieces of a word could be read as words.
        aria-label={titleContent === undefined ? undefined : shortName(title)}
        aria-describedby={describedBy === "" ? undefined : describedBy}
        onClick={() => onPress?.()}
      >
        {titleContent ?? shortName(title)}
      </button>
      {status === undefined ? null : (
        <span id={`${id}s`} className="ck-card-status">
          {status}
        </span>
      )}
      {description === undefined ? null : (
        <span id={`${id}d`} className="ck-card-description">
          {typeof description === "string" ? shortName(description, longestText) : description}
        </span>
      )}
    </div>
  );
});
