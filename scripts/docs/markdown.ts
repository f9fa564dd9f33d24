interface Section {
  level: number;
  heading: string;
  /** Where the heading begins, where what stands under it does, and where that ends. */
  from: number;
  start: number;
  end: number;
}

/** What stands under a heading, without the heading. The headings below it begin at the second level. */
export function sectionOf(markdown: string, heading: string): string {
  const section = findSection(markdown, heading);
  const shift = section.level - 1;
  return outsideCode(markdown.slice(section.start, section.end), (text) =>
    text.replaceAll(/^(#+) /gm, (_, marks: string) => `${marks.slice(shift)} `),
  ).trim();
}

/** All below the title, but for some sections. */
export function bodyOf(markdown: string, ...without: readonly string[]): string {
  const [first, ...others] = without;
  if (first === undefined) return markdown.slice(markdown.indexOf("\n")).trim();
  const { from, end } = findSection(markdown, first);
  return bodyOf(markdown.slice(0, from) + markdown.slice(end), ...others);
}

function findSection(markdown: string, heading: string): Section {
  const section = sectionsOf(markdown).find((each) => each.heading === heading);
  if (section === undefined) throw new Error(`There is no heading "${heading}".`);
  return section;
}

/** The headings that stand below the title, as GitHub and Storybook name them in an address. */
export function anchorsOf(markdown: string): Set<string> {
  return new Set(sectionsOf(markdown).map(({ heading }) => anchorOf(heading)));
}

/** The name of a heading in an address. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_\- ]/gu, "")
    .trim()
    .replaceAll(" ", "-");
}

function sectionsOf(markdown: string): Section[] {
  const found: Section[] = [];
  let isCode = false;
  let offset = 0;
  for (const line of markdown.split("\n")) {
    if (line.startsWith("```")) isCode = !isCode;
    const [, marks, heading] = (!isCode && /^(#{1,6}) +(.+)$/.exec(line)) || [];
    if (marks !== undefined && heading !== undefined) {
      for (const open of found) if (open.level >= marks.length) open.end = Math.min(open.end, offset);
      found.push({ level: marks.length, heading, from: offset, start: offset + line.length, end: markdown.length });
    }
    offset += line.length + 1;
  }
  return found;
}

/** Changes a text but not its blocks of code. */
export function outsideCode(markdown: string, change: (text: string) => string): string {
  return markdown
    .split(/(^```[\s\S]*?^```$)/m)
    .map((part) => (part.startsWith("```") ? part : change(part)))
    .join("");
}

export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", String.raw`\|`).replaceAll(/\s+/g, " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
