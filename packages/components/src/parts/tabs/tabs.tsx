"use client";
import * as TabsPrimitive from "@radix-ui/react-tabs";
import {
  forwardRef,
  useRef,
  useState,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
} from "react";
import { cx } from "../../cx.ts";
import { useUI } from "../../ui-context.ts";
import { useClientLayoutEffect } from "../../use-client-layout-effect.ts";
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
>(function Tabs({ className, children, ...props }, ref) {
  const { dir } = useUI();
  const root = useRef<HTMLDivElement>(null);
  const [direction, setDirection] = useState<"ltr" | "rtl">("ltr");

  // For the arrow keys, which the primitive would take for those of a page that is read from the left.
  useClientLayoutEffect(() => {
    if (root.current !== null) setDirection(getComputedStyle(root.current).direction === "rtl" ? "rtl" : "ltr");
  }, [dir]);

  return (
    <TabsPrimitive.Root
      {...props}
      ref={ref}
      dir={direction}
      activationMode="manual"
      className={usePartClass("tabs", className)}
      asChild
    >
      {/* Its own `dir`, since the primitive stamps one on its element. */}
      <div ref={root} dir={dir}>
        {children}
      </div>
    </TabsPrimitive.Root>
  );
});

/**
 * The row of tabs. Renders a `<div role="tablist">`.
 *
 * @example
 * <TabList aria-label="Slack"><Tab value="settings">Settings</Tab></TabList>
 */
export function TabList({ className, ...props }: TabListProps): ReactElement {
  return <TabsPrimitive.List {...props} className={cx("ck-tab-list", className)} />;
}

/**
 * Brings its panel to the front. Renders a `<button role="tab">`.
 *
 * @example
 * <Tab value="settings">Settings</Tab>
 */
export const Tab: ForwardRefExoticComponent<TabProps & RefAttributes<HTMLButtonElement>> = forwardRef<
  HTMLButtonElement,
  TabProps
>(function Tab({ className, ...props }, ref) {
  return <TabsPrimitive.Trigger {...props} ref={ref} className={cx("ck-tab", className)} />;
});

/**
 * What a tab brings to the front. Renders a `<div role="tabpanel">`.
 *
 * @example
 * <TabPanel value="settings">…</TabPanel>
 */
export function TabPanel({ className, ...props }: TabPanelProps): ReactElement {
  return <TabsPrimitive.Content {...props} className={cx("ck-tab-panel", className)} />;
}
