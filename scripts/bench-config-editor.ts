// What 300 settings over 6 pages cost: calls and renders of a key, and the CPU of mounting beside plain elements.
import { build } from "esbuild";
import { chromium, type Browser, type CDPSession, type Page } from "playwright";
import { ensureChromium } from "./ensure-chromium.ts";
import { outcome, type Outcome } from "./outcome.ts";
import { root } from "./run-command.ts";

const limits = { calls: 6_000, rows: 1, mount: 1.5 };
/** Samples of each variant; every one on a page of its own. */
const samples = 15;

type Variant = "editor" | "editor on one page" | "plain" | "plain again";

/** Measures by the protocol of a noisy machine: exact counts first, then ratios of interleaved CPU times with their own A/A. */
export async function benchConfigEditor(): Promise<Outcome[]> {
  const script = await bundle();
  const browser = await chromium.launch({ executablePath: ensureChromium() });
  try {
    const key = await measureKey(browser, script);
    const times = await measureMounts(browser, script);
    const ratio = compare(times.editor, times.plain);
    const whole = compare(times["editor on one page"], times.plain);
    const control = compare(times["plain again"], times.plain);
    console.table({
      "JS calls of a key in 300 settings": { number: key.calls, limit: limits.calls },
      "Rows rendered for it": { number: key.rows, limit: limits.rows },
      "CPU to mount them, by 300 plain inputs: median": { number: ratio.median, limit: limits.mount },
      "CPU to mount them, by 300 plain inputs: minimum": { number: ratio.minimum, limit: limits.mount },
      "The same without pages, so that all 300 are drawn: median": { number: whole.median, limit: "none" },
      "The same without pages, so that all 300 are drawn: minimum": { number: whole.minimum, limit: "none" },
      "The plain elements by themselves (0.9 to 1.1, else the run is void)": { number: control.median, limit: 1.1 },
    });
    const valid = control.median >= 0.9 && control.median <= 1.1;
    if (!valid) console.warn("The machine was too busy: this run says nothing about CPU.");
    return [
      outcome(`a key in 300 settings makes ${key.calls} of at most ${limits.calls} calls`, key.calls <= limits.calls),
      outcome(`a key in 300 settings renders ${key.rows} row`, key.rows === limits.rows),
      outcome(
        `mounting settings costs at most ${limits.mount} × plain elements`,
        !valid || (ratio.median <= limits.mount && ratio.minimum <= limits.mount),
      ),
    ];
  } finally {
    await browser.close();
  }
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${root}/scripts/bench-config-editor.page.tsx`],
    bundle: true,
    // Names are kept, to count what is rendered by name.
    minify: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    jsx: "automatic",
    conditions: ["@cobalt-kit/source", "production"],
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
    absWorkingDir: root,
  });
  return outputFiles[0]?.text ?? "";
}

async function openPage(
  browser: Browser,
  script: string,
  { count = false, perPage = 50 } = {},
): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const origin = "https://bench.test/";
  await page.route(`${origin}**`, (route) =>
    route.request().url().endsWith(".js")
      ? route.fulfill({ contentType: "text/javascript", body: script })
      : route.fulfill({
          contentType: "text/html",
          body: `<!doctype html><title>Bench</title><body><script type="module" src="/page.js"></script>`,
        }),
  );
  // tsx names the functions that run in the page by a helper that is not there.
  await page.addInitScript("globalThis.__name ??= (named) => named");
  if (count) await page.addInitScript(countRows);
  await page.goto(`${origin}?per-page=${perPage}`);
  await page.evaluate("preload()");
  await page.locator("body[data-ready]").waitFor({ state: "attached" });
  return { page, cdp: await page.context().newCDPSession(page) };
}

async function measureKey(browser: Browser, script: string): Promise<{ calls: number; rows: number }> {
  const { page, cdp } = await openPage(browser, script, { count: true });
  await page.evaluate("mountEditor()");
  const field = page.getByRole("textbox", { name: "Setting 7", exact: true });
  await field.press("a"); // the first one brings the bar with Save
  await cdp.send("Profiler.enable");
  await cdp.send("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  await cdp.send("Profiler.takePreciseCoverage");
  await page.evaluate(() => Reflect.set(window, "rows", 0));
  await field.press("b");
  const rows = await page.evaluate(() => Number(Reflect.get(window, "rows")));
  const { result } = await cdp.send("Profiler.takePreciseCoverage");
  const calls = result
    .filter(({ url }) => url.endsWith("/page.js"))
    .flatMap(({ functions }) => functions)
    .reduce((total, { ranges }) => total + (ranges[0]?.count ?? 0), 0);
  await page.close();
  return { calls, rows };
}

async function measureMounts(browser: Browser, script: string): Promise<Record<Variant, number[]>> {
  const times: Record<Variant, number[]> = {
    editor: [],
    "editor on one page": [],
    plain: [],
    "plain again": [],
  };
  const order: Variant[] = ["editor", "plain", "plain again", "editor on one page"];
  for (let sample = 0; sample < samples; sample += 1) {
    for (const variant of sample % 2 === 0 ? order : order.toReversed()) {
      times[variant].push(await measureMount(browser, script, variant));
    }
  }
  return times;
}

/** Milliseconds of the page's main thread until what was mounted is painted. */
async function measureMount(browser: Browser, script: string, variant: Variant): Promise<number> {
  const { page, cdp } = await openPage(browser, script, { perPage: variant === "editor on one page" ? 300 : 50 });
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async (): Promise<number> => {
    const { metrics } = await cdp.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1_000;
  };
  const before = await busy();
  // Of the editor's pages the one in front is mounted; plain elements have no pages.
  const inputs = variant === "editor" ? 50 : 300;
  await page.evaluate(variant.startsWith("editor") ? "mountEditor()" : `mountPlain(${inputs})`);
  await page.evaluate(`painted(${inputs})`);
  const after = await busy();
  await page.close();
  return after - before;
}

function compare(times: readonly number[], base: readonly number[]): { median: number; minimum: number } {
  const median = (values: readonly number[]): number =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
  const round = (value: number): number => Math.round(value * 100) / 100;
  return { median: round(median(times) / median(base)), minimum: round(Math.min(...times) / Math.min(...base)) };
}

/** Counts the rows that React renders, by the hook it offers to developer tools. */
function countRows(): void {
  interface Fiber {
    type: { name?: string } | null;
    flags: number;
    child: Fiber | null;
    sibling: Fiber | null;
    alternate: Fiber | null;
  }
  const performedWork = 1;
  let rows = 0;
  const visit = (fiber: Fiber, before: Fiber | null): void => {
    // The bundler numbers names that occur twice.
    if (/^FieldRow\d*$/.test(fiber.type?.name ?? "") && (before === null || (fiber.flags & performedWork) !== 0))
      rows += 1;
    if (before !== null && fiber.child === before.child) return;
    for (let child = fiber.child; child !== null; child = child.sibling) visit(child, child.alternate);
  };
  Reflect.set(window, "__REACT_DEVTOOLS_GLOBAL_HOOK__", {
    supportsFiber: true,
    checkDCE: () => {},
    inject: () => 1,
    onCommitFiberUnmount: () => {},
    onPostCommitFiberRoot: () => {},
    onCommitFiberRoot: (_renderer: number, { current }: { current: Fiber }) => {
      rows = Number(Reflect.get(window, "rows") ?? 0);
      visit(current, current.alternate);
      Reflect.set(window, "rows", rows);
    },
  });
}

if (import.meta.filename === process.argv[1]) {
  const { report } = await import("./outcome.ts");
  report(await benchConfigEditor());
}
