import { GLOBALS_UPDATED, SET_GLOBALS } from "storybook/internal/core-events";
import type { Globals } from "storybook/internal/types";
import { addons } from "storybook/preview-api";
import { useSyncExternalStore } from "react";

const none: Globals = {};

/** What the toolbar says, by the names of its menus. */
export function useGlobals(): Globals {
  return useSyncExternalStore(subscribe, currentGlobals);
}

/** The theme that the toolbar says: "light" or "dark". */
export function useTheme(): string {
  return String(useGlobals()["theme"] ?? "light");
}

function subscribe(listener: () => void): () => void {
  const channel = addons.getChannel();
  channel.on(GLOBALS_UPDATED, listener);
  return () => channel.off(GLOBALS_UPDATED, listener);
}

function currentGlobals(): Globals {
  const channel = addons.getChannel();
  const [change] = channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS) ?? [];
  return change?.globals ?? none;
}
