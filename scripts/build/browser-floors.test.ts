import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../process/run-command.ts";
import { findCssProblems, findScriptProblems } from "./browser-floors.ts";

describe("a stylesheet", () => {
  it.each([
    [
      "a property",
      ".a { reading-flow: flex-visual }",
      "reading-flow, which chrome 123 and edge 123 and firefox 128 and safari 17.5 cannot",
    ],
    ["a value", ".a { inline-size: stretch }", "inline-size: stretch, which"],
    ["a selector", "a:has-slotted { color: red }", ":has-slotted, which"],
    ["an at-rule", "@view-transition { navigation: auto }", "@view-transition, which"],
    ["a function", ".a { color: contrast-color(red) }", "contrast-color(), which"],
    ["a function inside of another", ".a { inline-size: calc(1px * sibling-index()) }", "sibling-index(), which"],
    ["a unit", ".a { margin: 1rcap }", "rcap, which"],
    [
      "a media feature",
      "@media (prefers-reduced-data: reduce) { a { color: red } }",
      "@media (prefers-reduced-data), which",
    ],
  ])("may not use %s that is too new", (_what, css, problem) => {
    expect(findCssProblems(css, "a.css").join("\n")).toContain(`a.css uses ${problem}`);
  });

  it("may use it behind @supports, and what all browsers have", () => {
    expect(
      findCssProblems(
        `@supports (reading-flow: flex-visual) { .a { reading-flow: flex-visual } }
        .b:has(> c):focus-visible { color: light-dark(color-mix(in oklab, red, blue), var(--x)); block-size: 1dvh;
          accent-color: red; text-wrap: balance; & p { margin: clamp(1px, 1cqi, 2px) } }`,
        "a.css",
      ),
    ).toEqual([]);
  });
});

describe("a script", () => {
  let problems: string[];
  beforeAll(() => {
    const path = join(root, "packages/hooks/src/planted.ts");
    problems = findScriptProblems({ [path]: planted }, [path]);
  }, 120_000);

  it.each([
    ["a static method", 1, "Promise.try"],
    ["a method of a builtin, by its type", 2, "Iterator.map"],
    ["a static method of the page", 3, "URL.parse"],
    ["a constructor of Intl", 4, "Intl.DurationFormat"],
    ["a modifier in a regular expression", 5, "a modifier"],
    ["a declaration", 6, "using"],
    ["a method of an element", 7, "Element.moveBefore"],
    ["an object of the page", 8, "Sanitizer"],
  ])("may not use %s that is too new", (_what, line, feature) => {
    expect(problems.filter((each) => each.startsWith(`packages/hooks/src/planted.ts:${line} `)).join("\n")).toContain(
      feature,
    );
  });

  it("may use what all browsers have", () => {
    expect(problems.filter((each) => each.includes("planted.ts:9"))).toEqual([]);
  });
});

const planted = [
  "export const a = Promise.try(() => 1);",
  "export const b = [1].values().map(String);",
  'export const c = URL.parse("https://a.test");',
  'export const d = new Intl.DurationFormat("en");',
  "export const e = /(?i:a)b/;",
  "export function f(): void { using g = { [Symbol.dispose]() {} }; void g; }",
  "export const h = (parent: Element, child: Element): void => { parent.moveBefore(child, null); };",
  "export const i = new Sanitizer();",
  "export const j = [Promise.withResolvers(), Object.groupBy([1], String), AbortSignal.any([]), /(?<=a)\\p{L}/v, new Set([1]).union(new Set()), [1].at(-1), structuredClone(1)];",
].join("\n");
