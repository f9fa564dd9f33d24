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

export interface CardProps extends Omit<ComponentPropsWithoutRef<"button">, "title" | "children"> {
  /** The accessible name. Cut with an ellipsis where it does not fit; the whole is its tooltip. */
  title: string;
  /** Two lines of it are seen, all of it is read. */
  description?: string | undefined;
  icon?: ReactNode;
  /** A word or two under the title. */
  meta?: ReactNode;
  /** A `Badge`, at the end of the title's row. */
  status?: ReactNode;
}

/** One thing in a grid, pressable as a whole. Renders a `<button>`. */
export const Card: ForwardRefExoticComponent<CardProps & RefAttributes<HTMLButtonElement>> = forwardRef<
  HTMLButtonElement,
  CardProps
>(function Card({ title, description, icon, meta, status, className, ...props }, ref) {
  const id = useId();
  return (
    <button
      type="button"
      {...props}
      ref={ref}
      className={usePartClass("card", className)}
      aria-labelledby={`${id}t`}
      aria-describedby={cx(
        status !== undefined && `${id}s`,
        meta !== undefined && `${id}m`,
        description !== undefined && `${id}d`,
      )}
    >
      {icon === undefined ? null : <span className="ck-card-icon">{icon}</span>}
      <span id={`${id}t`} className="ck-card-title" title={title}>
        {title}
      </span>
      {meta === undefined ? null : (
        <span id={`${id}m`} className="ck-card-meta">
          {meta}
        </span>
      )}
      {status === undefined ? null : (
        <span id={`${id}s`} className="ck-card-status">
          {status}
        </span>
      )}
      {description === undefined ? null : (
        <span id={`${id}d`} className="ck-card-description">
          {description}
        </span>
      )}
    </button>
  );
});
