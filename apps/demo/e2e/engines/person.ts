import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { BrowserWindow, KeyPress, StartedBrowser } from "./browser.ts";
import type { PageReader, Path, Seen, Step } from "./page-script.ts";

/** How long something may take to appear: a busy machine only takes longer. */
const patience = 20_000;

/** What is meant: a role with its name, whole or by a pattern, inside of other things or by itself. */
export interface Target {
  path: Path;
  /** Something inside of this. */
  get(role: string, name?: string | RegExp): Target;
  /** An input inside of this, by its label. */
  labelled(label: string): Target;
  /** The first of several that are called the same. */
  first(): Target;
}

export function get(role: string, name?: string | RegExp): Target {
  return targetOf([stepOf(role, name)]);
}

function targetOf(path: Path): Target {
  return {
    path,
    get: (role, name) => targetOf([...path, stepOf(role, name)]),
    labelled: (label) => targetOf([...path, { label }]),
    first: () => targetOf(path.map((step, at) => (at === path.length - 1 ? { ...step, first: true } : step))),
  };
}

function stepOf(role: string, name: string | RegExp | undefined): Step {
  if (name === undefined) return { role };
  return typeof name === "string" ? { role, name } : { role, pattern: name.source };
}

/** Someone at a browser: looks for what has a role and a name, and uses keyboard and mouse. */
export interface Person {
  goTo(url: string): Promise<void>;
  reload(): Promise<void>;
  press(key: KeyPress): Promise<void>;
  type(text: string): Promise<void>;
  click(target: Target): Promise<void>;
  /** Replaces what an input holds. */
  fill(target: Target, text: string): Promise<void>;
  /** Goes down so many options of a native list. */
  choose(target: Target, steps: number): Promise<void>;
  /** Presses a key until one thing has the focus. */
  goUntilFocused(target: Target, key?: "Tab" | "Shift+Tab" | "ArrowDown" | "ArrowRight"): Promise<void>;
  /** Waits until something is there, and is as it should be. */
  sees(target: Target, is?: (seen: Seen) => boolean): Promise<Seen>;
  readsIn(target: Target, text: string | RegExp): Promise<void>;
  reads(text: string): Promise<void>;
  /** Waits until something is no longer there. */
  missesSoon(target: Target): Promise<void>;
  /** Does something that opens a window, and sits down in front of that one. */
  inWindowOpenedBy(act: () => Promise<void>): Promise<Person>;
  /** Waits until a window has closed. */
  seesWindowsClose(count: number): Promise<void>;
}

let script: Promise<string> | undefined;

export async function sitDown(browser: StartedBrowser, window?: BrowserWindow): Promise<Person> {
  script ??= bundlePageScript();
  const source = await script;
  const own = window ?? (await browser.windows())[0];
  if (own === undefined) throw new Error("The browser has no window.");

  const ask = async <Name extends keyof PageReader>(
    name: Name,
    ...values: Parameters<PageReader[Name]>
  ): Promise<Awaited<ReturnType<PageReader[Name]>>> => {
    const call = `globalThis.pageReader.${name}(...${JSON.stringify(values)})`;
    if ((await own.evaluate(`"pageReader" in globalThis`)) !== true) await own.evaluate(source);
    return own.evaluate<ReturnType<PageReader[Name]>>(call);
  };
  const one = async (
    path: Path,
    is: (seen: Seen) => boolean,
    look: "look" | "bringIntoView" = "look",
  ): Promise<Seen> => {
    let last: Seen[] = [];
    const found = await until(async () => {
      last = await ask(look, path);
      return last.length === 1 && last[0] !== undefined && is(last[0]) ? last[0] : undefined;
    });
    if (found === undefined)
      throw new Error(
        `Not as it should be: ${describePath(path)}. Found: ${JSON.stringify(last)}. The page: ${await ask("bodyText")}`,
      );
    return found;
  };

  const person: Person = {
    goTo: (url) => own.goTo(url),
    reload: () => own.reload(),
    press: (key) => own.press(key),
    type: (text) => own.type(text),
    click: async ({ path }) => {
      await one(path, ({ disabled }) => !disabled, "bringIntoView");
      const { x, y } = await one(path, () => true);
      await own.clickAt(Math.round(x), Math.round(y));
    },
    fill: async (target, text) => {
      await person.click(target);
      await person.sees(target, ({ focused }) => focused);
      await own.press("ControlOrMeta+A");
      await (text === "" ? own.press("Delete") : own.type(text));
    },
    choose: async (target, steps) => {
      await person.sees(target, ({ disabled }) => !disabled);
      await person.goUntilFocused(target);
      for (let step = 0; step < steps; step += 1) await own.press("ArrowDown");
    },
    goUntilFocused: async ({ path }, key = "Tab") => {
      for (let presses = 0; presses < 150; presses += 1) {
        if (await ask("isFocused", path)) return;
        await own.press(key);
      }
      throw new Error(`${key} does not lead to ${describePath(path)}.`);
    },
    sees: ({ path }, is = () => true) => one(path, is),
    readsIn: async ({ path }, text) =>
      void (await one(path, (seen) => (typeof text === "string" ? seen.text.includes(text) : text.test(seen.text)))),
    reads: async (text) => {
      if ((await until(async () => ((await ask("bodyText")).includes(text) ? true : undefined))) === undefined)
        throw new Error(`The page does not say “${text}”. It says: ${await ask("bodyText")}`);
    },
    missesSoon: async ({ path }) => {
      if ((await until(async () => ((await ask("look", path)).length === 0 ? true : undefined))) === undefined)
        throw new Error(`Still there: ${describePath(path)}.`);
    },
    inWindowOpenedBy: async (act) => {
      const before = await browser.windows();
      await act();
      const opened = await until(async () => (await browser.windows()).find((each) => !before.includes(each)));
      if (opened === undefined) throw new Error("No window has opened.");
      return sitDown(browser, opened);
    },
    seesWindowsClose: async (count) => {
      if ((await until(async () => ((await browser.windows()).length === count ? true : undefined))) === undefined)
        throw new Error(`There are not ${count} windows.`);
    },
  };
  return person;
}

/** Asks again and again, until there is an answer or patience ends. A page that is on its way to another has none. */
async function until<Result>(ask: () => Promise<Result | undefined>): Promise<Result | undefined> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask().catch((error: unknown) => {
      if (Date.now() > end) throw error;
      return undefined;
    });
    if (answer !== undefined || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function describePath(path: Path): string {
  return path
    .map(({ role, label, name, pattern }) =>
      `${role ?? "input"} ${label ?? name ?? (pattern && `/${pattern}/`) ?? ""}`.trim(),
    )
    .join(" > ");
}

async function bundlePageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("page-script.ts", import.meta.url))],
    bundle: true,
    minify: true,
    format: "iife",
    define: { "process.env.NODE_ENV": '"production"', "process.env": "{}" },
    write: false,
  });
  // An expression, so that every driver can evaluate it.
  return `(() => { ${outputFiles[0]?.text ?? ""}; return true; })()`;
}
