"use client";
import { forwardRef, type ComponentPropsWithoutRef, type ForwardRefExoticComponent, type RefAttributes } from "react";
import { restyled } from "../../cx.ts";
import { textFormatFor } from "../../messages/text-format.ts";
import { useUI } from "../../ui-context.ts";
import { usePartClass } from "../../use-part-class.ts";

export interface ChipProps extends Omit<ComponentPropsWithoutRef<"button">, "aria-pressed"> {
  /** The filter is on. @selector [aria-pressed="true"] */
  pressed: boolean;
  /** How many there are; part of the accessible name. */
  count?: number | undefined;
}

/**
 * A filter that is on or off. Renders a `<button aria-pressed>`.
 *
 * @keyboard Enter, Space: switches it
 * @example
 * <Chip pressed={crm} count={8} onClick={() => setCrm(!crm)}>CRM</Chip>
 */
export const Chip: ForwardRefExoticComponent<ChipProps & RefAttributes<HTMLButtonElement>> = forwardRef<
  HTMLButtonElement,
  ChipProps
>(function Chip({ pressed, count, className, children, ...props }, ref) {
  const { locale } = useUI();
  return (
    <button type="button" {...props} ref={ref} className={usePartClass("chip", className)} aria-pressed={pressed}>
      <span className="ck-chip-label">{children}</span>{" "}
      {count === undefined ? null : <span className="ck-chip-count">{textFormatFor(locale).number(count)}</span>}
    </button>
  );
});

export interface ChipGroupProps extends ComponentPropsWithoutRef<"div"> {
  /** Names the group. */
  "aria-label": string;
}

/**
 * A row of chips that belong together. Renders a `<div role="group">`.
 *
 * @example
 * <ChipGroup aria-label="Categories"><Chip pressed={crm} onClick={() => setCrm(!crm)}>CRM</Chip></ChipGroup>
 */
export const ChipGroup: ForwardRefExoticComponent<ChipGroupProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  ChipGroupProps
>(function ChipGroup({ className, ...props }, ref) {
  return <div role="group" {...props} ref={ref} className={restyled("ck-root ck-chip-group", className)} />;
});
