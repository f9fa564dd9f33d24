import { readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { root } from "../../process/run-command.ts";
import { expandPage } from "../expand-page.ts";
import { linksOnSite } from "../links-on-site.ts";
import { anchorsOf, bodyOf, outsideCode } from "../markdown.ts";
import { readText } from "../read-text.ts";
import { type Chapter, firstSentence } from "./chapter.ts";

const folder = ".storybook/pages";

/** The pages that were written, in the order in which Storybook lists them. */
export function readWrittenChapters(): Chapter[] {
  const order = readText(".storybook/preview.tsx");
  const placeOf = ({ title }: Chapter): number => order.indexOf(`"${title.slice(title.indexOf("/") + 1)}"`);
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".mdx"))
    .map((path) => readWritten(path.replaceAll("\\", "/")))
    .toSorted((a, b) => placeOf(a) - placeOf(b));
}

function readWritten(path: string): Chapter {
  const source = readText(posix.join(folder, path));
  const [, title] = /^<Meta title="([^"]+)" \/>$/m.exec(source) ?? [];
  if (title === undefined) throw new Error(`${path} has no title.`);
  const page = outsideCode(expandPage(source), (text) =>
    text.replaceAll(/^import .+;$/gm, "").replaceAll(/^<[A-Z]\w+(?:\s[^>]*)?\/>$/gm, ""),
  );
  const markdown = bodyOf(page.trim()).replaceAll(/\n{3,}/g, "\n\n");
  const [lead = ""] = markdown.split("\n\n");
  if (!/^[A-Z`@[]/.test(lead)) throw new Error(`${path} does not begin with a sentence on what it is about.`);
  const quotes = [...source.matchAll(/<Readme of="(\w+)" section="([^"]+)"/g)];
  return { title, summary: firstSentence(lead), markdown, quotes: quotes.map(([, of, section]) => `${of}#${section}`) };
}

/** A README without the sections that the chapters beside it quote. */
export function readmeChapter(name: string, title: string, beside: readonly Chapter[]): Chapter {
  const file = `packages/${name}/README.md`;
  const quoted = beside.flatMap(({ quotes }) => quotes).filter((quote) => quote.startsWith(`${name}#`));
  const body = bodyOf(readText(file), ...quoted.map((quote) => quote.slice(name.length + 1)));
  return {
    title,
    summary: firstSentence(body.split("\n\n")[0] ?? ""),
    markdown: linksOnSite(body, file, anchorsOf(body)),
    quotes: [],
  };
}
