import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** A text file of the repository: its path from the root, with `/`, and what stands in it. */
export interface SourceText {
  path: string;
  text: string;
}

const API = "docs/api.md";
/** References to papers that are not in the repository: a reader cannot follow them. */
const OUTSIDE = /\u00A7|\b[Qq]uality \d+|\bquality\.md\b|\bdesign\.md\b|\bcobalt-api\b|\.\.\/shared\b/g;
const DISAGREEMENT = /(?<![\w#/-])X\d{1,2}(?![\w-])/g;

/** References that lead nowhere, as sentences: rows of disagreements, papers that are not here, links and anchors of Markdown. */
export function findDangling(sources: readonly SourceText[], root: string): string[] {
  const documents = new Map(sources.filter(({ path }) => path.endsWith(".md")).map(({ path, text }) => [path, text]));
  const rows = new Set(
    documents
      .get(API)
      ?.match(/^### X\d+\b/gm)
      ?.map((heading) => heading.slice(4)),
  );
  return sources.flatMap(({ path, text }) => [
    ...wordsIn(text, OUTSIDE).map(
      ([line, word]) => `${path}:${line} points to "${word}", which is not in the repository.`,
    ),
    ...wordsIn(text, DISAGREEMENT)
      .filter(([, word]) => !rows.has(word))
      .map(([line, word]) => `${path}:${line} names ${word}, which is no heading of ${API}.`),
    ...(path.endsWith(".md") ? brokenLinks(path, text, documents, root) : []),
  ]);
}

function brokenLinks(path: string, text: string, documents: ReadonlyMap<string, string>, root: string): string[] {
  return wordsIn(withoutCode(text), /\]\(([^()\s]+(?:\([^()\s]*\))?[^()\s]*)\)/g).flatMap(([line, , link = ""]) => {
    if (/^[a-z]+:/i.test(link)) return [];
    const [file = "", anchor] = link.split("#");
    const target = file === "" ? path : normalize(join(dirname(path), decodeURIComponent(file)));
    if (file !== "" && !existsSync(join(root, target)))
      return [`${path}:${line} links to ${link}, which is not there.`];
    if (anchor === undefined || !target.endsWith(".md")) return [];
    const document = documents.get(target) ?? readFileSync(join(root, target), "utf8");
    return anchorsOf(document).has(anchor) ? [] : [`${path}:${line} links to ${link}, which is no heading there.`];
  });
}

/** What GitHub makes of headings, repeated ones numbered, and anchors written by hand. */
function anchorsOf(document: string): Set<string> {
  const seen = new Map<string, number>();
  const anchors = [...document.matchAll(/<a id="([^"]+)">/g)].map(([, id = ""]) => id);
  for (const [, heading = ""] of withoutCode(document).matchAll(/^#{1,6} +(.+)$/gm)) {
    const anchor = heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_\- ]/gu, "")
      .trim()
      .replaceAll(" ", "-");
    const times = seen.get(anchor) ?? 0;
    seen.set(anchor, times + 1);
    anchors.push(times === 0 ? anchor : `${anchor}-${times}`);
  }
  return new Set(anchors);
}

/** The same lines, with those of code blocks empty. */
function withoutCode(document: string): string {
  let isCode = false;
  return document
    .split("\n")
    .map((line) => {
      const isFence = /^\s*(```|~~~)/.test(line);
      if (isFence) isCode = !isCode;
      return isCode || isFence ? "" : line;
    })
    .join("\n");
}

function wordsIn(text: string, pattern: RegExp): [line: number, word: string, part: string | undefined][] {
  return [...text.matchAll(pattern)].map((match) => [
    text.slice(0, match.index).split("\n").length,
    match[0],
    match[1],
  ]);
}
