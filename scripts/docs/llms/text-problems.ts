import { existsSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../process/run-command.ts";
import { anchorsOf, outsideCode } from "../markdown.ts";
import { siteAddress } from "./links.ts";
import type { Texts } from "./llms-texts.ts";

interface Expected {
  /** Names that a reader must find somewhere in the texts. */
  names: readonly string[];
  /** Files beside the texts that they may link to. */
  beside?: readonly string[];
  /** Files of the site, by their path from its root. */
  site: readonly string[];
}

/** What is wrong with texts as they are published, as sentences. */
export function textProblems(texts: Texts, { names, beside = [], site }: Expected): string[] {
  const all = Object.values(texts).join("\n");
  const files = new Set([...Object.keys(texts), ...beside]);
  const pages = new Set([...site, ...Object.keys(texts)]);
  const anchors = new Map(Object.entries(texts).map(([path, text]) => [path, anchorsOf(text)]));
  return [
    ...["llms.txt", "llms-full.txt"].filter((path) => texts[path] === undefined).map((path) => `There is no ${path}.`),
    ...formatProblems(texts["llms.txt"] ?? ""),
    ...names
      .filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(all))
      .map((name) => `${name} is not named.`),
    ...[root, homedir(), tmpdir(), "file://"]
      .filter((place) => place.length > 1 && all.includes(`${place}/`))
      .map((place) => `${place} is a place on one machine.`),
    ...Object.entries(texts).flatMap(([path, text]) =>
      linksIn(text)
        .filter((link) => !leadsSomewhere(path, link))
        .map((link) => `${path} links to ${link}, which is not there.`),
    ),
  ];

  function leadsSomewhere(path: string, link: string): boolean {
    if (link.startsWith(siteAddress)) return isOnSite(link.slice(siteAddress.length));
    const [, file] = /^https:\/\/github\.com\/cobalt-kit\/cobalt-kit\/blob\/main\/([^#]+)/.exec(link) ?? [];
    if (file !== undefined) return existsSync(join(root, decodeURIComponent(file)));
    if (/^(https?|mailto):/.test(link)) return true;
    const [target = "", anchor = ""] = link.split("#");
    const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/") + 1) : "";
    const aimed = target === "" ? path : folder + target;
    return files.has(aimed) && (anchor === "" || (anchors.get(aimed)?.has(anchor) ?? false));
  }

  function isOnSite(address: string): boolean {
    const [path = ""] = address.split("#");
    return pages.has(path) || path.startsWith("?path=/story/");
  }
}

/** As https://llmstxt.org has it: a title, a quote, then sections of links, each with a description. */
function formatProblems(index: string): string[] {
  const [title = "", quote = "", ...sections] = index.trim().split("\n\n");
  const problems = [];
  if (!/^# .+$/.test(title)) problems.push("llms.txt has no title.");
  if (!/^> .+$/.test(quote)) problems.push("llms.txt does not say what it is about.");
  for (const [at, part] of sections.entries())
    for (const line of part.split("\n"))
      if (!(at % 2 === 0 ? /^## .+$/ : /^- \[[^\]]+\]\([^)\s]+\): \S.+$/).test(line))
        problems.push(`llms.txt has a line that is neither a heading nor a link with a description: ${line}`);
  return problems;
}

function linksIn(markdown: string): string[] {
  const links = new Set<string>();
  outsideCode(markdown, (text) => {
    for (const [, link = ""] of text.replaceAll(/`[^`\n]*`/g, "").matchAll(/\]\(([^)\s]+)\)/g)) links.add(link);
    return text;
  });
  return [...links];
}
