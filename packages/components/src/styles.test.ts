// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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
  const entry = readFileSync(join(import.meta.dirname, "styles.css"), "utf8");
  const imported = [...entry.matchAll(/@import "\.\/([^"]+)"/g)].map(([, file]) => file);
  expect(new Set(imported)).toEqual(new Set(files.filter((file) => file !== "styles.css")));
});

// What undoes a host's resets has to weigh more than they do.
describe.each(files.filter((file) => file !== "reset.css"))("%s", (file) => {
  it("weighs one class a rule, so that a host's own class wins", () => {
    const heavy = selectorsOf(read(file)).filter(
      (selector) => !/^(\.ck-[\w-]+|\[data-ck-[\w-]+(="\w+")?\])?$/.test(weightOf(selector)),
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
