// What 300 settings over 6 pages cost: calls and renders of a key, and the CPU of mounting beside plain elements.
import { chromium, type Browser, type CDPSession, type Page } from "playwright";
import { ensureChromium } from "../browsers/ensure-chromium.ts";
import { outcome, type Outcome } from "../verify/outcome.ts";
import { bundlePage, busyTime, interleave, isValid, openBundledPage, type PageFiles } from "./bundled-page.ts";

const limits = { calls: 6_000, rows: 1, mount: 1.5 };
type Variant = "editor" | "editor on one page" | "plain" | "plain again";

/** Measures by the protocol of a noisy machine: exact counts first, then ratios of interleaved CPU times with their own A/A. */
export async function benchConfigEditor(): Promise<Outcome[]> {
  // Names are kept, to count what is rendered by name.
  const files = await bundlePage("config-editor.page.tsx", { minify: false });
  const browser = await chromium.launch({ executablePath: ensureChromium() });
  try {
    const key = await measureKey(browser, files);
    const variants: Variant[] = ["editor", "plain", "plain again", "editor on one page"];
    const ratioOf = await interleave("Mounting settings", variants, (variant) => measureMount(browser, files, variant));
    const ratio = ratioOf("editor", "plain");
    const whole = ratioOf("editor on one page", "plain");
    const control = ratioOf("plain again", "plain");
    console.table({
      "JS calls of a key in 300 settings": { number: key.calls, limit: limits.calls },
      "Rows rendered for it": { number: key.rows, limit: limits.rows },
      "CPU to mount them, by 300 plain inputs: median": { number: ratio.median, limit: limits.mount },
      "CPU to mount them, by 300 plain inputs: minimum": { number: ratio.minimum, limit: limits.mount },
      "The same without pages, so that all 300 are drawn: median": { number: whole.median, limit: "none" },
      "The same without pages, so that all 300 are drawn: minimum": { number: whole.minimum, limit: "none" },
      "The plain elements by themselves (0.9 to 1.1, else the run is void)": { number: control.median, limit: 1.1 },
    });
    const valid = isValid(control);
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

async function openPage(
  browser: Browser,
  files: PageFiles,
  { perPage = 50, before }: { perPage?: number; before?: () => void } = {},
): Promise<{ page: Page; cdp: CDPSession }> {
  return openBundledPage(browser, files, { query: `?per-page=${perPage}`, ...(before && { before }) });
}

async function measureKey(browser: Browser, files: PageFiles): Promise<{ calls: number; rows: number }> {
  const { page, cdp } = await openPage(browser, files, { before: countRows });
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

/** Milliseconds of the page's main thread until what was mounted is painted. */
async function measureMount(browser: Browser, files: PageFiles, variant: Variant): Promise<number> {
  const { page, cdp } = await openPage(browser, files, { perPage: variant === "editor on one page" ? 300 : 50 });
  const before = await busyTime(cdp);
  // Of the editor's pages the one in front is mounted; plain elements have no pages.
  const inputs = variant === "editor" ? 50 : 300;
  await page.evaluate(variant.startsWith("editor") ? "mountEditor()" : `mountPlain(${inputs})`);
  await page.evaluate(`painted(${inputs})`);
  const after = await busyTime(cdp);
  await page.close();
  return after - before;
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
  const { report } = await import("../verify/outcome.ts");
  report(await benchConfigEditor());
}
