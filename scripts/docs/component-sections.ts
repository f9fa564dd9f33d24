import type { ComponentNotes } from "./component-notes.ts";
import { tableOf } from "./markdown.ts";
import { pageLink } from "./page-link.ts";
import type { ComponentReference } from "./reference/components.ts";
import type { KeyEffect } from "./reference/docstring.ts";
import { memberTable } from "./reference/member-table.ts";

/** What a component is for, how it is imported and used. */
export function componentIntroduction({ name, entry, text, example }: ComponentReference): string {
  const usage = `import { ${name} } from "${entry}";`;
  return `${text}\n\n\`\`\`tsx\n${[usage, example].filter((part) => part !== undefined).join("\n\n")}\n\`\`\``;
}

/** The props of a component that has no page of its own. */
export function propsMarkdown({ text, props }: ComponentReference): string {
  return props.length === 0 ? text : `${text}\n\n${memberTable(props)}`;
}

/** What stands on the page of a component below its props: requests, keys, and what a stylesheet may hold on to. */
export function componentSections(notes: ComponentNotes | undefined, keyboard: readonly KeyEffect[]): string {
  return [
    section("Requests", (notes?.operations ?? []).map((operation) => `- \`${operation}\``).join("\n")),
    section("Keyboard", keyboard.length === 0 ? "" : keyTable(keyboard)),
    section("Styling", notes === undefined ? "" : styling(notes)),
  ]
    .filter((each) => each !== "")
    .join("\n\n");
}

function section(heading: string, content: string): string {
  return content === "" ? "" : `## ${heading}\n\n${content}`;
}

function keyTable(keyboard: readonly KeyEffect[]): string {
  return tableOf(
    ["Keys", "What they do"],
    keyboard.map(({ keys, effect }) => [keys, effect]),
  );
}

function styling({ parts, rootClass, states, tokens }: ComponentNotes): string {
  const lines: string[] = [];
  if (rootClass !== undefined)
    lines.push(`Its root has the class \`${rootClass}\`; \`className\` and \`appearance.classNames\` add to it.`);
  if (states.length > 0) lines.push(`States of the root: ${listOf(states)}.`);
  if (tokens.length > 0) lines.push(`Tokens that change it: ${listOf(tokens)}, and \`--ck-font\`.`);
  if (parts.length > 0)
    lines.push(
      `It is made of parts with classes of their own: ${parts.map((name) => `[${name}](${pageLink(`Parts/${name}`)})`).join(", ")}.`,
    );
  if (lines.length === 0) return "";
  return `${lines.map((line) => `- ${line}`).join("\n")}\n\n[Theming](${pageLink("Guides/Theming")}) says which rule wins.`;
}

function listOf(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(", ");
}
