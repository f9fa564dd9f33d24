// What a page says of bare elements must not undo our controls, whether its sheet loads before ours or after. So what is
// written with the weight of one class ships with that of two, but for elements that carry a class of the host's.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import postcss, { type Plugin, type Rule } from "postcss";
import parseSelector, { type ClassName, type Node, type Selector } from "postcss-selector-parser";
import { partRoots } from "./src/appearance.ts";

const open = new Set(
  Object.entries(partRoots)
    .filter(([, kind]) => kind === "open")
    .map(([part]) => `ck-${part}`),
);

/** The blocks of the second sheet, which may load before the first: its rules weigh a class more than the resets of that. */
const adminBlocks = [
  ...readFileSync(join(import.meta.dirname, "src/admin.css"), "utf8").matchAll(/([\w-]+)\.css/g),
].map(([, block]) => `ck-${block}`);

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

/** The same for a sheet that is bundled already. */
export function guardSheet(css: string): string {
  return postcss([guardStyles()]).process(css, { from: "packages/components/src/styles.css" }).css;
}

function guard(rule: Rule): void {
  if (rule.parent?.type === "atrule" && "name" in rule.parent && rule.parent.name === "keyframes") return;
  const selectors = rule.selectors.map((text) => parseSelector().astSync(text).first);
  const nested = selectors.filter(mayBeNested);
  const others = selectors.filter((selector) => !nested.includes(selector));
  if (nested.length > 0) nest(others.length > 0 ? rule.cloneBefore() : rule, nested);
  if (others.length > 0) rule.selectors = others.flatMap(bothWeights);
}

/** Whether a selector weighs one class of ours and ends with it: `&` stands for it then, and weighs no more. */
function mayBeNested(selector: Selector): boolean {
  const subject = subjectOf(selector);
  if (subject === undefined || open.has(subject.value) || isRing(selector)) return false;
  const behind = selector.nodes.slice(selector.nodes.indexOf(subject) + 1);
  const weightless = (node: Node): boolean =>
    node.type === "combinator" || (node.type === "pseudo" && node.value === ":where");
  return (
    selector.nodes.every((node) => node === subject || weightless(node) || isPseudoElement(node)) &&
    behind.every(({ type }) => type !== "combinator")
  );
}

/** What gives a class of ours its weight, where the element has none of the host's. */
function weightFor({ value }: ClassName): string {
  const isAdmin = adminBlocks.some((block) => value === block || value.startsWith(`${block}-`));
  return isAdmin ? ":not(.ck-host):not(.ck-host)" : ":not(.ck-host)";
}

/** Both weights in a rule of its own within: it is the same text everywhere, which compresses to next to nothing. */
function nest(rule: Rule, selectors: readonly Selector[]): void {
  const [weight = "", ...others] = selectors.flatMap((selector) => subjectOf(selector) ?? []).map(weightFor);
  if (others.some((other) => other !== weight)) throw rule.error("Split what is of two sheets.");
  const pseudoElements = selectors.map((selector) => selector.nodes.filter(isPseudoElement).join(""));
  const [pseudoElement = ""] = pseudoElements;
  if (pseudoElements.some((other) => other !== pseudoElement)) throw rule.error("Split what is of one pseudo-element.");
  const nested = rule.clone({ selectors: [`&${pseudoElement}`, `&${weight}${pseudoElement}`] });
  rule.selectors = selectors.map((selector) => selector.nodes.filter((node) => !isPseudoElement(node)).join(""));
  rule.removeAll();
  rule.append(nested);
}

function bothWeights(selector: Selector): string[] {
  const text = String(selector).trim();
  const subject = subjectOf(selector);
  if (subject === undefined) return [text];
  // A ring is there whatever else a host's class says.
  if (isRing(selector)) return [withWeight(selector, subject, `.${subject.value}`)];
  return open.has(subject.value) ? [text] : [text, withWeight(selector, subject, weightFor(subject))];
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

function isRing(selector: Selector): boolean {
  return String(selector).includes(":focus-visible");
}

function isPseudoElement(node: Node): boolean {
  return node.type === "pseudo" && node.value.startsWith("::");
}
