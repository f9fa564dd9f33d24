// What opening a select of 10,000 choices costs, beside the browser's own (quality 36).
import { build } from "esbuild";
import { type Browser, type CDPSession, chromium } from "playwright";
import { ensureChromium } from "./ensure-chromium.ts";
import { outcome, type Outcome } from "./outcome.ts";
import { root } from "./run-command.ts";

const limits = { ratio: 0.08, rows: 60 };
/** Samples of each variant; every one on a page of its own. */
const samples = 15;

type Variant = "ours" | "native" | "native again";

/** Measures by the protocol of a noisy machine: exact counts, then ratios of interleaved CPU times with their own A/A. */
export async function benchLongSelect(): Promise<Outcome[]> {
  const files = await bundle();
  const browser = await chromium.launch({ executablePath: ensureChromium() });
  try {
    const times: Record<Variant, number[]> = { ours: [], native: [], "native again": [] };
    const order: Variant[] = ["ours", "native", "native again"];
    let rows = 0;
    for (let sample = 0; sample < samples; sample += 1) {
      for (const variant of sample % 2 === 0 ? order : order.toReversed()) {
        const measured = await measureOpening(browser, files, variant);
        times[variant].push(measured.busy);
        if (variant === "ours") rows = Math.max(rows, measured.rows);
      }
    }
    const ratio = compare(times.ours, times.native);
    const control = compare(times["native again"], times.native);
    console.table({
      "Rows drawn of 10,000": { number: rows, limit: limits.rows },
      "CPU to open them, by the browser's own select: median": { number: ratio.median, limit: limits.ratio },
      "CPU to open them, by the browser's own select: minimum": { number: ratio.minimum, limit: limits.ratio },
      "The browser's own by itself (0.9 to 1.1, else the run is void)": { number: control.median, limit: 1.1 },
    });
    const valid = control.median >= 0.9 && control.median <= 1.1;
    if (!valid) console.warn("The machine was too busy: this run says nothing about CPU.");
    return [
      outcome(`an open list of 10,000 draws ${rows} rows, fewer than ${limits.rows}`, rows > 0 && rows < limits.rows),
      outcome(
        `opening 10,000 choices costs at most ${limits.ratio} × the browser's own select`,
        !valid || (ratio.median <= limits.ratio && ratio.minimum <= limits.ratio),
      ),
    ];
  } finally {
    await browser.close();
  }
}

async function bundle(): Promise<{ script: string; sheet: string }> {
  const { outputFiles } = await build({
    entryPoints: [`${root}/scripts/bench-long-select.page.tsx`],
    bundle: true,
    minify: true,
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
  return { script: text(".js"), sheet: text(".css") };
}

/** Milliseconds of the page's main thread from the press until it rests. */
async function measureOpening(
  browser: Browser,
  { script, sheet }: { script: string; sheet: string },
  variant: Variant,
): Promise<{ busy: number; rows: number }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const origin = "https://bench.test/";
  const bodies: Record<string, [string, string]> = {
    "/page.js": ["text/javascript", script],
    "/page.css": ["text/css", sheet],
    "/": [
      "text/html",
      `<!doctype html><title>Bench</title><link rel="stylesheet" href="/page.css"><body><script type="module" src="/page.js"></script>`,
    ],
  };
  await page.route(`${origin}**`, (route) => {
    const [contentType, body] = bodies[new URL(route.request().url()).pathname] ?? ["text/plain", ""];
    return route.fulfill({ contentType, body });
  });
  await page.goto(origin);
  await page.locator("body[data-ready]").waitFor({ state: "attached" });
  await page.evaluate(`mount(${JSON.stringify(variant === "ours" ? "ours" : "native")})`);
  const box = await page.getByRole("combobox", { name: "Customer" }).boundingBox();
  if (box === null) throw new Error("The page to measure shows no select.");
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const before = await atRest(cdp);
  // The browser's own opens at a real press only.
  await page.mouse.click(box.x + 20, box.y + box.height / 2);
  const after = await atRest(cdp);
  const rows = await page.locator("[role=option]").count();
  await page.close();
  return { busy: after - before, rows };
}

/** The milliseconds that the main thread has been busy, once it has not been for a while. */
async function atRest(cdp: CDPSession): Promise<number> {
  let last = -1;
  for (let quiet = 0; quiet < 3;) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    const { metrics } = await cdp.send("Performance.getMetrics");
    const now = (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1_000;
    quiet = now - last < 3 ? quiet + 1 : 0;
    last = now;
  }
  return last;
}

function compare(times: readonly number[], base: readonly number[]): { median: number; minimum: number } {
  const median = (values: readonly number[]): number =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
  const round = (value: number): number => Math.round(value * 1_000) / 1_000;
  return { median: round(median(times) / median(base)), minimum: round(Math.min(...times) / Math.min(...base)) };
}

if (import.meta.filename === process.argv[1]) {
  const { report } = await import("./outcome.ts");
  report(await benchLongSelect());
}
