import { addressParameterTable } from "./address-parameters.ts";
import { browserGaps } from "./browser-gaps.ts";
import { errorCodeTable } from "./error-codes.ts";
import { hookList } from "./hook-list.ts";
import { anchorsOf, bodyOf, sectionOf } from "./markdown.ts";
import { operationTable } from "./operations.ts";
import { readText } from "./read-text.ts";
import { linksOnSite } from "./links-on-site.ts";
import { upgradeNotes } from "./upgrade-notes.ts";

/** A part of a page that stands elsewhere, or is made from code: a tag on a line of its own. */
interface Insert {
  markdown: string;
  /** The file it comes from, for its links. */
  file: string;
}

const inserts: Record<string, (attributes: Record<string, string>) => Insert> = {
  /** `of` is a package, `section` a heading of its README: what stands below it. Else all of it, `without` one section. */
  Readme({ of: name = "", section, without }) {
    const file = `packages/${name}/README.md`;
    const readme = readText(file);
    return {
      file,
      markdown:
        section === undefined
          ? bodyOf(readme, ...(without === undefined ? [] : [without]))
          : sectionOf(readme, section),
    };
  },
  /** A file that is run by tests, as it is. */
  Code: ({ file = "" }) => ({ file, markdown: `\`\`\`tsx\n${readText(file)}\`\`\`` }),
  ErrorCodes: () => ({ file: "README.md", markdown: errorCodeTable() }),
  AddressParameters: () => ({ file: "README.md", markdown: addressParameterTable() }),
  BrowserGaps: () => ({ file: "README.md", markdown: browserGaps() }),
  HookList: () => ({ file: "README.md", markdown: hookList() }),
  Operations: () => ({ file: "packages/client/README.md", markdown: operationTable() }),
  UpgradeNotes: () => ({ file: "README.md", markdown: upgradeNotes() }),
};

/** A page of documentation with everything that it takes from elsewhere in its place. */
export function expandPage(source: string): string {
  const parts = source.split(/^(<[A-Z]\w+(?: [a-z]+="[^"]*")* \/>)$/m).map(insertFor);
  const anchors = anchorsOf(parts.map((part) => (typeof part === "string" ? part : part.markdown)).join("\n"));
  return parts
    .map((part) => (typeof part === "string" ? part : linksOnSite(part.markdown, part.file, anchors)))
    .join("");
}

/** A tag that is none of ours is a component of the page. */
function insertFor(text: string): string | Insert {
  const name = /^<(\w+)/.exec(text)?.[1] ?? "";
  if (!Object.hasOwn(inserts, name)) return text;
  return inserts[name]?.(Object.fromEntries(attributesOf(text))) ?? text;
}

function attributesOf(tag: string): [name: string, value: string][] {
  return [...tag.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]);
}
