"use client";
import {
  type ComponentPropsWithoutRef,
  type Context,
  createContext,
  forwardRef,
  type ForwardRefExoticComponent,
  type KeyboardEvent,
  type RefAttributes,
  useContext,
  type RefObject,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";
import { restyled } from "../../cx.ts";
import { useUI } from "../../ui-context.ts";
import { useControllableState } from "../../use-controllable-state.ts";
import { usePartClass } from "../../use-part-class.ts";
import { isComposing } from "../is-composing.ts";

export interface TabsProps extends Omit<ComponentPropsWithoutRef<"div">, "dir" | "defaultValue"> {
  /** The selected tab, controlled by the host. */
  value?: string | undefined;
  /** The tab that is selected at first. */
  defaultValue?: string | undefined;
  /** Called with the tab that a person selects. */
  onValueChange?: ((value: string) => void) | undefined;
}
export interface TabListProps extends ComponentPropsWithoutRef<"div"> {
  /** Names the group of tabs. */
  "aria-label": string;
}
export interface TabProps extends ComponentPropsWithoutRef<"button"> {
  /** The value of the panel it shows. */
  value: string;
}
export interface TabPanelProps extends ComponentPropsWithoutRef<"div"> {
  /** The value of its tab. */
  value: string;
  /** Keeps the content mounted while another panel is shown. */
  forceMount?: boolean | undefined;
}

interface TabsState {
  id: string;
  value: string | undefined;
  choose: (value: string) => void;
}

const TabsContext: Context<TabsState | null> = createContext<TabsState | null>(null);

/**
 * Several views of one thing, of which one is shown. Renders a `<div>`.
 *
 * @keyboard Left, Right: go to the next tab and show it, around the ends; Up and Down where the tabs are a column
 * @keyboard Home, End: go to the first and to the last tab
 * @keyboard Tab: goes on into the panel
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
>(function Tabs({ value: given, defaultValue = "", onValueChange, className, ...props }, ref) {
  const { dir } = useUI();
  const id = useId();
  const [value, choose] = useControllableState(given, defaultValue, onValueChange);
  const state = useMemo(() => ({ id, value, choose }), [id, value, choose]);
  return (
    <TabsContext.Provider value={state}>
      <div {...props} ref={ref} dir={dir} className={usePartClass("tabs", className)} />
    </TabsContext.Provider>
  );
});

/**
 * The row of tabs; where your style sheet makes it a column, Up and Down move in it. Renders a `<div role="tablist">`.
 *
 * @example
 * <TabList aria-label="Slack"><Tab value="settings">Settings</Tab></TabList>
 */
export const TabList: ForwardRefExoticComponent<TabListProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  TabListProps
>(function TabList({ className, onKeyDown, ...props }, ref) {
  const list = useRef<HTMLDivElement>(null);
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => list.current);
  return (
    <div
      tabIndex={-1}
      {...props}
      ref={list}
      role="tablist"
      aria-orientation={useOrientation(list)}
      className={restyled("ck-tab-list", className)}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        if (!event.defaultPrevented) moveFocus(event);
      }}
    />
  );
});

/**
 * Shows its panel. Renders a `<button role="tab">`.
 *
 * @example
 * <Tab value="settings">Settings</Tab>
 */
export const Tab: ForwardRefExoticComponent<TabProps & RefAttributes<HTMLButtonElement>> = forwardRef<
  HTMLButtonElement,
  TabProps
>(function Tab({ value, className, onClick, ...props }, ref) {
  const tabs = useTabs("Tab");
  const selected = tabs.value === value;
  return (
    <button
      type="button"
      {...props}
      ref={ref}
      role="tab"
      id={tabs.tabId(value)}
      aria-controls={tabs.panelId(value)}
      aria-selected={selected}
      data-state={selected ? "active" : "inactive"}
      // Where none is in front yet, each can be reached.
      tabIndex={selected || tabs.value === "" ? 0 : -1}
      className={restyled("ck-tab", className)}
      onClick={(event) => {
        onClick?.(event);
        if (!event.defaultPrevented) tabs.choose(value);
      }}
    />
  );
});

/**
 * The content that a tab shows. Renders a `<div role="tabpanel">`.
 *
 * @example
 * <TabPanel value="settings">…</TabPanel>
 */
export const TabPanel: ForwardRefExoticComponent<TabPanelProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  TabPanelProps
>(function TabPanel({ value, forceMount = false, className, children, ...props }, ref) {
  const tabs = useTabs("TabPanel");
  const selected = tabs.value === value;
  return (
    <div
      hidden={!selected}
      tabIndex={0}
      {...props}
      ref={ref}
      role="tabpanel"
      id={tabs.panelId(value)}
      aria-labelledby={tabs.tabId(value)}
      data-state={selected ? "active" : "inactive"}
      className={restyled("ck-tab-panel", className)}
    >
      {(selected || forceMount) && children}
    </div>
  );
});

interface TabsHandle extends Omit<TabsState, "id"> {
  tabId: (value: string) => string;
  panelId: (value: string) => string;
}

function useTabs(caller: string): TabsHandle {
  const state = useContext(TabsContext);
  if (state === null) throw new Error(`[cobalt-kit] ${caller} ran outside <Tabs>, so it belongs to nothing.`);
  const { id, ...rest } = state;
  // A value may hold anything, an id no blank.
  const idOf = (part: string, value: string): string => `${id}${part}-${encodeURIComponent(value)}`;
  return { ...rest, tabId: (value) => idOf("tab", value), panelId: (value) => idOf("panel", value) };
}

type Orientation = "horizontal" | "vertical";

function orientationOf(list: HTMLElement): Orientation {
  return getComputedStyle(list).flexDirection === "column" ? "vertical" : "horizontal";
}

/** How a list of tabs runs is for style sheets to say, which go by the room there is. */
function useOrientation(list: RefObject<HTMLElement | null>): Orientation | undefined {
  const [orientation, setOrientation] = useState<Orientation>();
  useEffect(() => {
    const { current } = list;
    // One of the script's window never hears of sizes in another.
    const Observer = current?.ownerDocument.defaultView?.ResizeObserver;
    if (current === null || Observer === undefined) return undefined;
    const observer = new Observer(() => setOrientation(orientationOf(current)));
    observer.observe(current);
    return () => observer.disconnect();
  }, [list]);
  return orientation;
}

/** To the next tab in the direction of reading, around the ends. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  if (isComposing(event)) return;
  const list = event.currentTarget;
  const tabs = [...list.querySelectorAll<HTMLElement>("[role=tab]:not(:disabled)")];
  const at = tabs.findIndex((tab) => tab === event.target);
  const forward = getComputedStyle(list).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const steps: Record<string, number> =
    orientationOf(list) === "vertical"
      ? { ArrowUp: -1, ArrowDown: 1 }
      : { ArrowLeft: -1, ArrowRight: -1, [forward]: 1 };
  const step = steps[event.key];
  const next = event.key === "Home" ? 0 : event.key === "End" ? -1 : step === undefined ? undefined : at + step;
  if (at === -1 || next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  tabs.at(next % tabs.length)?.focus();
}
