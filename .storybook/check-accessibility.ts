import axe from "axe-core";
import { pageTools } from "./page-tools.ts";
import { setStoryTheme } from "./story-theme.ts";

/** These have to be asked for: by themselves axe leaves out what is new in WCAG 2.2, and what it calls an experiment. */
const rules = { "target-size": { enabled: true }, "label-content-name-mismatch": { enabled: true } };

/** What is asked of a page as it is drawn; all else is asked of its markup, which is the same in every one of them. */
const drawn = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];

interface Drawing {
  name: string;
  set: () => Promise<void> | void;
  undo: () => Promise<void> | void;
}

const drawings: Drawing[] = [
  { name: "dark", set: () => setStoryTheme("dark"), undo: () => setStoryTheme("light") },
  {
    name: "from right to left",
    set: () => document.documentElement.setAttribute("dir", "rtl"),
    undo: () => document.documentElement.setAttribute("dir", "ltr"),
  },
  {
    name: "in forced colours",
    set: () => pageTools().forceColors(true),
    undo: () => pageTools().forceColors(false),
  },
];

/** Runs axe over the whole body, portals included: in light, in dark, from right to left and in forced colours. No rule is switched off. */
export async function checkAccessibility(): Promise<void> {
  const theme = document.documentElement.dataset["storyTheme"] ?? "light";
  const dir = document.documentElement.dir;
  setStoryTheme("light");
  const found = await findViolations("light", { rules });
  for (const { name, set, undo } of drawings) {
    await set();
    found.push(...(await findViolations(name, { runOnly: drawn, rules })));
    await undo();
  }
  setStoryTheme(theme);
  document.documentElement.dir = dir;
  if (found.length > 0) throw new Error(`axe found ${found.length} violation(s):\n${found.join("\n")}`);
}

/** A page that changed while it was read is read again: what was found may be of neither of its states. */
async function findViolations(drawing: string, options: axe.RunOptions): Promise<string[]> {
  let violations: axe.Result[] = [];
  for (let readings = 0; readings < 5; readings += 1) {
    await settled();
    let hasChanged = false;
    const changes = new MutationObserver(() => (hasChanged = true));
    changes.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    ({ violations } = await axe.run(document.body, { ...options, resultTypes: ["violations"] }));
    changes.disconnect();
    if (violations.length === 0 || !hasChanged) break;
  }
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, failureSummary = "" }) => `${drawing}: ${id}: ${help}\n    ${html.slice(0, 200)}\n    ${failureSummary}`,
    ),
  );
}

/** Colours are only what they will be once no transition or entrance runs any more. */
async function settled(): Promise<void> {
  const finite = document
    .getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(finite.map((animation) => animation.finished));
  await new Promise((resolve) => requestAnimationFrame(resolve));
}
