"use client";
import type { ConnectMode, UseRequestAccessOptions } from "@cobalt-kit/hooks";
import { createContext, useContext, type Context, type ReactNode } from "react";
import type { Appearance } from "./appearance.ts";
import type { Lock } from "./blocks/locked/use-lock.ts";
import type { Catalogue, CataloguedMessages } from "./messages/catalogue.ts";
import { createMessageReader, type MessageReader } from "./messages/create-message-reader.ts";
import type { BoundTexts } from "./messages/message-set.ts";

export interface UIContextValue {
  appearance: Appearance;
  /** The language that is shown; `undefined` for English. */
  catalogue: Catalogue | undefined;
  readMessages: MessageReader;
  /** The language has all its texts; some may load later. */
  textsReady: boolean;
  locale: string;
  dir: "ltr" | "rtl" | undefined;
  portalContainer: Element | ShadowRoot | null | undefined;
  renderLocked: ((lock: Lock) => ReactNode) | undefined;
  connectMode: ConnectMode;
  onRequestAccess: UseRequestAccessOptions["send"];
}

/** Has a default on purpose: every block works without the provider. */
export const UIContext: Context<UIContextValue> = createContext<UIContextValue>({
  appearance: {},
  catalogue: undefined,
  readMessages: createMessageReader({ locale: "en" }),
  textsReady: true,
  locale: "en",
  dir: undefined,
  portalContainer: undefined,
  renderLocked: undefined,
  connectMode: "popup",
  onRequestAccess: undefined,
});

export function useUI(): UIContextValue {
  return useContext(UIContext);
}

/**
 * The texts of a part or block in the language of the provider. The same object until that changes.
 *
 * @example
 * const t = useMessages(commonMessages);
 * return <button>{t.cancel}</button>;
 */
export function useMessages<Set extends CataloguedMessages>(set: Set): BoundTexts<Set["texts"]> {
  return useUI().readMessages(set);
}
