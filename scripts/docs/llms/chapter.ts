import { anchorOf } from "../markdown.ts";

/** One page of the documentation as Markdown, without what only a browser can show. */
export interface Chapter {
  /** As Storybook has it: `Guides/Errors`. */
  title: string;
  /** What it is about, in one sentence. */
  summary: string;
  /** What stands below its heading, with links as on the site. */
  markdown: string;
  /** Sections of READMEs that it quotes, as `hooks#Events`. */
  quotes: string[];
}

/** The heading of a chapter among others: alone, "Errors" would be the name of many. */
export function headingOf({ title }: Chapter): string {
  return title.replace("/", ": ");
}

export function chapterAnchor(chapter: Chapter): string {
  return anchorOf(headingOf(chapter));
}

export function roomOf({ title }: Chapter): string {
  return title.slice(0, title.indexOf("/"));
}

export function nameOf({ title }: Chapter): string {
  return title.slice(title.indexOf("/") + 1);
}

/** A text without the marks of Markdown's links and with its first sentence alone. */
export function firstSentence(text: string): string {
  const [sentence = ""] = text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .split(/(?<=[.!?]) (?=[A-Z`])/);
  return sentence.trim();
}
