// What a gallery costs while it is used: elements, keys, scrolling, opening an application, coming and going.
import { type Browser, type CDPSession, type Page } from "playwright";
import { outcome, type Outcome } from "../verify/outcome.ts";
import { atRest, openBundledPage, type PageFiles } from "./bundled-page.ts";

/** A tenth of what a key cost at the end of 2,000 before only those in sight were drawn: 982 ms. */
const limits = { nodes: 1_500, key: 98 };
const samples = 5;
const mounts = 100;

/** Elements and keys of a gallery of 2,000 wherever it is scrolled, and elements of one that is all in the page. */
export async function benchLongGallery(browser: Browser, files: PageFiles): Promise<Outcome[]> {
  const long = await measureLong(browser, files);
  const nodesOfWhole = await countNodesOf(browser, files, 300);
  console.table({
    "DOM nodes of 2,000, the most while scrolling to the end": { number: long.nodes, limit: limits.nodes },
    "DOM nodes of 300, which are all in the page": { number: nodesOfWhole, limit: limits.nodes },
    "CPU of a key in search before scrolling, in ms": { number: long.before, limit: limits.key },
    "CPU of a key in search after scrolling to the end, in ms": { number: long.after, limit: limits.key },
    "CPU to scroll to the end in 40 steps, in ms": { number: long.scrolling, limit: "none" },
  });
  return [
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
  ];
}

/** What is left behind by galleries that come and go. */
export async function benchComingAndGoing(browser: Browser, files: PageFiles): Promise<Outcome[]> {
  const { listeners, nodes } = await measureCycles(browser, files);
  console.table({
    [`Listeners left by ${mounts} mounts`]: { number: listeners, limit: 0 },
    [`Nodes left by ${mounts} mounts`]: { number: nodes, limit: 0 },
  });
  return [
    outcome(`${mounts} mounts leave no listener and no node (${listeners}, ${nodes})`, listeners <= 0 && nodes <= 0),
  ];
}

/** What opening an application costs: no limit yet, for the eye. */
export async function showCostOfDialog(browser: Browser, files: PageFiles): Promise<void> {
  console.table({
    "CPU to open an application, in ms": { number: await measureDialog(browser, files), limit: "none" },
  });
}

interface LongMeasures {
  nodes: number;
  before: number;
  after: number;
  scrolling: number;
}

async function measureLong(browser: Browser, files: PageFiles): Promise<LongMeasures> {
  const measured: LongMeasures[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
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
    measured.push({ nodes, before, after, scrolling });
  }
  const median = (measure: keyof LongMeasures): number =>
    Math.round(measured.map((each) => each[measure]).toSorted((a, b) => a - b)[Math.floor(samples / 2)] ?? NaN);
  return {
    nodes: Math.max(...measured.map(({ nodes }) => nodes)),
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
  const measured: number[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    const { page, cdp } = await openBundledPage(browser, files);
    await page.evaluate("mountMarketplace()");
    await page.getByRole("button", { name: "HubSpot", exact: true }).waitFor();
    const before = await atRest(cdp);
    await page.getByRole("button", { name: "HubSpot", exact: true }).click();
    await page.getByRole("dialog").getByRole("tab", { name: "Workflows" }).waitFor();
    measured.push((await atRest(cdp)) - before);
    await page.close();
  }
  return Math.round(measured.toSorted((a, b) => a - b)[Math.floor(samples / 2)] ?? NaN);
}
