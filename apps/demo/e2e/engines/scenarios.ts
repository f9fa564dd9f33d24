import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { StartedBrowser } from "./browser.ts";
import { play, type Scenario } from "./scenario.ts";
import { connecting } from "./scenarios/connecting.ts";
import { goldenPath } from "./scenarios/golden-path.ts";
import { keyboard } from "./scenarios/keyboard.ts";
import { settings } from "./scenarios/settings.ts";

const scenarios: [title: string, scenario: Scenario][] = [
  ["takes a customer from the gallery to workflows that ran", goldenPath],
  ["connects in a window of the provider, also after it was refused there", connecting],
  ["fills in, stores, finds again and clears every type of setting by keyboard", settings],
  ["leads from the gallery to a saved setting by keyboard alone", keyboard],
];

/** All scenarios in one browser; when a program that it takes is not there, they are skipped and it says which. */
export function playAll(name: string, programs: readonly string[], start: () => Promise<StartedBrowser>): void {
  const missing = programs.filter((path) => !existsSync(path));
  const reason = missing.length === 0 ? "" : `, for which ${missing.join(" and ")} would have to be installed`;
  describe.skipIf(missing.length > 0)(`${name}${reason}`, { timeout: 180_000 }, () => {
    it.each(scenarios)("%s", async (_title, scenario) => {
      await expect(play(scenario, start)).resolves.toBeUndefined();
    });
  });
}
