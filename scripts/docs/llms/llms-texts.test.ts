import { basename } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { publishedPackages } from "../../build/packages.ts";
import { root } from "../../process/run-command.ts";
import { packageTexts, siteTexts, type Texts } from "./llms-texts.ts";
import { publicNames } from "./public-names.ts";
import { textProblems } from "./text-problems.ts";

const folders = publishedPackages.map(({ folder }) => basename(folder));

describe("what language models read", () => {
  let site: Texts;
  beforeAll(() => {
    site = siteTexts();
  }, 120_000);

  it("has on the site everything public of all packages, and no link that leads nowhere", () => {
    expect(textProblems(site, { names: folders.flatMap(publicNames), site: Object.keys(site) })).toEqual([]);
  });

  it.each(folders)("has in the package %s everything public of that, and no link that leads nowhere", (folder) => {
    const expected = { names: publicNames(folder), beside: ["README.md"], site: Object.keys(site) };
    expect(textProblems(packageTexts(folder), expected)).toEqual([]);
  });

  it("leaves out of a package what is about another", () => {
    expect(packageTexts("hooks")["llms-full.txt"]).not.toContain("# Parts: ");
    expect(packageTexts("components")["llms-full.txt"]).not.toContain("# Hooks: ");
  });

  it("says nothing twice: a README leaves out what a guide beside it quotes", () => {
    const full = packageTexts("components")["llms-full.txt"] ?? "";
    expect(full.match(/^#+ Content Security Policy$/gm) ?? []).toHaveLength(1);
  });

  it("has nothing of pages that only a browser can show", () => {
    for (const text of Object.values(site))
      expect(text.replaceAll(/^```[\s\S]*?^```$/gm, "")).not.toMatch(/^(?:<[A-Z]\w+|import .+ from)\b/m);
  });

  it.each([
    ["a name that is missing", "useConnect", "useKonnekt", "useConnect is not named."],
    ["a heading that is not there", "#guides-errors", "#guides-error", "links to #guides-error,"],
    ["a page that is not there", "cobalt-kit/llms.txt", "cobalt-kit/llm.txt", "cobalt-kit/llm.txt, which"],
    [
      "a file that is not there",
      "# Packages: Hooks",
      "# H\n\n[a](https://github.com/cobalt-kit/cobalt-kit/blob/main/no.md)",
      "no.md, which",
    ],
    [
      "a place on this machine",
      "# Packages: Hooks",
      `# Packages: Hooks\n\n${root}/packages`,
      "is a place on one machine",
    ],
  ])("notices %s", (_what, from, to, problem) => {
    const texts = packageTexts("hooks");
    const broken = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, text.replaceAll(from, to)]));
    const expected = { names: publicNames("hooks"), beside: ["README.md"], site: Object.keys(site) };
    expect(textProblems(broken, expected).join("\n")).toContain(problem);
  });

  it("notices an index that is not as llmstxt.org has it", () => {
    const texts = { "llms.txt": "# Name\n\n## Guides\n\n- [Errors](llms-full.txt)\n", "llms-full.txt": "# Name\n" };
    expect(textProblems(texts, { names: [], site: [] })).toEqual([
      "llms.txt does not say what it is about.",
      expect.stringContaining("- [Errors](llms-full.txt)"),
    ]);
  });
});
