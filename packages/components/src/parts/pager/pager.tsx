"use client";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
} from "react";
import { useMessages } from "../../ui-context.ts";
import { usePartClass } from "../../use-part-class.ts";
import { Button } from "../button/button.tsx";
import { pagerMessages } from "./messages.ts";

/** Props of {@link Pager}. */
export interface PagerProps extends Omit<ComponentPropsWithoutRef<"nav">, "children"> {
  /** Counted from 1. */
  page: number;
  /** How many pages there are. */
  pages: number;
  /** Whether another page follows, where the server says so. @default page < pages */
  hasNext?: boolean | undefined;
  /** Called with the number of the page to go to. */
  onPageChange: (page: number) => void;
}

/**
 * Buttons for the previous and the next page of a list. Renders a `<nav>`.
 *
 * @keyboard Enter, Space: turns the page; the focus stays on the button
 * @example
 * <Pager page={page} pages={12} onPageChange={setPage} />
 */
export const Pager: ForwardRefExoticComponent<PagerProps & RefAttributes<HTMLElement>> = forwardRef<
  HTMLElement,
  PagerProps
>(function Pager({ page, pages, hasNext = page < pages, onPageChange, className, ...props }, ref): ReactElement {
  const t = useMessages(pagerMessages);
  const button = (label: string, target: number, possible: boolean): ReactElement => (
    <Button size="small" aria-disabled={!possible} onClick={() => onPageChange(target)}>
      {label}
    </Button>
  );
  return (
    <nav aria-label={t.label} {...props} ref={ref} className={usePartClass("pager", className)}>
      {button(t.previous, page - 1, page > 1)}
      <span className="ck-pager-position">{t.position(page, Math.max(page, pages))}</span>
      {button(t.next, page + 1, hasNext)}
    </nav>
  );
});
