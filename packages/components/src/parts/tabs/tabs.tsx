"use client";
import * as TabsPrimitive from "@radix-ui/react-tabs";
import { forwardRef, type ForwardRefExoticComponent, type ReactElement, type RefAttributes } from "react";
import { cx } from "../../cx.ts";
import { useUI } from "../../ui-context.ts";
import { usePartClass } from "../../use-part-class.ts";

export interface TabsProps extends Omit<
  TabsPrimitive.TabsProps,
  "activationMode" | "orientation" | "dir" | "asChild"
> {}
export type TabListProps = Omit<TabsPrimitive.TabsListProps, "asChild"> & {
  /** Names the group of tabs. */
  "aria-label": string;
};
export type TabProps = Omit<TabsPrimitive.TabsTriggerProps, "asChild">;
export type TabPanelProps = Omit<TabsPrimitive.TabsContentProps, "asChild">;

/**
 * Views of one thing, one at a time. Arrow keys move, Enter or Space opens: a panel may have to load. Renders a `<div>`.
 *
 * @example
 * <Tabs defaultValue="settings">
 *   <TabList aria-label="Slack"><Tab value="settings">Settings</Tab><Tab value="runs">Runs</Tab></TabList>
 *   <TabPanel value="settings">…</TabPanel>
 *   <TabPanel value="runs">…</TabPanel>
 * </Tabs>
 */
export const Tabs: ForwardRefExoticComponent<TabsProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  TabsProps
>(function Tabs({ className, ...props }, ref) {
  const { dir } = useUI();
  return (
    <TabsPrimitive.Root
      {...props}
      {...(dir === undefined ? {} : { dir })}
      ref={ref}
      activationMode="manual"
      className={usePartClass("tabs", className)}
    />
  );
});

export function TabList({ className, ...props }: TabListProps): ReactElement {
  return <TabsPrimitive.List {...props} className={cx("ck-tab-list", className)} />;
}

export const Tab: ForwardRefExoticComponent<TabProps & RefAttributes<HTMLButtonElement>> = forwardRef<
  HTMLButtonElement,
  TabProps
>(function Tab({ className, ...props }, ref) {
  return <TabsPrimitive.Trigger {...props} ref={ref} className={cx("ck-tab", className)} />;
});

export function TabPanel({ className, ...props }: TabPanelProps): ReactElement {
  return <TabsPrimitive.Content {...props} className={cx("ck-tab-panel", className)} />;
}
