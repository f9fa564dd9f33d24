import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { root } from "../process/run-command.ts";
import { outsideCode } from "./markdown.ts";
import { pageLink } from "./page-link.ts";

const repository = "https://github.com/cobalt-kit/cobalt-kit";

/** The pages that have what a README has. */
const pageOfReadme: Record<string, string> = {
  "packages/client": "Client and server/Client",
  "packages/server": "Client and server/Server",
  "packages/sandbox": "Client and server/Sandbox",
  "packages/create": "Client and server/Create",
  "packages/hooks": "Guides/Headless",
  "packages/components": "Marketplace/IntegrationsMarketplace",
};

/** Links of a file of the repository as they must be on a page of the site, which has some of the file's headings itself. */
export function linksOnSite(markdown: string, file: string, anchors: ReadonlySet<string>): string {
  return outsideCode(markdown, (text) =>
    text.replaceAll(/\]\((?![a-z]+:|\?)([^)\s]+)\)/gi, (_, link: string) => {
      const [path = "", anchor = ""] = link.split("#");
      if (path === "" && anchors.has(anchor)) return `](#${anchor})`;
      const target = path === "" ? file : posix.join(posix.dirname(file), path);
      if (!existsSync(join(root, target))) throw new Error(`${file} links to ${link}, which is not there.`);
      const page = pageOfReadme[target.replace(/\/README\.md$/, "")];
      if (page !== undefined && anchor === "") return `](${pageLink(page)})`;
      return `](${repository}/blob/main/${target}${anchor === "" ? "" : `#${anchor}`})`;
    }),
  );
}
