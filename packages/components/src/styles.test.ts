// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Declaration, generate, parse, walk } from "css-tree";
import { describe, expect, it } from "vitest";

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".css"),
);
const read = (file: string): string =>
  readFileSync(join(import.meta.dirname, file), "utf8").replaceAll(/\/\*.*?\*\//gs, "");

/** Selectors of plain rules; frames of animations are none. */
function selectorsOf(css: string): string[] {
  const flat = css
    .replaceAll(/@keyframes [^{]+\{(?:[^{}]*\{[^}]*\})*\s*\}/g, "")
    .replaceAll(/@(?:media|container)[^{]+\{/g, "");
  return [...flat.matchAll(/([^{};]+)\{[^}]*\}/g)].flatMap(([, selectors = ""]) => splitList(selectors));
}

/** Splits at commas that stand outside of brackets. */
function splitList(list: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const letter of list) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (letter === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "" && !part.startsWith("@"));
}

/** What is left of a selector that counts for specificity. */
function weightOf(selector: string): string {
  let rest = selector;
  let before = "";
  while (before !== rest) {
    before = rest;
    rest = rest.replaceAll(/:where\([^()]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[^()]*)*\)/g, "");
  }
  return rest
    .replaceAll(/::[\w-]+(\([^)]*\))?/g, "")
    .replaceAll(/[>+~]/g, " ")
    .trim();
}

it("imports every sheet there is", () => {
  const entries = ["styles.css", "admin.css"];
  const imported = entries.flatMap((entry) =>
    [...readFileSync(join(import.meta.dirname, entry), "utf8").matchAll(/@import "\.\/([^"]+)"/g)].map(
      ([, file]) => file,
    ),
  );
  expect(imported).toHaveLength(new Set(imported).size);
  expect(new Set(imported)).toEqual(new Set(files.filter((file) => !entries.includes(file))));
});

// What undoes a host's resets has to weigh more than they do.
describe.each(files.filter((file) => file !== "reset.css"))("%s", (file) => {
  it("weighs one class a rule, so that a host's own class wins", () => {
    const heavy = selectorsOf(read(file)).filter(
      (selector) =>
        !/^(\.ck-[\w-]+|\[data-ck-[\w-]+(="\w+")?\])$/.test(weightOf(selector)) &&
        // What has no weight loses to what undoes a host's resets; these only declare what is inherited.
        !/^:where\((html|\[(dir|data-ck-theme|data-ck-preset|data-tone))/.test(selector),
    );
    expect(heavy).toEqual([]);
  });

  it("needs no force, no files and nothing that bundlers change the meaning of", () => {
    expect(read(file)).not.toMatch(/!important|url\(|:dir\(/);
  });

  it("declares no public token", () => {
    expect(read(file)).not.toMatch(/(^|[\s;{])--ck-[\w-]+\s*:/);
  });
});

function declarationsOf(css: string, property: RegExp): Declaration[] {
  const found: Declaration[] = [];
  walk(parse(css), (node) => {
    if (node.type === "Declaration" && property.test(node.property)) found.push(node);
  });
  return found;
}

const textOf = ({ property, value }: Declaration): string => `${property}: ${generate(value)}`;

/** Lengths that stand for themselves: outside of a sum with a step of the scale. */
function bareLengths({ value }: Declaration): number[] {
  let text = generate(value);
  let before = "";
  while (before !== text) {
    before = text;
    text = text.replaceAll(/var\([^()]*\)|(?:calc)?\([^()]*scale[^()]*\)/g, "scale");
  }
  return [...text.matchAll(/([\d.]+)px/g)].map(([, length]) => Number(length));
}

describe.each(files)("%s keeps to the scale:", (file) => {
  it("sizes of text are of the scale", () => {
    const other = declarationsOf(read(file), /^font(-size)?$/)
      .map(textOf)
      .filter((text) => !/^font(-size)?: *(var\(--_ck-font-[1-6]\)|inherit)$/.test(text));
    expect(other).toEqual([]);
  });

  it("distances are steps of one, or a hairline", () => {
    const other = declarationsOf(read(file), /^(padding|margin|gap|row-gap|column-gap)/)
      .filter((declaration) => bareLengths(declaration).some((length) => length > 1))
      .map(textOf);
    expect(other).toEqual([]);
  });

  it("casts only shadows that are levels, or lines", () => {
    const other = declarationsOf(read(file), /^box-shadow$/)
      .map(textOf)
      .filter(
        (text) => !/^box-shadow:(var\(--_ck-shadow-[123]\)|none|inset 0 0 0 1px .*)$/.test(text.replace(": ", ":")),
      );
    expect(other).toEqual([]);
  });

  it("moves for as long as the tokens say, which is not at all where somebody asked for that", () => {
    const other = declarationsOf(read(file), /^(transition|animation)/)
      .map(textOf)
      .filter((text) => !/var\(--_ck-(motion|loops)\)/.test(text));
    expect(other).toEqual([]);
  });
});

it("moves for less than 200 ms, and with prefers-reduced-motion not at all", () => {
  const tokens = parse(read("tokens.css"));
  const values = new Map<string, string>();
  walk(tokens, function (node) {
    if (node.type !== "Declaration" || !/^--_ck-(motion|loops)$/.test(node.property)) return;
    const reduced = this.atrule?.prelude ? generate(this.atrule.prelude) : "";
    values.set(`${reduced} ${node.property}`.trim(), generate(node.value).trim());
  });
  expect(Number.parseFloat(values.get("--_ck-motion") ?? "")).toBeLessThan(200);
  expect(values.get("--_ck-motion")).toMatch(/^\d+ms$/);
  expect(values.get("(prefers-reduced-motion:reduce) --_ck-motion")).toBe("0s");
  expect(values.get("(prefers-reduced-motion:reduce) --_ck-loops")).toBe("0");
});

/** Rules that count in one drawing of a page only: in a theme, from one side, or in forced colours. */
function rulesOfDrawings(): { place: string; properties: string[]; isForced: boolean }[] {
  const rules: ReturnType<typeof rulesOfDrawings> = [];
  for (const file of files) {
    walk(parse(read(file)), function (node) {
      if (node.type !== "Rule") return;
      const isForced = this.atrule !== null && generate(this.atrule).startsWith("@media (forced-colors:active)");
      const selector = generate(node.prelude);
      if (!isForced && !/\[data-ck-theme|\[dir="?(ltr|rtl)/.test(selector)) return;
      const properties = node.block.children
        .toArray()
        .flatMap((each) => (each.type === "Declaration" ? [each.property] : []));
      rules.push({ place: `${file}: ${selector}`, properties, isForced });
    });
  }
  return rules;
}

it("shows and hides the same in every theme, from both sides and in forced colours, so that axe asks for markup once", () => {
  const rules = rulesOfDrawings();
  expect(rules.length).toBeGreaterThan(10);
  const changing = rules.filter(({ properties }) =>
    properties.some(
      (property) =>
        !/^(--|background|border-color|color-scheme|outline|forced-color-adjust|appearance|padding)/.test(property),
    ),
  );
  expect(changing).toEqual([]);
});

it("leaves the outline to the focus in forced colours", () => {
  const outlined = rulesOfDrawings().filter(({ isForced, properties }) => isForced && properties.includes("outline"));
  expect(outlined.length).toBeGreaterThan(3);
  // Neither of these ever has the focus.
  const others = outlined.filter(({ place }) => !/:not\(:focus-visible\)|\.ck-skeleton|\.ck-choice-row/.test(place));
  expect(others).toEqual([]);
});
