import axe from "axe-core";
import { setStoryTheme } from "./story-theme.ts";

/** Runs axe over the whole body, portals included, in both themes. No rule is switched off. */
export async function checkAccessibility(): Promise<void> {
  const found: string[] = [];
  const before = document.documentElement.dataset["storyTheme"] ?? "light";
  for (const theme of ["light", "dark"]) {
    setStoryTheme(theme);
    await settled();
    const { violations } = await axe.run(document.body, { resultTypes: ["violations"] });
    for (const violation of violations) {
      for (const node of violation.nodes) {
        found.push(
          `${theme}: ${violation.id}: ${violation.help}\n    ${node.html.slice(0, 200)}\n    ${node.failureSummary ?? ""}`,
        );
      }
    }
  }
  setStoryTheme(before);
  if (found.length > 0) throw new Error(`axe found ${found.length} violation(s):\n${found.join("\n")}`);
}

/** Colours are only what they will be once no transition or entrance runs any more. */
async function settled(): Promise<void> {
  const finite = document
    .getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(finite.map((animation) => animation.finished));
  await new Promise((resolve) => requestAnimationFrame(resolve));
}
