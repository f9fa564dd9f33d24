import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { Readable } from "node:stream";
import { Builder, Key, type WebDriver } from "selenium-webdriver";
import { findPort } from "../../server/listen.ts";
import type { BrowserWindow, KeyPress, StartedBrowser } from "./browser.ts";

export interface WebKitPaths {
  driver: string;
  browser: string;
  /** A display in memory. */
  xvfb: string;
}

/** WebKitGTK's own small browser by WebDriver, on a display in memory and drawn by the processor. */
export async function startWebKit({ driver, browser, xvfb }: WebKitPaths): Promise<StartedBrowser> {
  const started: ChildProcess[] = [];
  const end = async (): Promise<void> => {
    for (const child of started.toReversed()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = once(child, "exit");
      child.kill();
      await ended;
    }
  };
  try {
    const display = spawn(xvfb, ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    started.push(display);
    const port = await findPort(0);
    const server = spawn(driver, [`--port=${port}`, "--host=127.0.0.1"], {
      stdio: "ignore",
      env: {
        ...process.env,
        DISPLAY: `:${await firstLine(display)}`,
        LANG: "en_US.UTF-8",
        GDK_BACKEND: "x11",
        LIBGL_ALWAYS_SOFTWARE: "1",
        NO_AT_BRIDGE: "1",
        WEBKIT_DISABLE_COMPOSITING_MODE: "1",
        WEBKIT_DISABLE_DMABUF_RENDERER: "1",
        WEBKIT_SKIA_ENABLE_CPU_RENDERING: "1",
      },
    });
    started.push(server);
    await listens(port, server);
    const session = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities({
        browserName: "MiniBrowser",
        "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] },
      })
      .build();
    return {
      windows: windowsOf(session),
      close: async () => {
        await session.quit().finally(end);
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

function windowsOf(session: WebDriver): () => Promise<BrowserWindow[]> {
  const known = new Map<string, BrowserWindow>();
  let current = "";
  const windowOf = (handle: string): BrowserWindow => {
    const inFront = async (): Promise<WebDriver> => {
      if (current !== handle) await session.switchTo().window(handle);
      current = handle;
      return session;
    };
    const window = known.get(handle) ?? createWindow(inFront);
    known.set(handle, window);
    return window;
  };
  return async () => (await session.getAllWindowHandles()).map(windowOf);
}

function createWindow(inFront: () => Promise<WebDriver>): BrowserWindow {
  return {
    goTo: async (url) => (await inFront()).get(url),
    reload: async () => (await inFront()).navigate().refresh(),
    evaluate: async <Result>(expression: string) =>
      (await inFront()).executeScript<Awaited<Result>>(`return ${expression}`),
    type: async (text) => (await inFront()).actions().sendKeys(text).perform(),
    clickAt: async (x, y) => (await inFront()).actions().move({ x, y }).click().perform(),
    press: async (press) => {
      const { held, key } = keysOf(press);
      const actions = (await inFront()).actions();
      for (const each of held) actions.keyDown(each);
      actions.sendKeys(key);
      for (const each of held.toReversed()) actions.keyUp(each);
      await actions.perform();
    },
  };
}

function keysOf(press: KeyPress): { held: string[]; key: string } {
  const names: Record<Exclude<KeyPress, "Shift+Tab" | "ControlOrMeta+A">, string> = {
    Tab: Key.TAB,
    Enter: Key.ENTER,
    Space: Key.SPACE,
    Escape: Key.ESCAPE,
    Delete: Key.DELETE,
    ArrowDown: Key.ARROW_DOWN,
    ArrowRight: Key.ARROW_RIGHT,
  };
  if (press === "Shift+Tab") return { held: [Key.SHIFT], key: Key.TAB };
  if (press === "ControlOrMeta+A") return { held: [Key.CONTROL], key: "a" };
  return { held: [], key: names[press] };
}

async function firstLine(display: ChildProcess): Promise<string> {
  const [, , , pipe] = display.stdio;
  if (!(pipe instanceof Readable)) throw new Error("Xvfb has no way to tell its display.");
  const line = once(pipe, "data").then(([data]) => String(data).trim());
  const failed = once(display, "exit").then(([code]) => Promise.reject(new Error(`Xvfb ended with code ${code}.`)));
  return Promise.race([line, failed]);
}

async function listens(port: number, server: ChildProcess): Promise<void> {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error(`WebKitWebDriver ended with code ${server.exitCode}.`);
    if (
      await fetch(`http://127.0.0.1:${port}/status`)
        .then(({ ok }) => ok)
        .catch(() => false)
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`WebKitWebDriver did not answer at port ${port} within 20 s.`);
}
