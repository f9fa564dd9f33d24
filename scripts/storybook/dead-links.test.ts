import { expect, it } from "vitest";
import { deadLinks } from "./dead-links.ts";

const github = "https://github.com/cobalt-kit/cobalt-kit/blob/main";
const known = new Set(["guides-errors--docs", "parts-button--docs", "parts-button--primary"]);

function linksOf(...links: string[]): string[] {
  const pages = [
    { page: "guides-errors--docs", links, anchors: ["codes"] },
    { page: "parts-button--docs", links: [], anchors: ["states"] },
  ];
  return deadLinks(pages, known);
}

it("follows links to pages, stories, headings, files of the repository and other sites", () => {
  expect(
    linksOf(
      "#codes",
      "?path=/docs/parts-button--docs",
      "?path=/docs/parts-button--docs#states",
      "?path=/story/parts-button--primary",
      `${github}/docs/api.md`,
      "https://example.test/anything",
    ),
  ).toEqual([]);
});

it.each([
  "#code",
  "?path=/docs/parts-buton--docs",
  "?path=/docs/parts-button--docs#variants",
  "?path=/story/parts-button--secondary",
  `${github}/docs/apis.md`,
  "./errors.mdx",
])("finds that %s leads nowhere", (link) => {
  expect(linksOf(link)).toEqual([expect.stringContaining(link)]);
});
