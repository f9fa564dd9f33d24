import { GLOBALS_UPDATED, SET_GLOBALS } from "storybook/internal/core-events";
import { addons } from "storybook/manager-api";
import { storybookThemes } from "./storybook-themes.ts";

const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
addons.setConfig({ theme: prefersDark ? storybookThemes.dark : storybookThemes.light });

// The toolbar's theme is that of the whole page: the list at the side turns with the stories.
addons.register("cobalt-kit/theme", (api) => {
  function follow({ globals }: { globals: Record<string, unknown> }): void {
    addons.setConfig({ theme: globals["theme"] === "dark" ? storybookThemes.dark : storybookThemes.light });
  }
  api.on(SET_GLOBALS, follow);
  api.on(GLOBALS_UPDATED, follow);
});
