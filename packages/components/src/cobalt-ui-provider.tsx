"use client";
import { useMemo, type ReactElement, type ReactNode } from "react";
import type { Appearance } from "./appearance.ts";
import { mergeMessages, type MessageOverrides } from "./messages/merge-messages.ts";
import { defaultMessages, type Messages } from "./messages/messages.ts";
import { LiveRegion } from "./parts/live-region/live-region.tsx";
import { UIContext, type UIContextValue } from "./ui-context.ts";
import { useAppearanceRoot } from "./use-appearance-root.ts";

export interface CobaltUIProviderProps {
  /** Theme, tokens and class names. Tokens set in the host's own stylesheet need no prop. */
  appearance?: Appearance | undefined;
  /** Strings in place of ours, at any depth. Keep the object outside of the render, or memoize it. */
  messages?: MessageOverrides<Messages> | undefined;
  /** For dates, numbers and durations, as a BCP 47 tag. @default "en" */
  locale?: string | undefined;
  /** @default what the page says */
  dir?: "ltr" | "rtl" | undefined;
  /** Where dialogs are put. @default document.body */
  portalContainer?: HTMLElement | null | undefined;
  children: ReactNode;
}

/**
 * Look, language and direction of every component inside. Optional: without it they use the defaults.
 *
 * @example
 * <CobaltUIProvider appearance={{ theme: "auto", tokens: { accent: "#7c3aed" } }} locale="de" messages={german}>
 *   <IntegrationsMarketplace />
 * </CobaltUIProvider>
 */
export function CobaltUIProvider({
  appearance,
  messages,
  locale = "en",
  dir,
  portalContainer,
  children,
}: CobaltUIProviderProps): ReactElement {
  const merged = useMemo(() => mergeMessages(defaultMessages, messages), [messages]);
  const value = useMemo<UIContextValue>(
    () => ({ appearance: appearance ?? {}, messages: merged, locale, dir, portalContainer }),
    [appearance, merged, locale, dir, portalContainer],
  );
  return (
    <UIContext.Provider value={value}>
      <AppearanceRoot>
        <LiveRegion>{children}</LiveRegion>
      </AppearanceRoot>
    </UIContext.Provider>
  );
}

function AppearanceRoot({ children }: { children: ReactNode }): ReactElement {
  const { ref, props } = useAppearanceRoot();
  return (
    <div ref={ref} className="ck-provider" {...props}>
      {children}
    </div>
  );
}
