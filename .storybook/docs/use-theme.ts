import { GLOBALS_UPDATED, SET_GLOBALS } from "storybook/internal/core-events";
import { addons } from "storybook/preview-api";
import { useSyncExternalStore } from "react";

/** The theme that the toolbar says: "light" or "dark". */
export function useTheme(): string {
  return useSyncExternalStore(subscribe, currentTheme);
}

function subscribe(listener: () => void): () => void {
  const channel = addons.getChannel();
  channel.on(GLOBALS_UPDATED, listener);
  return () => channel.off(GLOBALS_UPDATED, listener);
}

function currentTheme(): string {
  const channel = addons.getChannel();
  const [change] = channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS) ?? [];
  return String(change?.globals?.theme ?? "light");
}
