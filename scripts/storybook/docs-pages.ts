// Opens every page of the built Storybook, as someone does who looks for a component: those of components in both themes.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright";
import { preview } from "vite";
import { ensureChromium } from "../browsers/ensure-chromium.ts";
import { root } from "../process/run-command.ts";
import { outcome, report, type Outcome } from "../verify/outcome.ts";
import { deadLinks, type PageLinks } from "./dead-links.ts";

const site = join(root, "storybook-static");
const atOnce = 2;

interface DocsEntry {
  id: string;
  title: string;
  type: "docs" | "story";
  tags: string[];
}

/** Rooms of pages that are about a component or a hook and named after it, and rooms of pages that were written. */
const rooms = /^(Start|Marketplace|Settings fields|Runs|Parts|Hooks)\/[A-Za-z]\w+$/;
const writtenRooms = /^(Start|Guides|Client and server)\/[A-Z][\w -]+$/;

/** One outcome a page and theme, one for the order of all and one for their links. `wanted` is a part of the titles of those to open. */
export async function checkDocsPages(wanted = ""): Promise<Outcome[]> {
  const docs = readIndex().filter(({ type }) => type === "docs");
  const server = await preview({
    root,
    logLevel: "warn",
    build: { outDir: site },
    preview: { port: 0, host: "127.0.0.1" },
  });
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
  });
  try {
    const [address = ""] = server.resolvedUrls?.local ?? [];
    const outcomes = [checkOrder(docs)];
    const links: PageLinks[] = [];
    const visits = docs
      .filter(({ title }) => title.includes(wanted))
      .flatMap((entry, index) => themesFor(entry, index).map((theme) => ({ entry, theme })));
    const workers = Array.from({ length: atOnce }, async () => {
      for (let visit = visits.shift(); visit !== undefined; visit = visits.shift()) {
        const { entry, theme } = visit;
        const problems = await visitPage(browser, address, entry, theme, links);
        for (const problem of problems) console.error(`${entry.title}, ${theme}: ${problem}`);
        outcomes.push(outcome(`docs page of ${entry.title}, ${theme}`, problems.length === 0));
      }
    });
    await Promise.all(workers);
    const dead = deadLinks(links, new Set(readIndex().map(({ id }) => id)));
    for (const problem of dead) console.error(problem);
    return [...outcomes, outcome("links of Storybook's pages", dead.length === 0)];
  } finally {
    await browser.close();
    await server.close();
  }
}

function readIndex(): DocsEntry[] {
  const { entries }: { entries: Record<string, DocsEntry> } = JSON.parse(
    readFileSync(join(site, "index.json"), "utf8"),
  );
  return Object.values(entries);
}

function isWritten({ tags }: DocsEntry): boolean {
  return tags.includes("unattached-mdx");
}

/** What a written page is made of looks the same as that of any other, so one theme is enough there. */
function themesFor(entry: DocsEntry, index: number): string[] {
  if (isWritten(entry)) return [index % 2 === 0 ? "light" : "dark"];
  return ["light", "dark"];
}

function checkOrder(docs: DocsEntry[]): Outcome {
  const odd = docs.filter((entry) => !(isWritten(entry) ? writtenRooms : rooms).test(entry.title));
  for (const { title } of odd)
    console.error(`"${title}" is neither in a room of Storybook nor the name of a component or a hook.`);
  const welcomed = docs[0]?.id === "start-welcome--docs";
  if (!welcomed) console.error(`Storybook begins with ${docs[0]?.title ?? "nothing"}, not with its welcome.`);
  return outcome("names and order of Storybook's pages", odd.length === 0 && welcomed);
}

async function visitPage(
  browser: Browser,
  address: string,
  entry: DocsEntry,
  theme: string,
  links: PageLinks[],
): Promise<string[]> {
  const { id, title } = entry;
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`threw ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`logged ${message.text()}`);
  });
  page.setDefaultTimeout(60_000);
  let opened: string | undefined;
  // Every story is opened by the tests of stories. Here one frame of a page shows that frames work, and the others need not cost their time.
  await page.route(/embed=true/, async (route) => {
    opened ??= route.request().url();
    await (opened === route.request().url()
      ? route.continue()
      : route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  });
  try {
    await page.goto(`${address}iframe.html?id=${id}&viewMode=docs&globals=theme:${theme}`);
    const heading = page.getByRole("heading", { level: 1 }).first();
    await heading.waitFor();
    if (!isWritten(entry) && (await heading.textContent()) !== title.split("/").at(-1)) {
      problems.push(`is headed "${await heading.textContent()}"`);
    }
    await storiesAreThere(page, opened);
    problems.push(...(await page.evaluate(inspect, theme)));
    links.push({ page: id, ...(await page.evaluate(collectLinks)) });
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  } finally {
    await page.close();
  }
  return problems;
}

async function storiesAreThere(page: Page, framed: string | undefined): Promise<void> {
  await page.waitForFunction(() => {
    const shared = [...document.querySelectorAll(".sb-story [data-name]")];
    return shared.every((story) => story.childElementCount > 0);
  });
  const frame = page.frames().find((each) => each.url() === framed);
  // By the clock: a frame out of sight paints nothing.
  const isThere = (): boolean => (document.querySelector("#storybook-root")?.childElementCount ?? 0) > 0;
  await frame?.waitForFunction(isThere, undefined, { polling: 100 });
}

// Runs in the page.
function collectLinks(): Omit<PageLinks, "page"> {
  const content = document.querySelector("#storybook-docs");
  return {
    // what a story shows leads to pages of a made-up host
    links: [...(content?.querySelectorAll("a[href]") ?? [])]
      .filter((link) => link.closest(".sb-story") === null)
      .map((link) => link.getAttribute("href") ?? ""),
    anchors: [...(content?.querySelectorAll("[id]") ?? [])].map(({ id }) => id),
  };
}

// Runs in the page.
function inspect(theme: string): string[] {
  const problems: string[] = [];
  const text = document.querySelector("#storybook-docs")?.textContent ?? "";
  if (document.querySelector("[role=dialog], [role=alertdialog]") !== null) problems.push("has a dialog over it");
  if (getComputedStyle(document.body).pointerEvents === "none") problems.push("takes no clicks");
  if (document.querySelector("[inert], #storybook-docs[aria-hidden=true]") !== null)
    problems.push("is switched off in part");
  if (document.documentElement.dir === "rtl" || getComputedStyle(document.body).direction === "rtl") {
    problems.push("is turned from right to left");
  }
  if (!navigator.onLine) problems.push("is told that it is offline");
  const { classList } = document.body;
  if (classList.contains("sb-show-errordisplay") || classList.contains("sb-show-nopreview"))
    problems.push("shows an error");
  for (const table of document.querySelectorAll(".docblock-argstable")) {
    if (/\bunion\b/.test(table.textContent ?? "")) problems.push('has a prop of the type "union"');
  }
  if (/(?:^|\s)@(?:default|selector|example|throws)\b/.test(text)) problems.push("shows a tag of a docstring");
  const ground = getComputedStyle(document.querySelector(".sbdocs-wrapper") ?? document.body).backgroundColor;
  const [red = 255] = (/\d+/.exec(ground) ?? ["255"]).map(Number);
  if ((theme === "dark") !== red < 128) problems.push(`stands on ${ground} in the ${theme} theme`);
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) problems.push("scrolls sideways");
  return problems;
}

if (process.argv[1] === import.meta.filename) report(await checkDocsPages(process.argv[2]));
