import { basename } from "node:path";
import { publishedPackages } from "../../build/packages.ts";
import { type Chapter, chapterAnchor, nameOf, roomOf } from "./chapter.ts";
import { entryChapter, type Entry, readEntries } from "./entry-chapter.ts";
import { chapterFile, joinChapters, pageFile, siteAddress } from "./links.ts";
import { readComponentChapters, readHookChapters } from "./reference-chapters.ts";
import { readmeChapter, readWrittenChapters } from "./written-chapters.ts";

/** Texts by their path: `llms.txt` as https://llmstxt.org has it, `llms-full.txt`, and on the site a file for each chapter. */
export type Texts = Record<string, string>;

const purpose =
  "An integrations marketplace to put inside your own product: React components, headless hooks, a typed client, a server package and a local Cobalt service for tests.";

const rooms = [
  "Start",
  "Guides",
  "Marketplace",
  "Settings fields",
  "Runs",
  "Admin",
  "Parts",
  "Hooks",
  "Client and server",
  "Packages",
];

/** What is a README, by title. */
const readmes: Record<string, string> = {
  "Client and server/Server": "server",
  "Client and server/Sandbox": "sandbox",
  "Client and server/Create": "create",
  "Client and server/Devtools": "devtools",
  "Packages/Components": "components",
  "Packages/Hooks": "hooks",
};

/** What a package carries: rooms and single chapters that are about it. */
const chaptersOfPackages: Record<string, string[]> = {
  client: ["Client and server/Client", "Guides/Errors", "Guides/Migrating from cobalt-js"],
  components: [
    "Packages/Components",
    "Start/CobaltUIProvider",
    "Guides/Theming",
    "Guides/Languages",
    "Guides/Routing and deep links",
    "Guides/Permissions and gates",
    "Guides/Security and CSP",
    "Guides/Accessibility",
    "Guides/Browsers",
    "Guides/Without React",
    "Guides/Migrating from react-cobalt-js",
    "Marketplace",
    "Settings fields",
    "Runs",
    "Admin",
    "Parts",
  ],
  hooks: [
    "Packages/Hooks",
    "Guides/Shadcn registry",
    "Guides/Events",
    "Guides/Errors",
    "Guides/Server rendering",
    "Hooks",
  ],
  sandbox: ["Client and server/Sandbox", "Guides/Testing your page"],
  devtools: ["Client and server/Devtools"],
  create: ["Client and server/Create", "Start/Five minutes to a result"],
  server: ["Client and server/Server", "Guides/Server and session tokens", "Guides/Security and CSP"],
};

let pages: Chapter[] | undefined;

/** The chapters of these rooms and titles. A README leaves out the sections that another of them quotes. */
function readChapters(wanted: readonly string[]): Chapter[] {
  pages ??= [...readWrittenChapters(), ...readComponentChapters(), ...readHookChapters()];
  const homeless = pages.find((chapter) => !rooms.includes(roomOf(chapter)));
  if (homeless !== undefined)
    throw new Error(`${homeless.title} is in a room that llms.txt does not have: see llms-texts.ts.`);
  const titles = [...new Set([...pages.map(({ title }) => title), ...Object.keys(readmes)])];
  const isWanted = (title: string, each: string): boolean => title === each || title.startsWith(`${each}/`);
  const chosen = wanted.flatMap((each) => titles.filter((title) => isWanted(title, each)));
  const own = pages.filter(({ title }) => chosen.includes(title) && !Object.hasOwn(readmes, title));
  return chosen.flatMap((title) => {
    const readme = readmes[title];
    return readme === undefined ? own.filter((each) => each.title === title) : readmeChapter(readme, title, own);
  });
}

/** The whole documentation, for the site. */
export function siteTexts(): Texts {
  const chapters = [...readChapters(rooms), entryChapter(readEntries())];
  const index = writeIndex("Cobalt Kit", purpose, [
    ...sectionsOf(chapters, pageFile),
    { name: "Optional", lines: [linkLine("Everything in one file", "llms-full.txt", "All of these pages.")] },
  ]);
  return {
    "llms.txt": index,
    "llms-full.txt": joinChapters("Cobalt Kit", chapters, chapters),
    ...Object.fromEntries(chapters.map((chapter) => [pageFile(chapter), chapterFile(chapter, chapters)])),
  };
}

/** What one package carries, by the name of its folder. */
export function packageTexts(folder: string): Texts {
  const found = publishedPackages.find((each) => basename(each.folder) === folder);
  const wanted = chaptersOfPackages[folder];
  if (found === undefined || wanted === undefined)
    throw new Error(`No chapters are chosen for packages/${folder}: see llms-texts.ts.`);
  const { name, description } = found.manifest;
  const chapters = readChapters(wanted);
  const entries = readEntries(name);
  const index = writeIndex(name, description, [
    ...sectionsOf(chapters, (chapter) => `llms-full.txt#${chapterAnchor(chapter)}`),
    ...(entries.length === 0 ? [] : [{ name: "Entries", lines: entries.map(entryLine) }]),
    {
      name: "Optional",
      lines: [linkLine("Cobalt Kit", `${siteAddress}llms.txt`, "The documentation of all packages.")],
    },
  ]);
  return {
    "llms.txt": index,
    "llms-full.txt": joinChapters(
      name,
      entries.length === 0 ? chapters : [...chapters, entryChapter(entries)],
      readChapters(rooms),
    ),
  };
}

interface IndexSection {
  name: string;
  lines: string[];
}

function sectionsOf(chapters: readonly Chapter[], addressOf: (chapter: Chapter) => string): IndexSection[] {
  return [...new Set(chapters.map(roomOf))].map((room) => ({
    name: room,
    lines: chapters
      .filter((chapter) => roomOf(chapter) === room)
      .map((chapter) => linkLine(nameOf(chapter), addressOf(chapter), chapter.summary)),
  }));
}

function entryLine({ name, values }: Entry): string {
  return linkLine(name, "llms-full.txt#packages-entries", values.length === 0 ? "A stylesheet." : values.join(", "));
}

function linkLine(name: string, address: string, description: string): string {
  return `- [${name}](${address}): ${description}`;
}

function writeIndex(title: string, description: string, sections: readonly IndexSection[]): string {
  const parts = sections.map(({ name, lines }) => `## ${name}\n\n${lines.join("\n")}`);
  return `${[`# ${title}`, `> ${description}`, ...parts].join("\n\n")}\n`;
}
