import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../process/run-command.ts";

/** What was found on a page that was opened. */
export interface PageLinks {
  /** Its id in Storybook's index. */
  page: string;
  /** Where its links lead, as they are written. */
  links: string[];
  /** What an address may name on it. */
  anchors: string[];
}

/** Links that lead nowhere, as sentences. Those to other sites are not followed. */
export function deadLinks(pages: readonly PageLinks[], known: ReadonlySet<string>): string[] {
  const anchors = new Map(pages.map((each) => [each.page, new Set(each.anchors)]));
  const leadsNowhere = (page: string, link: string): boolean => {
    const [address = "", anchor = ""] = link.split("#");
    const target = /^\?path=\/(?:docs|story)\/([\w-]+)$/.exec(address)?.[1] ?? (address === "" ? page : undefined);
    if (target !== undefined) {
      const found = anchors.get(target);
      return !known.has(target) || (anchor !== "" && found !== undefined && !found.has(anchor));
    }
    const file = /^https:\/\/github\.com\/cobalt-kit\/cobalt-kit\/blob\/main\/(.+)$/.exec(address)?.[1];
    if (file !== undefined) return !existsSync(join(root, decodeURIComponent(file)));
    return !/^(https?|mailto):/.test(address);
  };
  return pages.flatMap(({ page, links }) =>
    [...new Set(links)]
      .filter((link) => leadsNowhere(page, link))
      .map((link) => `${page} links to ${link}, which is not there.`),
  );
}
