// What a list of runs costs beside the same rows as plain HTML, and how often it asks while runs are under way.
import { type Browser, chromium, type Page } from "playwright";
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

const limits = { ratio: 0.28, nodes: 1_500, requestsPerMinute: 2 };
/** What mounting should cost: what it has beyond that is the provider, the filters and React, whatever the number of rows. */
const goal = 0.25;
const rows = 1_000;
const underWay = 8;

/** Measures by the protocol of a noisy machine: exact counts, then ratios of interleaved CPU times with their own A/A. */
export async function benchRuns(): Promise<Outcome[]> {
  const files = await bundlePage("runs.page.tsx");
  const browser = await chromium.launch({ executablePath: ensureChromium() });
  try {
    const asked = await countRequests(browser, files);
    const nodes = await countNodes(browser, files);
    const { list, control } = await measureMounts(browser, files);
    console.table({
      [`CPU to mount ${rows} runs, by plain HTML: median (goal ${goal})`]: { number: list.median, limit: limits.ratio },
      [`CPU to mount ${rows} runs, by plain HTML: minimum (goal ${goal})`]: {
        number: list.minimum,
        limit: limits.ratio,
      },
      "The plain HTML by itself (0.9 to 1.1, else the run is void)": { number: control.median, limit: 1.1 },
      "DOM nodes of 50,000 runs, the most while scrolling to the end": { number: nodes, limit: limits.nodes },
      [`Requests in the first minute with ${underWay} running`]: { number: asked.first, limit: "none" },
      [`Requests in the third minute with ${underWay} running`]: {
        number: asked.later,
        limit: limits.requestsPerMinute,
      },
      "Requests in a minute while the page is hidden": { number: asked.hidden, limit: 0 },
      "Requests in a minute while the browser is offline": { number: asked.offline, limit: 0 },
    });
    const valid = isValid(control);
    return [
      outcome(
        `mounting a list of ${rows} runs costs at most ${limits.ratio} × plain HTML`,
        !valid || (list.median <= limits.ratio && list.minimum <= limits.ratio),
      ),
      outcome(`a list of 50,000 runs has ${nodes} nodes, fewer than ${limits.nodes}`, nodes < limits.nodes),
      outcome(
        `${underWay} running runs are asked for ${asked.later} times a minute, at most ${limits.requestsPerMinute}`,
        asked.later <= limits.requestsPerMinute,
      ),
      outcome(
        `nothing is asked while the page is hidden or offline (${asked.hidden}, ${asked.offline})`,
        asked.hidden === 0 && asked.offline === 0,
      ),
    ];
  } finally {
    await browser.close();
  }
}

async function measureMounts(browser: Browser, files: PageFiles): Promise<{ list: Ratio; control: Ratio }> {
  const ratioOf = await interleave("Mounting runs", ["list", "plain", "plain again"] as const, async (variant) => {
    const { page, cdp } = await openBundledPage(browser, files);
    await page.evaluate(`prepare(${rows})`);
    const before = await atRest(cdp);
    await page.evaluate(variant === "list" ? "mountList(true)" : "mountPlain()");
    await page.locator("tbody tr").nth(5).waitFor();
    const after = await atRest(cdp);
    await page.close();
    return after - before;
  });
  return { list: ratioOf("list", "plain"), control: ratioOf("plain again", "plain") };
}

async function countNodes(browser: Browser, files: PageFiles): Promise<number> {
  const { page, cdp } = await openBundledPage(browser, files);
  await page.evaluate("prepare(50000); mountList(true)");
  await page.locator("[aria-rowcount]").waitFor();
  let most = 0;
  for (let step = 1; step <= 40; step += 1) {
    await page.evaluate((part) => scrollTo(0, document.body.scrollHeight * part), step / 40);
    await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    most = Math.max(most, await page.evaluate(() => document.querySelectorAll("main *").length));
  }
  await atRest(cdp);
  await page.close();
  return most;
}

interface Asked {
  first: number;
  later: number;
  hidden: number;
  offline: number;
}

/** With a clock that is moved by hand: minutes pass in an instant. */
async function countRequests(browser: Browser, files: PageFiles): Promise<Asked> {
  const { page } = await openBundledPage(browser, files);
  await page.clock.install();
  await page.evaluate(`prepare(${rows}, ${underWay}); mountList(false)`);
  await page.locator("tbody tr").nth(5).waitFor();
  const first = await passMinute(page);
  await passMinute(page);
  const later = await passMinute(page);
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  const hidden = await passMinute(page);
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "visible", configurable: true });
    Object.defineProperty(navigator, "onLine", { value: false, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  // One question tells that there is no network; from then on nothing is asked.
  await passMinute(page);
  const offline = await passMinute(page);
  await page.close();
  return { first, later, hidden, offline };
}

/** How many requests a minute brings. Answers come between its seconds. */
async function passMinute(page: Page): Promise<number> {
  const before = await page.evaluate("requests.length");
  for (let second = 0; second < 60; second += 1) await page.clock.runFor(1_000);
  return Number(await page.evaluate("requests.length")) - Number(before);
}

if (import.meta.filename === process.argv[1]) {
  const { report } = await import("../verify/outcome.ts");
  report(await benchRuns());
}
