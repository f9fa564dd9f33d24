"use client";
import type { ConnectMode, UseRequestAccessOptions } from "@cobalt-kit/hooks";
import { useMemo, type ReactElement, type ReactNode } from "react";
import { mergeAppearance, type Appearance } from "./appearance.ts";
import type { Lock } from "./blocks/locked/use-lock.ts";
import { AppearanceRoot } from "./appearance-scope.tsx";
import type { Catalogue, MessageOverrides } from "./messages/catalogue.ts";
import { createMessageReader } from "./messages/create-message-reader.ts";
import { useShownLanguage } from "./messages/use-later-texts.ts";
import { LiveRegion } from "./parts/live-region/live-region.tsx";
import { readLocale } from "./read-locale.ts";
import { UIContext, type UIContextValue, useUI } from "./ui-context.ts";

export interface CobaltUIProviderProps {
  /** Theme, preset, tokens and class names, over those of a provider around this one. Tokens set in the host's own stylesheet need no prop. */
  appearance?: Appearance | undefined;
  /** The language: texts, locale and direction. @default that of a provider around this one, else English in the direction of the page */
  catalogue?: Catalogue | undefined;
  /** Single texts in place of those of the language, at any depth. Keep the object outside of the render, or memoize it. */
  messages?: MessageOverrides | undefined;
  /** For dates, numbers and durations, as a BCP 47 tag. One that no browser knows counts as none. @default the catalogue's, else "en" */
  locale?: string | undefined;
  /** @default the catalogue's, else what the page says */
  dir?: "ltr" | "rtl" | undefined;
  /**
   * Where dialogs are put: an element from which they can be reached, as one within a focus trap of yours.
   * @default the nearest modal around the block, else its shadow root, else `document.body`
   */
  portalContainer?: Element | ShadowRoot | null | undefined;
  /**
   * Stands where something cannot be done, in place of our sentence: an offer to upgrade, or whom to ask. What cannot be done
   * is described by it. The rules are `canConnect`, `canConfigure` and `canRun` of `CobaltProvider`.
   */
  renderLocked?: ((lock: Lock) => ReactNode) | undefined;
  /** Where people sign in to connect: in a window, or in this tab, which comes back. @default "popup" */
  connectMode?: ConnectMode | undefined;
  /** Takes requests for applications that are not enabled yet: sends them to your own backend, for example. @default Cobalt gets them */
  onRequestAccess?: UseRequestAccessOptions["send"];
  children: ReactNode;
}

/**
 * Look, language and direction of every component inside. Optional: without it they use the defaults.
 *
 * @example
 * <CobaltUIProvider appearance={{ theme: "auto", tokens: { accent: "#7c3aed" } }} catalogue={german}>
 *   <IntegrationsMarketplace />
 * </CobaltUIProvider>
 */
export function CobaltUIProvider({
  appearance,
  catalogue: wanted,
  messages,
  locale: givenLocale = "",
  dir: givenDir,
  portalContainer,
  renderLocked,
  connectMode = "popup",
  onRequestAccess,
  children,
}: CobaltUIProviderProps): ReactElement {
  const outer = useUI();
  const { catalogue, later } = useShownLanguage(wanted ?? outer.catalogue);
  const ofLanguage = wanted === undefined ? outer : catalogue;
  const locale = readLocale(givenLocale) ?? readLocale(ofLanguage?.locale ?? "") ?? "en";
  const dir = givenDir ?? ofLanguage?.dir;
  const readMessages = useMemo(
    () => createMessageReader({ locale, catalogue, later: later.texts, overrides: messages }),
    [locale, catalogue, later, messages],
  );
  const value = useMemo<UIContextValue>(
    () => ({
      appearance: mergeAppearance(outer.appearance, appearance),
      catalogue,
      readMessages,
      textsReady: later.settled,
      locale,
      dir,
      portalContainer,
      renderLocked,
      connectMode,
      onRequestAccess,
    }),
    [
      outer.appearance,
      appearance,
      catalogue,
      readMessages,
      later,
      locale,
      dir,
      portalContainer,
      renderLocked,
      connectMode,
      onRequestAccess,
    ],
  );
  return (
    <UIContext.Provider value={value}>
      <AppearanceRoot>
        <LiveRegion>{children}</LiveRegion>
      </AppearanceRoot>
    </UIContext.Provider>
  );
}
