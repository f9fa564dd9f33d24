// What a page says of bare elements must not undo our controls, whether its sheet loads before ours or after. So what is
// written with the weight of one class ships with that of two, but for elements that carry a class of the host's.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import postcss, { type Plugin, type Rule } from "postcss";
import parseSelector, { type ClassName, type Selector } from "postcss-selector-parser";
import { partRoots } from "./src/appearance.ts";

const open = new Set(
  Object.entries(partRoots)
    .filter(([, kind]) => kind === "open")
    .map(([part]) => `ck-${part}`),
);

/** Of elements that never carry a class of the host's, since no part stands behind them and none hands it on. */
const inner = findInnerClasses();

/** A PostCSS plugin that gives the rules of our sheets the weight with which they ship. */
export function guardStyles(): Plugin {
  return {
    postcssPlugin: "guard-styles",
    OnceExit(root) {
      root.walkRules((rule) => {
        if (rule.source?.input.file?.includes("packages/components/src/") === true) guard(rule);
      });
    },
  };
}

function guard(rule: Rule): void {
  if (rule.parent?.type === "atrule" && "name" in rule.parent && rule.parent.name === "keyframes") return;
  rule.selectors = rule.selectors.flatMap((text) => {
    const selector = parseSelector().astSync(text).first;
    const subject = subjectOf(selector);
    if (subject === undefined) return [text];
    // A ring is there whatever else a host's class says.
    if (text.includes(":focus-visible")) return [withWeight(selector, subject, `.${subject.value}`)];
    if (open.has(subject.value)) return [text];
    if (inner.has(subject.value)) return [withWeight(selector, subject, ":not(.ck-host)")];
    return [text, withWeight(selector, subject, ":not(.ck-host)")];
  });
}

function findInnerClasses(): Set<string> {
  const source = join(import.meta.dirname, "src");
  const texts = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|stories)\.tsx?$/.test(path))
    .map((path) => readFileSync(join(source, path), "utf8"));
  const uses = new Map<string, number>();
  for (const [name] of texts.join("\n").matchAll(/ck-[\w-]+/g)) uses.set(name, (uses.get(name) ?? 0) + 1);
  // Each of its uses is on an element of the browser's own, by a text that holds nothing else.
  for (const [, name = ""] of texts.join("\n").matchAll(/<[a-z]\w*(?:[^<>]|=>)*? className="(ck-[\w-]+)"/g)) {
    uses.set(name, (uses.get(name) ?? 0) - 1);
  }
  return new Set([...uses].filter(([, others]) => others === 0).map(([name]) => name));
}

/** The one class of ours that counts for the weight. */
function subjectOf(selector: Selector): ClassName | undefined {
  return selector.nodes.find(
    (node): node is ClassName => node.type === "class" && node.value.startsWith("ck-") && node.value !== "ck-root",
  );
}

function withWeight(selector: Selector, subject: ClassName, weight: string): string {
  const before = selector.nodes.slice(0, selector.nodes.indexOf(subject) + 1).join("");
  return `${before}${weight}${selector.nodes.slice(selector.nodes.indexOf(subject) + 1).join("")}`.trim();
}

/** The same for a sheet that is bundled already. */
export function guardSheet(css: string): string {
  return postcss([guardStyles()]).process(css, { from: "packages/components/src/styles.css" }).css;
}
