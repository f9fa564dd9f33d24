import { readdirSync } from "node:fs";
import { basename, join, posix } from "node:path";
import { root } from "../../process/run-command.ts";
import { readComponentNotes } from "../component-notes.ts";
import { componentIntroduction, componentSections, propsMarkdown } from "../component-sections.ts";
import { readText } from "../read-text.ts";
import { readComponents } from "../reference/components.ts";
import { hookIntroduction, hookReference } from "../reference/hook-markdown.ts";
import { readHooks } from "../reference/hooks.ts";
import { memberTable } from "../reference/member-table.ts";
import { type Chapter, firstSentence } from "./chapter.ts";

/** Every hook that has a page, with the source of its example. */
export function readHookChapters(): Chapter[] {
  const examples = readExamples();
  return readHooks()
    .map((hook) => ({
      title: `Hooks/${hook.name}`,
      summary: firstSentence(hook.text),
      markdown: [
        hookIntroduction(hook),
        `## Example\n\n\`\`\`tsx\n${examples.get(hook.name.toLowerCase()) ?? ""}\`\`\``,
        hookReference(hook),
      ].join("\n\n"),
      quotes: [],
    }))
    .toSorted((a, b) => (a.title < b.title ? -1 : 1));
}

/** The source of each example, by the name of what it is about, in lower case and in one word. */
function readExamples(): Map<string, string> {
  const folder = "packages/hooks/src";
  return new Map(
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".example.tsx"))
      .map((path) => [
        basename(path, ".example.tsx").replaceAll("-", ""),
        readText(posix.join(folder, path.replaceAll("\\", "/"))),
      ]),
  );
}

/** Every component that has a page, with those that are used within it. */
export function readComponentChapters(): Chapter[] {
  const references = new Map(readComponents().map((reference) => [reference.name, reference]));
  const notes = readComponentNotes();
  return readPages().flatMap(({ title, subcomponents }) => {
    const reference = references.get(title.slice(title.indexOf("/") + 1));
    if (reference === undefined) return []; // a page of stories about a subject
    const family = subcomponents.flatMap((name) => references.get(name) ?? []);
    return {
      title,
      summary: firstSentence(reference.text),
      markdown: [
        componentIntroduction(reference),
        reference.props.length === 0 ? "" : `## Props\n\n${memberTable(reference.props)}`,
        ...family.map((each) => `### ${each.name}\n\n${propsMarkdown(each)}`),
        componentSections(notes[reference.name], reference.keyboard),
      ]
        .filter((part) => part !== "")
        .join("\n\n"),
      quotes: [],
    };
  });
}

interface ComponentPage {
  title: string;
  subcomponents: string[];
}

/** Titles of stories, and which components are on the page beside the one that it is named after. */
function readPages(): ComponentPage[] {
  const folder = "packages/components/src";
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".stories.tsx"))
    .map((path) => {
      const code = readText(posix.join(folder, path.replaceAll("\\", "/")));
      const [, title = ""] = /\btitle: "([^"]+\/[^"]+)"/.exec(code) ?? [];
      const [, names = ""] = /subcomponents: \{([^}]*)\}/.exec(code) ?? [];
      return { title, subcomponents: names.match(/[A-Z]\w+/g) ?? [] };
    })
    .toSorted((a, b) => (a.title < b.title ? -1 : 1));
}
