"use client";
import {
  forwardRef,
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
} from "react";
import { usePartClass } from "../../use-part-class.ts";
import { wrapTexts } from "../../wrap-texts.ts";

export interface EmptyStateProps extends Omit<ComponentPropsWithoutRef<"div">, "title"> {
  /** What is missing, in a few words. */
  title: ReactNode;
  /** Why it is empty, or what to do about it. */
  description?: ReactNode;
  /** Stands above the title. */
  icon?: ReactNode;
  /** Buttons or links that lead on. */
  actions?: ReactNode;
}

/**
 * Shown in place of an empty list; says why it is empty. Renders a `<div>`.
 *
 * @example
 * <EmptyState title="No runs yet" description="They appear here as a workflow starts." />
 */
export const EmptyState: ForwardRefExoticComponent<EmptyStateProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  EmptyStateProps
>(function EmptyState({ title, description, icon, actions, className, children, ...props }, ref) {
  return (
    <div {...props} ref={ref} className={usePartClass("empty-state", className)}>
      {icon === undefined ? null : <span className="ck-empty-state-icon">{icon}</span>}
      <p className="ck-empty-state-title">{title}</p>
      {description === undefined ? null : <p className="ck-empty-state-description">{description}</p>}
      {wrapTexts(children)}
      {actions === undefined ? null : <div className="ck-empty-state-actions">{actions}</div>}
    </div>
  );
});
