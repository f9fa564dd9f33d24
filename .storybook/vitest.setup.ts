import { configure } from "storybook/test";
import { cdp, page } from "vitest/browser";
import { givePageTools } from "./page-tools.ts";

givePageTools({
  async forceColors(active) {
    await cdp().send("Emulation.setEmulatedMedia", {
      features: [
        { name: "forced-colors", value: active ? "active" : "none" },
        { name: "prefers-reduced-motion", value: "reduce" },
      ],
    });
  },
  resize: (width, height) => page.viewport(width, height),
});

// A wait ends when what it waits for is there; a busy machine only takes longer to get there.
configure({ asyncUtilTimeout: 30_000 });

// What Storybook shows while it loads or has failed: the tests never see it, and axe need not read it for every story.
for (const screen of document.querySelectorAll("body > .sb-wrapper")) screen.remove();
