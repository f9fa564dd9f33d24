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
  /** Theme, preset, tokens and class names, merged over those of an outer provider. Tokens set in your own stylesheet need no prop. */
  appearance?: Appearance | undefined;
  /** The language: texts, locale and direction. @default that of a provider around this one, else English in the direction of the page */
  catalogue?: Catalogue | undefined;
  /** Replaces single texts of the language, at any depth. Keep the object outside the component, or memoize it. */
  messages?: MessageOverrides | undefined;
  /** Locale of dates, numbers and durations, as a BCP 47 tag. An invalid one is ignored. @default the catalogue's, else "en" */
  locale?: string | undefined;
  /** The direction of the texts. @default the catalogue's, else what the page says */
  dir?: "ltr" | "rtl" | undefined;
  /**
   * The element that dialogs are rendered into, such as one inside a focus trap of yours.
   * @default the nearest modal around the block, else its shadow root, else `document.body`
   */
  portalContainer?: Element | ShadowRoot | null | undefined;
  /**
   * Rendered instead of our sentence when an action is not allowed, such as an offer to upgrade or whom to ask. It describes the disabled controls.
   * When it throws, our sentence is shown. The rules are `canConnect`, `canConfigure` and `canRun` of `CobaltProvider`.
   */
  renderLocked?: ((lock: Lock) => ReactNode) | undefined;
  /** Where people sign in to connect: in a window, or in this tab, which comes back. @default "popup" */
  connectMode?: ConnectMode | undefined;
  /** Handles requests for applications that are not enabled yet: sends them to your own backend, for example. @default Cobalt gets them */
  onRequestAccess?: UseRequestAccessOptions["send"];
  /** The part of your app that shows our components. */
  children: ReactNode;
}

/**
 * Sets the look, language and direction of all components inside. Optional: without it they use the defaults.
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
