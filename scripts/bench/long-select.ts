// What opening a select of 10,000 choices costs, beside the browser's own.
import { type Browser, chromium } from "playwright";
import { ensureChromium } from "../browsers/ensure-chromium.ts";
import { outcome, type Outcome } from "../verify/outcome.ts";
import { atRest, bundlePage, interleave, isValid, openBundledPage, type PageFiles } from "./bundled-page.ts";

const limits = { ratio: 0.08, rows: 60 };
type Variant = "ours" | "native" | "native again";

/** Measures by the protocol of a noisy machine: exact counts, then ratios of interleaved CPU times with their own A/A. */
export async function benchLongSelect(): Promise<Outcome[]> {
  const files = await bundlePage("long-select.page.tsx");
  const browser = await chromium.launch({ executablePath: ensureChromium() });
  try {
    let rows = 0;
    const ratioOf = await interleave<Variant>(
      "Opening selects",
      ["ours", "native", "native again"],
      async (variant) => {
        const measured = await measureOpening(browser, files, variant);
        if (variant === "ours") rows = Math.max(rows, measured.rows);
        return measured.busy;
      },
    );
    const ratio = ratioOf("ours", "native");
    const control = ratioOf("native again", "native");
    console.table({
      "Rows drawn of 10,000": { number: rows, limit: limits.rows },
      "CPU to open them, by the browser's own select: median": { number: ratio.median, limit: limits.ratio },
      "CPU to open them, by the browser's own select: minimum": { number: ratio.minimum, limit: limits.ratio },
      "The browser's own by itself (0.9 to 1.1, else the run is void)": { number: control.median, limit: 1.1 },
    });
    const valid = isValid(control);
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

/** Milliseconds of the page's main thread from the press until it rests. */
async function measureOpening(
  browser: Browser,
  files: PageFiles,
  variant: Variant,
): Promise<{ busy: number; rows: number }> {
  const { page, cdp } = await openBundledPage(browser, files);
  await page.evaluate(`mount(${JSON.stringify(variant === "ours" ? "ours" : "native")})`);
  const box = await page.getByRole("combobox", { name: "Customer" }).boundingBox();
  if (box === null) throw new Error("The page to measure shows no select.");
  const before = await atRest(cdp);
  // The browser's own opens at a real press only.
  await page.mouse.click(box.x + 20, box.y + box.height / 2);
  const after = await atRest(cdp);
  const rows = await page.locator("[role=option]").count();
  await page.close();
  return { busy: after - before, rows };
}

if (import.meta.filename === process.argv[1]) {
  const { report } = await import("../verify/outcome.ts");
  report(await benchLongSelect());
}
