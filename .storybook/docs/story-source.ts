import { isValidElement } from "react";
import { componentName, type NamedStory } from "./component-name.ts";

interface Story extends NamedStory {
  initialArgs: Record<string, unknown>;
  parameters: Record<string, unknown>;
}

/** Characters of code that somebody may want to read, and that a page can colour at once. */
const longest = 4000;
/** Of a longer list these many items show what it is like. */
const shownItems = 3;
/** Lines and characters of a line that are shown of one prop. */
const longestValue = 60;
const longestLine = 200;

/** The code under a story that is drawn on the page: what it draws, or its own code where that says more. */
export function storySource(drawn: string, story: Story): string {
  // a component that exists for the story alone, a function that only a test reads, or data that nobody reads
  const isReadable =
    drawn.startsWith(`<${componentName(story)}`) && !drawn.includes("function ") && drawn.length <= longest;
  return isReadable ? drawn : storyCode(story);
}

/** The code under a story that is drawn elsewhere: what the story names as its code, the markup that it writes, else its component with its props. */
export function storyCode(story: Story): string {
  const given = sourceOf(story.parameters, "code");
  if (given !== "") return given;
  const written = sourceOf(story.parameters, "originalSource");
  if (/^\s*render:/m.test(written)) return withoutStory(withoutPlay(written));
  const name = componentName(story);
  const { children, ...args } = story.initialArgs;
  const props = Object.entries(args).flatMap(([prop, value]) => writeProp(prop, value));
  const content = children === undefined ? "" : typeof children === "string" ? cutLine(children) : "…";
  const oneLine = [`<${name}`, ...props].join(" ");
  const opened =
    oneLine.length <= 100 && !oneLine.includes("\n") ? oneLine : `${[`<${name}`, ...props].join("\n  ")}\n`;
  if (content === "") return opened.endsWith("\n") ? `${opened}/>` : `${opened} />`;
  return opened.endsWith("\n") || opened.length + content.length > 80
    ? `${opened}>\n  ${content}\n</${name}>`
    : `${opened}>${content}</${name}>`;
}

function writeProp(prop: string, value: unknown): string[] {
  if (value === undefined) return [];
  if (value === true) return [prop];
  if (typeof value === "function") return [`${prop}={${prop}}`];
  if (typeof value === "string") return [`${prop}=${cutLine(JSON.stringify(value))}`];
  return [`${prop}={${isValidElement(value) ? "…" : writeValue(value)}}`];
}

function writeValue(value: unknown): string {
  const lines = writeJson(value).split("\n");
  const kept = lines.length > longestValue ? [...lines.slice(0, longestValue), "…"] : lines;
  return kept.map(cutLine).join("\n  ");
}

function cutLine(line: string): string {
  return line.length > longestLine ? `${line.slice(0, longestLine)}…` : line;
}

function writeJson(value: unknown): string {
  const text = JSON.stringify(value, (_key, each: unknown) => (Array.isArray(each) ? shorten(each) : each), 2);
  return text.replaceAll(/"(… [\d,]+ more)"/g, "/* $1 */");
}

function shorten(list: unknown[]): unknown[] {
  const left = list.length - shownItems;
  return left > 2 ? [...list.slice(0, shownItems), `… ${left.toLocaleString("en")} more`] : list;
}

/** Code that Storybook knows of a story: `code` where its author wrote it for readers, `originalSource` as it stands in the file. */
function sourceOf(parameters: Record<string, unknown>, name: "code" | "originalSource"): string {
  const docs = parameters["docs"];
  const source = typeof docs === "object" && docs !== null && "source" in docs ? docs.source : undefined;
  const code: unknown = typeof source === "object" && source !== null ? Reflect.get(source, name) : undefined;
  return typeof code === "string" ? code : "";
}

/** Steps of a test are not for readers; they stand last in a story. */
function withoutPlay(code: string): string {
  return code.replace(/\n\s*play: [\s\S]*$/, "\n}");
}

/** A story that is nothing but what it renders is read as that. */
function withoutStory(code: string): string {
  const [, rendered] = /^\{\n\s*render: ([\s\S]*?),?\n\}$/.exec(code) ?? [];
  return rendered === undefined ? code : rendered.replaceAll("\n  ", "\n");
}
