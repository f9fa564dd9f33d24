import { expect, signIn, test } from "./test-demo.ts";

/** What counts as good for a whole page: https://web.dev/articles/cls */
const most = 0.1;
const pages = ["overview", "invoices", "integrations", "integrations?app=slack", "activity", "settings", "admin"];

for (const [width, height] of [
  [1280, 900],
  [375, 812],
] as const) {
  test.describe(`at ${width} pixels nothing jumps when what was loading arrives:`, () => {
    test.use({ viewport: { width, height } });
    for (const address of pages) {
      test(address, async ({ page, demo }) => {
        await page.addInitScript(() => {
          const moved: Record<string, number>[] = [];
          Object.assign(globalThis, { moved });
          // Of the Layout Instability API, which TypeScript does not know.
          const isShift = (
            entry: PerformanceEntry,
          ): entry is PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] } =>
            "hadRecentInput" in entry;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              if (!isShift(entry) || entry.hadRecentInput) continue;
              const names = entry.sources.map(({ node }) =>
                node instanceof Element ? node.className : node?.nodeName,
              );
              moved.push({ [names.join(", ")]: entry.value });
            }
          }).observe({ type: "layout-shift", buffered: true });
        });
        await signIn(page, demo);
        await page.goto("about:blank");
        await page.goto(`${demo.pageUrl}/#/${address}`);
        await page.waitForLoadState("networkidle");
        await expect(page.locator(".ck-loading")).toHaveCount(0);
        await page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))");
        const moved = await page.evaluate<Record<string, number>[]>("moved");
        const sum = moved.flatMap((shift) => Object.values(shift)).reduce((total, value) => total + value, 0);
        expect(sum, JSON.stringify(moved)).toBeLessThanOrEqual(most);
      });
    }
  });
}
