// What the rules of reset.css, which keep a page's own rules off our controls, cost in style recalculation.
import { chromium } from "playwright";
import { ensureChromium } from "../browsers/ensure-chromium.ts";
import { bundlePage, openBundledPage } from "./bundled-page.ts";

const rounds = 7;
const round = (value: number): number => Math.round(value * 100) / 100;

/** Milliseconds to style so many cards anew, with these rules and without them: the median, and what it is of the other. */
export async function benchGuardSheet(): Promise<void> {
  const files = await bundlePage("gallery.page.tsx");
  const without = { ...files, sheet: files.sheet.replaceAll(/[^{}]*\{\s*all:\s*revert[^}]*\}/g, "") };
  if (without.sheet === files.sheet) throw new Error("The sheet has no rule with all: revert.");
  const browser = await chromium.launch({ executablePath: ensureChromium() });
  const rows: Record<string, { with: number; without: number; ratio: number }> = {};
  try {
    for (const cards of [300, 2_000]) {
      const pages = { with: await open(files), without: await open(without) };
      const times: { with: number[]; without: number[] } = { with: [], without: [] };
      for (let sample = 0; sample < rounds; sample += 1) {
        for (const variant of ["with", "without"] as const) times[variant].push(await pages[variant](cards));
      }
      const median = (values: number[]): number =>
        values.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
      const [guarded, plain] = [median(times.with), median(times.without)];
      rows[`Styling ${cards} cards anew, in ms`] = {
        with: round(guarded),
        without: round(plain),
        ratio: round(guarded / plain),
      };
    }
    console.table(rows);
  } finally {
    await browser.close();
  }

  async function open(shown: typeof files): Promise<(cards: number) => Promise<number>> {
    const { page, cdp } = await openBundledPage(browser, shown);
    const spent = async (): Promise<number> => {
      const { metrics } = await cdp.send("Performance.getMetrics");
      return (metrics.find(({ name }) => name === "RecalcStyleDuration")?.value ?? 0) * 1_000;
    };
    return async (cards) => {
      await page.evaluate(`prepare(${cards}); mountPlain(); void document.body.offsetHeight`);
      const before = await spent();
      await page.evaluate(
        `document.body.style.display = "none"; void document.body.offsetHeight; document.body.style.display = ""; void document.body.offsetHeight`,
      );
      return (await spent()) - before;
    };
  }
}
