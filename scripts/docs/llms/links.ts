import { anchorsOf, outsideCode } from "../markdown.ts";
import { pageLink } from "../page-link.ts";
import { type Chapter, chapterAnchor, headingOf } from "./chapter.ts";

/** Where the workflow `site.yml` publishes what `npm run build-storybook` builds. */
export const siteAddress = "https://cobalt-kit.github.io/cobalt-kit/";

/** The file of a chapter on the site, from the site's root. */
export function pageFile({ title }: Chapter): string {
  return `pages/${pageLink(title).replace(/^.*\/(.+)--docs$/, "$1")}.md`;
}

/** A chapter as a file beside those of the others. */
export function chapterFile(chapter: Chapter, all: readonly Chapter[]): string {
  const files = new Map(all.map((each) => [pageLink(each.title), pageFile(each).replace("pages/", "")]));
  const text = replaceLinks(chapter.markdown, (page, anchor) => {
    const file = page === "" ? "" : (files.get(page) ?? siteAddress + page);
    return anchor === "" ? file : `${file}#${anchor}`;
  });
  return `# ${headingOf(chapter)}\n\n${text}\n`;
}

/** Chapters below one title. Links among them lead to headings of the text, links to others to the site. */
export function joinChapters(title: string, chapters: readonly Chapter[], all: readonly Chapter[]): string {
  const headings = new Map(chapters.map((each) => [pageLink(each.title), `#${chapterAnchor(each)}`]));
  const files = new Map(all.map((each) => [pageLink(each.title), siteAddress + pageFile(each)]));
  const anchors = chapters.map(({ markdown }) => anchorsOf(markdown));
  const isUnique = (anchor: string): boolean => anchors.filter((each) => each.has(anchor)).length === 1;
  const texts = chapters.map((chapter) => {
    const text = replaceLinks(chapter.markdown, (page, anchor) => {
      if (page === "") return `#${isUnique(anchor) ? anchor : chapterAnchor(chapter)}`;
      return headings.get(page) ?? files.get(page) ?? siteAddress + page;
    });
    return `# ${headingOf(chapter)}\n\n${text}`;
  });
  return `${[`# ${title}`, ...texts].join("\n\n")}\n`;
}

/** Links of the site's own: to a page, to a heading of a page, or, with no page, to one of the same. */
function replaceLinks(markdown: string, replace: (page: string, anchor: string) => string): string {
  return outsideCode(markdown, (text) =>
    text.replaceAll(
      /\]\((\?path=[^)#]+|(?=#))(?:#([^)]*))?\)/g,
      (_, page: string, anchor = "") => `](${replace(page, anchor)})`,
    ),
  );
}
