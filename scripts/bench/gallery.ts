// What a gallery costs beside the same cards as plain HTML: mounting, scrolling, searching, opening, another theme, coming and going.
import { type Browser, chromium } from "playwright";
import { ensureChromium } from "../browsers/ensure-chromium.ts";
import { outcome, type Outcome } from "../verify/outcome.ts";
import {
  atRest,
  bundlePage,
  compare,
  interleave,
  isValid,
  openBundledPage,
  type PageFiles,
  type Ratio,
} from "./bundled-page.ts";
import { benchComingAndGoing, benchLongGallery, showCostOfDialog } from "./gallery-in-use.ts";

/**
 * At most so many times the CPU of the same cards as plain HTML, by how many there are. Of 200, which are all in the page, half is what
 * React and the filters cost with a single card.
 */
const mountLimits = { 200: 1, 2_000: 0.25, 5_000: 0.15 };
type Count = keyof typeof mountLimits;
const counts: readonly Count[] = [200, 2_000, 5_000];

/** Measures by the protocol of a noisy machine: exact counts, then ratios of interleaved CPU times with their own A/A. */
export async function benchGallery(): Promise<Outcome[]> {
  const files = await bundlePage("gallery.page.tsx");
  const browser = await chromium.launch({ executablePath: ensureChromium() });
  try {
    console.log("Scrolling and searching galleries, opening one application: half a minute");
    const inUse = await benchLongGallery(browser, files);
    await showCostOfDialog(browser, files);
    const left = await benchComingAndGoing(browser, files);
    return [...inUse, ...left, ...(await benchMounting(browser, files))];
  } finally {
    await browser.close();
  }
}

async function benchMounting(browser: Browser, files: PageFiles): Promise<Outcome[]> {
  const ratios = await measureMounts(browser, files);
  console.table({
    ...Object.fromEntries(
      counts.flatMap((count) => [
        [`CPU to mount ${count}, by plain HTML: median`, row(ratios[count].median, mountLimits[count])],
        [`CPU to mount ${count}, by plain HTML: minimum`, row(ratios[count].minimum, mountLimits[count])],
      ]),
    ),
    "The plain HTML by itself (0.9 to 1.1, else the run is void)": row(ratios.control.median, 1.1),
    "CPU to change the theme with 2,000, by plain HTML: median": row(ratios.theme.median),
  });
  const valid = isValid(ratios.control);
  return counts.map((count) => {
    const limit = mountLimits[count];
    const { median, minimum } = ratios[count];
    return outcome(
      `mounting a gallery of ${count} costs at most ${limit} × plain HTML (${median}, ${minimum})`,
      !valid || (median <= limit && minimum <= limit),
    );
  });
}

function row(number: number, limit: number | string = "none"): { number: number; limit: number | string } {
  return { number, limit };
}

async function measureMounts(browser: Browser, files: PageFiles): Promise<Record<Count | "control" | "theme", Ratio>> {
  type Variant = `${"gallery" | "plain"} ${Count}` | "plain again 2000";
  const variants: Variant[] = [
    ...counts.flatMap((count): Variant[] => [`gallery ${count}`, `plain ${count}`]),
    "plain again 2000",
  ];
  const themes: Partial<Record<Variant, number[]>> = { "gallery 2000": [], "plain 2000": [] };
  const ratioOf = await interleave("Mounting galleries", variants, async (variant) => {
    const { page, cdp } = await openBundledPage(browser, files);
    await page.evaluate(`prepare(${/\d+$/.exec(variant)?.[0]})`);
    const before = await atRest(cdp);
    await page.evaluate(variant.startsWith("gallery") ? "mountGallery()" : "mountPlain()");
    const after = await atRest(cdp);
    if (themes[variant] !== undefined) {
      await page.evaluate(`setTheme("dark")`);
      themes[variant].push((await atRest(cdp)) - after);
    }
    await page.close();
    return after - before;
  });
  return {
    200: ratioOf("gallery 200", "plain 200"),
    2_000: ratioOf("gallery 2000", "plain 2000"),
    5_000: ratioOf("gallery 5000", "plain 5000"),
    control: ratioOf("plain again 2000", "plain 2000"),
    theme: compare(themes["gallery 2000"] ?? [], themes["plain 2000"] ?? []),
  };
}

if (import.meta.filename === process.argv[1]) {
  const { report } = await import("../verify/outcome.ts");
  report(await benchGallery());
}
