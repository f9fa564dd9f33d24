"use client";
import { createContext, useContext, type Context } from "react";
import type { Appearance } from "./appearance.ts";
import { defaultMessages, type Messages } from "./messages/messages.ts";

export interface UIContextValue {
  appearance: Appearance;
  messages: Messages;
  locale: string;
  dir: "ltr" | "rtl" | undefined;
  portalContainer: HTMLElement | null | undefined;
}

/** Has a default on purpose: every block works without the provider. */
export const UIContext: Context<UIContextValue> = createContext<UIContextValue>({
  appearance: {},
  messages: defaultMessages,
  locale: "en",
  dir: undefined,
  portalContainer: undefined,
});

export function useUI(): UIContextValue {
  return useContext(UIContext);
}

/**
 * The strings in use: the defaults with the provider's in their place.
 *
 * @example
 * const t = useMessages().common;
 * return <button>{t.cancel}</button>;
 */
export function useMessages(): Messages {
  return useUI().messages;
}
