import { launch, type KeyInput, type Page } from "puppeteer-core";
import type { BrowserWindow, KeyPress, StartedBrowser } from "./browser.ts";

/** Firefox without a screen, over WebDriver BiDi. */
export async function startFirefox(executablePath: string): Promise<StartedBrowser> {
  const browser = await launch({
    browser: "firefox",
    executablePath,
    headless: true,
    defaultViewport: null,
    args: ["--width=1280", "--height=900"],
    extraPrefsFirefox: {
      "intl.accept_languages": "en-US",
      "dom.disable_open_during_load": true, // windows are blocked as for a person
      "network.dns.disabled": true, // no look-up leaves the machine
    },
  });
  // In the window that Firefox starts with, its address bar keeps the focus, and keys press no button.
  const [first] = await browser.pages();
  await browser.newPage();
  await first?.close();

  const known = new Map<Page, BrowserWindow>();
  const windowOf = (page: Page): BrowserWindow => {
    const window = known.get(page) ?? createWindow(page);
    known.set(page, window);
    return window;
  };
  return {
    windows: async () => (await browser.pages()).map(windowOf),
    close: () => browser.close(),
  };
}

function createWindow(page: Page): BrowserWindow {
  return {
    goTo: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    type: (text) => page.keyboard.type(text),
    clickAt: (x, y) => page.mouse.click(x, y),
    evaluate: <Result>(expression: string) => page.evaluate<[], () => Result>(expression),
    press: async (press) => {
      const { held, key } = keysOf(press);
      for (const each of held) await page.keyboard.down(each);
      await page.keyboard.press(key);
      for (const each of held.toReversed()) await page.keyboard.up(each);
    },
  };
}

function keysOf(press: KeyPress): { held: KeyInput[]; key: KeyInput } {
  if (press === "Shift+Tab") return { held: ["Shift"], key: "Tab" };
  if (press === "ControlOrMeta+A") return { held: [process.platform === "darwin" ? "Meta" : "Control"], key: "KeyA" };
  return { held: [], key: press === "Space" ? " " : press };
}
