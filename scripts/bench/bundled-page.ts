// What benchmarks of CPU share: a page of its own for each sample, and ratios that a busy machine does not bend.
import { build } from "esbuild";
import type { Browser, CDPSession, Page } from "playwright";
import { guardSheet } from "../../packages/components/guard-styles.ts";
import { root } from "../process/run-command.ts";

/** Samples of each variant. */
const samples = 15;
/** A run that takes longer is given up: on a machine that is so busy its figures say nothing. */
const mostMinutes = 8;
/** What is measured comes to rest within a second or two. What does not, as where something moves for ever, says so. */
const mostUnrest = 20_000;

export interface PageFiles {
  script: string;
  sheet: string;
}

export interface Ratio {
  median: number;
  minimum: number;
}

/** Bundles a page of this folder with the packages' sources, as a production build would. */
export async function bundlePage(name: string, { minify = true } = {}): Promise<PageFiles> {
  const { outputFiles } = await build({
    entryPoints: [`${root}/scripts/bench/${name}`],
    bundle: true,
    minify,
    format: "esm",
    platform: "browser",
    target: "es2022",
    jsx: "automatic",
    conditions: ["@cobalt-kit/source", "production"],
    define: { "process.env.NODE_ENV": '"production"' },
    outdir: "bench",
    write: false,
    absWorkingDir: root,
  });
  const text = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return { script: text(".js"), sheet: guardSheet(text(".css")) };
}

/** Opens a bundled page, and waits until it says that it is ready. */
export async function openBundledPage(
  browser: Browser,
  { script, sheet }: PageFiles,
  { query = "", before }: { query?: string; before?: () => void } = {},
): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const bodies: Record<string, [string, string]> = {
    "/page.js": ["text/javascript", script],
    "/page.css": ["text/css", sheet],
    "/": [
      "text/html",
      `<!doctype html><title>Bench</title><link rel="stylesheet" href="/page.css"><body><script type="module" src="/page.js"></script>`,
    ],
  };
  await page.route("https://bench.test/**", (route) => {
    const [contentType, body] = bodies[new URL(route.request().url()).pathname] ?? ["text/plain", ""];
    return route.fulfill({ contentType, body });
  });
  // tsx names the functions that run in the page by a helper that is not there.
  await page.addInitScript("globalThis.__name ??= (named) => named");
  if (before !== undefined) await page.addInitScript(before);
  await page.goto(`https://bench.test/${query}`);
  await page.locator("body[data-ready]").waitFor({ state: "attached" });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  return { page, cdp };
}

/** Milliseconds that the page's main thread has been busy since it was opened. */
export async function busyTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1_000;
}

/** The milliseconds that the main thread has been busy, once it has not been for a while. */
export async function atRest(cdp: CDPSession): Promise<number> {
  const end = Date.now() + mostUnrest;
  let last = -1;
  for (let quiet = 0; quiet < 3;) {
    if (Date.now() > end) throw new Error(`The page was still busy after ${mostUnrest / 1_000} s.`);
    await new Promise((resolve) => setTimeout(resolve, 60));
    const now = await busyTime(cdp);
    quiet = now - last < 3 ? quiet + 1 : 0;
    last = now;
  }
  return last;
}

/** Measures every variant so many times, one after the other and back again, and says how far it is: it takes minutes. */
export async function interleave<Variant extends string>(
  what: string,
  variants: readonly Variant[],
  measure: (variant: Variant) => Promise<number>,
): Promise<(variant: Variant, base: Variant) => Ratio> {
  const times = new Map(variants.map((variant): [Variant, number[]] => [variant, []]));
  const begin = Date.now();
  for (let sample = 0; sample < samples; sample += 1) {
    const seconds = (Date.now() - begin) / 1_000;
    if (sample % 3 === 0) console.log(`${what}: ${sample} of ${samples} samples, ${Math.round(seconds)} s`);
    if (seconds > mostMinutes * 60) throw new Error(`${what} took more than ${mostMinutes} minutes.`);
    for (const variant of sample % 2 === 0 ? variants : variants.toReversed()) {
      times.get(variant)?.push(await measure(variant));
    }
  }
  return (variant, base) => compare(times.get(variant) ?? [], times.get(base) ?? []);
}

/** Whether a run says anything: the same thing measured twice must come out the same. */
export function isValid({ median }: Ratio): boolean {
  const valid = median >= 0.9 && median <= 1.1;
  if (!valid) console.warn("The machine was too busy: this run says nothing about CPU.");
  return valid;
}

/** What some samples are of others that were taken in turn with them. */
export function compare(times: readonly number[], base: readonly number[]): Ratio {
  const median = (values: readonly number[]): number =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
  const round = (value: number): number => Math.round(value * 1_000) / 1_000;
  return { median: round(median(times) / median(base)), minimum: round(Math.min(...times) / Math.min(...base)) };
}
