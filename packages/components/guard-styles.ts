// What a page says of bare elements must not undo our controls, whether its sheet loads before ours or after. So what is
// written with the weight of one class ships with that of two, but for elements that carry a class of the host's.
import postcss, { type Plugin, type Rule } from "postcss";
import parseSelector, { type ClassName, type Selector } from "postcss-selector-parser";
import type { PartName } from "./src/appearance.ts";

/** Roots of parts that are elements a reset restyles; those of the other parts are open to a host's rule of one class. */
const roots: Record<PartName, "control" | "open"> = {
  alert: "open",
  "application-icon": "open",
  badge: "open",
  button: "control",
  card: "open",
  checkbox: "control",
  chip: "control",
  "choice-box": "open",
  "code-view": "open",
  "config-editor": "open",
  "connect-panel": "open",
  dialog: "open",
  disclosure: "open",
  "empty-state": "open",
  "execution-list": "open",
  field: "open",
  "integration-dialog": "open",
  "integration-gallery": "open",
  "integrations-marketplace": "open",
  "json-input": "open",
  mapping: "open",
  "multi-select": "open",
  pager: "open",
  rules: "open",
  "search-input": "open",
  select: "control",
  skeleton: "open",
  switch: "control",
  table: "open",
  tabs: "open",
  "text-input": "control",
  textarea: "control",
  timeline: "open",
  "workflow-list": "open",
};
const open = new Set(
  Object.entries(roots)
    .filter(([, kind]) => kind === "open")
    .map(([part]) => `ck-${part}`),
);

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
    return [text, withWeight(selector, subject, ":not(.ck-restyled)")];
  });
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
