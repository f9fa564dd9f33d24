import { chromium, type BrowserContextOptions, type Page } from "playwright";
import type { SandboxControl } from "@cobalt-kit/sandbox";
import { buildPage, startDemo, type Demo } from "../../apps/demo/server/start-demo.ts";
import { ensureChromium } from "../browsers/ensure-chromium.ts";

export interface BrowsedDemo {
  demo: Demo;
  control: SandboxControl;
  /** A page of its own context, signed in as Harbor Coffee. */
  open(hash: string, options?: BrowserContextOptions, prepare?: (page: Page) => Promise<void>): Promise<Page>;
}

/** Builds and starts the demo on free ports, opens a browser, and ends all of it when `visit` is done. */
export async function browseDemo(visit: (browsed: BrowsedDemo) => Promise<void>): Promise<void> {
  await buildPage();
  const demo = await startDemo({ ports: { page: 0, backend: 0, sandbox: 0 } });
  const browser = await chromium.launch({ executablePath: ensureChromium() });
  try {
    if (demo.control === undefined) throw new Error("The demo was started without the sandbox.");
    const open: BrowsedDemo["open"] = async (hash, options, prepare) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      const page = await context.newPage();
      await context.request.post(`${demo.backendUrl}/login`, {
        data: { customer: "harbor" },
        headers: { origin: demo.pageUrl },
      });
      // tsx names the functions that run in the page by a helper that is not there.
      await page.addInitScript("globalThis.__name ??= (named) => named");
      await prepare?.(page);
      await page.goto(`${demo.pageUrl}/#/${hash}`);
      return page;
    };
    await visit({ demo, control: demo.control, open });
  } finally {
    await browser.close();
    await demo.close();
  }
}
