// Opens every page of the built Storybook, as someone does who looks for a component, in both themes.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright";
import { preview } from "vite";
import { ensureChromium } from "../browsers/ensure-chromium.ts";
import { siteTexts } from "../docs/llms/llms-texts.ts";
import { root } from "../process/run-command.ts";
import { registryFiles } from "../registry/registry-items.ts";
import { outcome, report, type Outcome } from "../verify/outcome.ts";
import { deadLinks, type PageLinks } from "./dead-links.ts";
import { collectLinks, inspect } from "./inspect-page.ts";

const site = join(root, "storybook-static");
const themes = ["light", "dark"];
/** GitHub Pages has the site below the repository's name. */
const base = "/cobalt-kit/";

interface DocsEntry {
  id: string;
  title: string;
  type: "docs" | "story";
  tags: string[];
}

/** Sections of pages that are about a component or a hook and named after it, and sections of pages that were written. */
const sections =
  /^(Start|Marketplace|Settings fields|Runs|Admin|Parts|Hooks|Client and server)\/(?:[A-Za-z]\w+|[a-z]+(?:-[a-z]+)+)$/;
const writtenSections = /^(Start|Guides|Client and server)\/[A-Z][\w -]+$/;

/** One outcome a page and theme, and one each for the order of all, their links, what is around them and what language models read. `wanted` is a part of the titles of those to open. */
export async function checkDocsPages(wanted = ""): Promise<Outcome[]> {
  const docs = readIndex().filter(({ type }) => type === "docs");
  const server = await preview({
    root,
    base,
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
    const outcomes = [
      checkOrder(docs),
      checkTexts(),
      await checkFrame(browser, address),
      await checkLightHost(browser, address),
    ];
    const links: PageLinks[] = [];
    const wantedDocs = docs.filter(({ title }) => title.includes(wanted));
    // A reader for each theme, who goes from page to page as somebody does who presses one name after another.
    const readers = themes.map(async (theme) => {
      const reader = await openReader(browser, `${address}iframe.html?viewMode=docs&globals=theme:${theme}`);
      for (const entry of wantedDocs) {
        const problems = await visitPage(reader, entry, theme, links);
        for (const problem of problems) console.error(`${entry.title}, ${theme}: ${problem}`);
        outcomes.push(outcome(`docs page of ${entry.title}, ${theme}`, problems.length === 0));
      }
    });
    await Promise.all(readers);
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

function checkOrder(docs: DocsEntry[]): Outcome {
  const odd = docs.filter((entry) => !(isWritten(entry) ? writtenSections : sections).test(entry.title));
  for (const { title } of odd)
    console.error(`"${title}" is neither in a section of Storybook nor the name of a component or a hook.`);
  const welcomed = docs[0]?.id === "start-welcome--docs";
  if (!welcomed) console.error(`Storybook begins with ${docs[0]?.title ?? "nothing"}, not with its welcome.`);
  return outcome("names and order of Storybook's pages", odd.length === 0 && welcomed);
}

function checkTexts(): Outcome {
  const texts = [...Object.keys(siteTexts()), ...Object.keys(registryFiles())];
  const missing = texts.filter((path) => !existsSync(join(site, path)));
  for (const path of missing) console.error(`The site has no ${path}.`);
  return outcome("llms.txt and the shadcn registry of the site", missing.length === 0);
}

/** What is around the pages: the list at the side, where the reader presses a name. */
async function checkFrame(browser: Browser, address: string): Promise<Outcome> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(60_000);
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`threw ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`found nothing at ${response.url()}`);
  });
  page.on("request", (request) => {
    if (!isBelow(request.url())) problems.push(`asked for ${request.url()}, which is not below its path`);
  });
  try {
    await page.goto(address);
    await page.getByRole("img", { name: "Cobalt Kit" }).waitFor();
    await page.getByRole("navigation", { name: "Stories" }).getByRole("link", { name: "Errors", exact: true }).click();
    await page.frameLocator("#storybook-preview-iframe").getByRole("heading", { level: 1, name: "Errors" }).waitFor();
    await page.goto(`${address}llms.txt`);
    await page.getByText("# Cobalt Kit").waitFor();
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  }
  await page.close();
  for (const problem of problems) console.error(`Storybook around its pages: ${problem}`);
  return outcome("Storybook around its pages", problems.length === 0);
}

/** A host that is light whatever the theme says so in a sheet of its own, which comes after all others. */
async function checkLightHost(browser: Browser, address: string): Promise<Outcome> {
  const colours: string[] = [];
  for (const theme of themes) {
    const page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${address}iframe.html?id=start-hosts--mui&viewMode=story&embed=true&globals=theme:${theme}`);
    const heading = page.getByRole("heading", { name: "Integrations", exact: true });
    colours.push(await heading.evaluate((element) => getComputedStyle(element).color));
    await page.close();
  }
  const same = new Set(colours).size === 1;
  if (!same) console.error(`A host that is always light gets the colours ${colours.join(" and ")} in the two themes.`);
  return outcome("colours in a host that is always light", same);
}

function isBelow(url: string): boolean {
  return !url.startsWith("http") || new URL(url).pathname.startsWith(base);
}

/** The page of the component that shows code which did not arrive; React logs what it shows. */
const aboutMissingCode = "Parts/BlockBoundary";

interface Reader {
  browser: Browser;
  page: Page;
  address: string;
  /** What went wrong since the page that is open was. */
  problems: string[];
  /** What the ids of the stories on the page that is open begin with. */
  stories: string;
  /** The frames of the page that is open which are loaded: its first, and the one of its dark story. */
  framed: string[];
}

async function openReader(browser: Browser, address: string): Promise<Reader> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const reader: Reader = { browser, page, address, problems: [], stories: "", framed: [] };
  await watch(reader);
  return reader;
}

async function watch(reader: Reader): Promise<void> {
  const { page } = reader;
  page.on("pageerror", (error) => reader.problems.push(`threw ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") reader.problems.push(`logged ${message.text()}`);
  });
  page.on("request", (request) => {
    if (!isBelow(request.url())) reader.problems.push(`asked for ${request.url()}, which is not below the site's path`);
  });
  page.setDefaultTimeout(60_000);
  // Every story is opened by the tests of stories. Here one frame of a page shows that frames work, and a dark one that it leaves the page alone; the
  // others need not cost their time.
  await page.route(/embed=true/, async (route) => {
    const address = route.request().url();
    // The page before may still ask for its own.
    const isOfPage = new URL(address).searchParams.get("id")?.startsWith(reader.stories) === true;
    const isLoaded = isOfPage && (reader.framed.length === 0 || /--dark\b/.test(address));
    if (isLoaded) reader.framed.push(address);
    await (isLoaded ? route.continue() : route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  });
}

/** Goes on in a new tab: one whose page hangs does not even leave it. */
async function openAnew(reader: Reader): Promise<void> {
  const { page } = reader;
  page.removeAllListeners();
  void page.close().catch(() => {});
  reader.page = await reader.browser.newPage({ viewport: { width: 1280, height: 900 } });
  await watch(reader);
}

async function visitPage(reader: Reader, entry: DocsEntry, theme: string, links: PageLinks[]): Promise<string[]> {
  const { id, title } = entry;
  const { page } = reader;
  reader.problems = [];
  reader.framed = [];
  reader.stories = id.replace(/docs$/, "");
  try {
    await turnTo(reader, id);
    const heading = page.locator("#storybook-docs h1:not([data-left])").first();
    await heading.waitFor();
    if (!isWritten(entry) && (await heading.textContent()) !== title.split("/").at(-1)) {
      reader.problems.push(`is headed "${await heading.textContent()}"`);
    }
    await storiesAreThere(page, reader.framed);
    reader.problems.push(...(await page.evaluate(inspect, theme)));
    links.push({ page: id, ...(await page.evaluate(collectLinks)) });
  } catch (error) {
    reader.problems.push(error instanceof Error ? error.message : String(error));
    await openAnew(reader);
  }
  const found = reader.problems;
  // What its frames log late is said of no other page.
  if (title === aboutMissingCode) await openAnew(reader);
  return found.filter((problem) => title !== aboutMissingCode || !problem.startsWith("logged ChunkError"));
}

/** By Storybook's own channel, as its list at the side does, which loads what is there already no second time. */
async function turnTo({ page, address }: Reader, id: string): Promise<void> {
  if (!page.url().startsWith("http")) {
    await page.goto(`${address}&id=${id}`);
    return;
  }
  await page.evaluate((storyId) => {
    document.querySelector("#storybook-docs h1")?.setAttribute("data-left", "");
    const channel: unknown = Reflect.get(window, "__STORYBOOK_ADDONS_CHANNEL__");
    if (typeof channel !== "object" || channel === null || !("emit" in channel) || typeof channel.emit !== "function")
      throw new Error("Storybook has no channel.");
    channel.emit("setCurrentStory", { storyId, viewMode: "docs" });
  }, id);
}

async function storiesAreThere(page: Page, framed: string[]): Promise<void> {
  await page.waitForFunction(() => {
    const shared = [...document.querySelectorAll(".sb-story [data-name]")];
    return shared.every((story) => story.childElementCount > 0);
  });
  // By the clock: a frame out of sight paints nothing.
  const isThere = (): boolean => (document.querySelector("#storybook-root")?.childElementCount ?? 0) > 0;
  for (const frame of page.frames().filter((each) => framed.includes(each.url()))) {
    await frame.waitForFunction(isThere, undefined, { polling: 100 });
  }
  const dark = "iframe[src*='--dark&']";
  if ((await page.locator(dark).count()) === 0) return;
  // A frame that is far from sight waits for its reader.
  await page.locator(dark).first().scrollIntoViewIfNeeded();
  await page.frameLocator(dark).first().locator("#storybook-root > *").first().waitFor({ state: "attached" });
}

if (process.argv[1] === import.meta.filename) report(await checkDocsPages(process.argv[2]));
