// What a gallery costs beside the same cards as plain HTML: mounting, scrolling, searching, opening, another theme, coming and going.
import { type Browser, type CDPSession, chromium, type Page } from "playwright";
import { ensureChromium } from "../browsers/ensure-chromium.ts";
import { outcome, type Outcome } from "../verify/outcome.ts";
import {
  atRest,
  bundlePage,
  interleave,
  isValid,
  openBundledPage,
  type PageFiles,
  type Ratio,
} from "./bundled-page.ts";

/**
 * At most so many times the CPU of the same cards as plain HTML, by how many there are. Of 200, which are all in the page, half is what
 * React and the filters cost with a single card.
 */
const mountLimits = { 200: 1, 2_000: 0.25, 5_000: 0.15 };
type Count = keyof typeof mountLimits;
const counts: readonly Count[] = [200, 2_000, 5_000];
/** A tenth of what a key cost at the end of 2,000 before only those in sight were drawn: 982 ms. */
const limits = { nodes: 1_500, key: 98 };
const samplesOfKeys = 5;
const mounts = 100;

/** Measures by the protocol of a noisy machine: exact counts, then ratios of interleaved CPU times with their own A/A. */
export async function benchGallery(): Promise<Outcome[]> {
  const files = await bundlePage("gallery.page.tsx");
  const browser = await chromium.launch({ executablePath: ensureChromium() });
  try {
    const ratios = await measureMounts(browser, files);
    const long = await measureLong(browser, files);
    const nodesOfWhole = await countNodesOf(browser, files, 300);
    const cycles = await measureCycles(browser, files);
    const dialog = await measureDialog(browser, files);
    console.table({
      ...Object.fromEntries(
        counts.flatMap((count) => [
          [`CPU to mount ${count}, by plain HTML: median`, row(ratios[count].median, mountLimits[count])],
          [`CPU to mount ${count}, by plain HTML: minimum`, row(ratios[count].minimum, mountLimits[count])],
        ]),
      ),
      "CPU to mount 200, by HTML as lean as our cards: median": row(ratios.lean.median),
      "The plain HTML by itself (0.9 to 1.1, else the run is void)": row(ratios.control.median, 1.1),
      "CPU to change the theme with 2,000, by plain HTML: median": row(ratios.theme.median),
      "DOM nodes of 2,000, the most while scrolling to the end": row(long.nodes, limits.nodes),
      "DOM nodes of 300, which are all in the page": row(nodesOfWhole, limits.nodes),
      "CPU of a key in search before scrolling, in ms": row(long.before, limits.key),
      "CPU of a key in search after scrolling to the end, in ms": row(long.after, limits.key),
      "CPU to scroll to the end in 40 steps, in ms": row(long.scrolling),
      "CPU to open an application, in ms": row(dialog),
      [`Listeners left by ${mounts} mounts`]: row(cycles.listeners, 0),
      [`Nodes left by ${mounts} mounts`]: row(cycles.nodes, 0),
    });
    const valid = isValid(ratios.control);
    return [
      ...counts.map((count) => {
        const limit = mountLimits[count];
        const { median, minimum } = ratios[count];
        return outcome(
          `mounting a gallery of ${count} costs at most ${limit} × plain HTML`,
          !valid || (median <= limit && minimum <= limit),
        );
      }),
      outcome(
        `a gallery of 2,000 has ${long.nodes} nodes, fewer than ${limits.nodes}, wherever it is scrolled`,
        long.nodes < limits.nodes,
      ),
      outcome(
        `a gallery of 300, which are all in the page, has ${nodesOfWhole} nodes, fewer than ${limits.nodes}`,
        nodesOfWhole < limits.nodes,
      ),
      outcome(
        `a key in search costs ${long.before} and ${long.after} ms, at most ${limits.key}, before and after scrolling to the end`,
        Math.max(long.before, long.after) <= limits.key,
      ),
      outcome(
        `${mounts} mounts leave no listener and no node (${cycles.listeners}, ${cycles.nodes})`,
        cycles.listeners <= 0 && cycles.nodes <= 0,
      ),
    ];
  } finally {
    await browser.close();
  }
}

function row(number: number, limit: number | string = "none"): { number: number; limit: number | string } {
  return { number, limit };
}

async function measureMounts(
  browser: Browser,
  files: PageFiles,
): Promise<Record<Count | "lean" | "control" | "theme", Ratio>> {
  type Variant =
    | `${"gallery" | "plain"} ${Count}`
    | "lean 200"
    | "plain again 2000"
    | "theme of gallery"
    | "theme of plain";
  const variants: Variant[] = [
    ...counts.flatMap((count): Variant[] => [`gallery ${count}`, `plain ${count}`]),
    "lean 200",
    "plain again 2000",
    "theme of gallery",
    "theme of plain",
  ];
  const ratioOf = await interleave(variants, async (variant) => {
    const count = Number(/\d+$/.exec(variant)?.[0] ?? 2_000);
    const { page, cdp } = await openBundledPage(browser, files);
    await page.evaluate(`prepare(${count})`);
    const mount = variant.includes("gallery")
      ? "mountGallery()"
      : variant.startsWith("lean")
        ? "mountLean()"
        : "mountPlain()";
    const theme = variant.startsWith("theme");
    if (theme) await page.evaluate(mount);
    const before = await atRest(cdp);
    await page.evaluate(theme ? `setTheme("dark")` : mount);
    const after = await atRest(cdp);
    await page.close();
    return after - before;
  });
  return {
    200: ratioOf("gallery 200", "plain 200"),
    2_000: ratioOf("gallery 2000", "plain 2000"),
    5_000: ratioOf("gallery 5000", "plain 5000"),
    lean: ratioOf("gallery 200", "lean 200"),
    control: ratioOf("plain again 2000", "plain 2000"),
    theme: ratioOf("theme of gallery", "theme of plain"),
  };
}

interface LongMeasures {
  nodes: number;
  before: number;
  after: number;
  scrolling: number;
}

async function measureLong(browser: Browser, files: PageFiles): Promise<LongMeasures> {
  const samples: LongMeasures[] = [];
  for (let sample = 0; sample < samplesOfKeys; sample += 1) {
    const { page, cdp } = await openBundledPage(browser, files);
    await page.evaluate("prepare(2000); mountGallery()");
    await atRest(cdp);
    // The first letter makes what is searched ready for all that follow.
    await pressKey(page, cdp, "a");
    await pressKey(page, cdp, "Backspace");
    const before = await pressKey(page, cdp, "e");
    await pressKey(page, cdp, "Backspace");
    const still = await atRest(cdp);
    let nodes = await countNodes(page);
    for (let step = 1; step <= 40; step += 1) {
      await page.evaluate((part) => scrollTo(0, document.body.scrollHeight * part), step / 40);
      await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
      nodes = Math.max(nodes, await countNodes(page));
    }
    const scrolling = (await atRest(cdp)) - still;
    const after = await pressKey(page, cdp, "e");
    await page.close();
    samples.push({ nodes, before, after, scrolling });
  }
  const median = (measure: keyof LongMeasures): number =>
    Math.round(samples.map((each) => each[measure]).toSorted((a, b) => a - b)[Math.floor(samplesOfKeys / 2)] ?? NaN);
  return {
    nodes: Math.max(...samples.map(({ nodes }) => nodes)),
    before: median("before"),
    after: median("after"),
    scrolling: median("scrolling"),
  };
}

/** Milliseconds of the page's main thread from a key in the search until the page rests, wherever it is scrolled to. */
async function pressKey(page: Page, cdp: CDPSession, key: string): Promise<number> {
  await page.evaluate(() => document.querySelector<HTMLElement>("input[type=search]")?.focus({ preventScroll: true }));
  const before = await atRest(cdp);
  await page.keyboard.press(key);
  return (await atRest(cdp)) - before;
}

async function countNodesOf(browser: Browser, files: PageFiles, count: number): Promise<number> {
  const { page } = await openBundledPage(browser, files);
  await page.evaluate(`prepare(${count}); mountGallery()`);
  const nodes = await countNodes(page);
  await page.close();
  return nodes;
}

function countNodes(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll("main *").length);
}

/** What is left of a gallery after so many of them have come and gone, the first twenty not counted. */
async function measureCycles(browser: Browser, files: PageFiles): Promise<{ listeners: number; nodes: number }> {
  const { page, cdp } = await openBundledPage(browser, files);
  await page.evaluate("prepare(2000)");
  const cycle = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      await page.evaluate("mountGallery()");
      await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
      await page.evaluate("unmount()");
    }
    for (let time = 0; time < 4; time += 1) await cdp.send("HeapProfiler.collectGarbage");
  };
  const count = async (): Promise<{ listeners: number; nodes: number }> => {
    const { jsEventListeners, nodes } = await cdp.send("Memory.getDOMCounters");
    return { listeners: jsEventListeners, nodes };
  };
  await cycle(20);
  const before = await count();
  await cycle(mounts);
  const after = await count();
  await page.close();
  return { listeners: after.listeners - before.listeners, nodes: after.nodes - before.nodes };
}

async function measureDialog(browser: Browser, files: PageFiles): Promise<number> {
  const samples: number[] = [];
  for (let sample = 0; sample < samplesOfKeys; sample += 1) {
    const { page, cdp } = await openBundledPage(browser, files);
    await page.evaluate("mountMarketplace()");
    await page.getByRole("button", { name: "HubSpot", exact: true }).waitFor();
    const before = await atRest(cdp);
    await page.getByRole("button", { name: "HubSpot", exact: true }).click();
    await page.getByRole("dialog").getByRole("tab", { name: "Workflows" }).waitFor();
    samples.push((await atRest(cdp)) - before);
    await page.close();
  }
  return Math.round(samples.toSorted((a, b) => a - b)[Math.floor(samplesOfKeys / 2)] ?? NaN);
}

if (import.meta.filename === process.argv[1]) {
  const { report } = await import("../verify/outcome.ts");
  report(await benchGallery());
}
