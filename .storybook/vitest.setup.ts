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
