import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../process/run-command.ts";
import { readAddressParameters } from "./address-parameters.ts";
import { readErrorCodes } from "./error-codes.ts";
import { expandPage } from "./expand-page.ts";
import { bodyOf, sectionOf } from "./markdown.ts";
import { readText } from "./read-text.ts";
import { linksOnSite } from "./links-on-site.ts";
import { addChangelog } from "./upgrade-notes.ts";

const readme = "# Name\n\nFirst.\n\n## One\n\nA.\n\n### Below\n\n```md\n## No heading\n```\n\n## Two\n\nB.\n";

it("takes a section with the headings below it, and no more", () => {
  expect(sectionOf(readme, "One")).toBe("A.\n\n## Below\n\n```md\n## No heading\n```");
  expect(sectionOf(readme, "Below")).toBe("```md\n## No heading\n```");
  expect(() => sectionOf(readme, "Three")).toThrow('no heading "Three"');
});

it("takes all of a README, or all but a section", () => {
  expect(bodyOf(readme)).toMatch(/^First\.[\s\S]*B\.$/);
  expect(bodyOf(readme, "One")).toBe("First.\n\n## Two\n\nB.");
});

it("turns links of a README into links of the site, to a heading of the page where it has that", () => {
  const links = "[a](#webhooks) [b](#control) [c](../client) [d](../../docs/api.md#x1-base-url) [e](https://x.test)";
  expect(linksOnSite(links, "packages/sandbox/README.md", new Set(["webhooks"]))).toBe(
    [
      "[a](#webhooks)",
      "[b](https://github.com/cobalt-kit/cobalt-kit/blob/main/packages/sandbox/README.md#control)",
      "[c](?path=/docs/client-and-server-client--docs)",
      "[d](https://github.com/cobalt-kit/cobalt-kit/blob/main/docs/api.md#x1-base-url)",
      "[e](https://x.test)",
    ].join(" "),
  );
  expect(() => linksOnSite("[a](nowhere.md)", "README.md", new Set())).toThrow("nowhere.md");
});

it("has every error code, with its cause, what to do, and what a customer reads", () => {
  const codes = readErrorCodes();
  expect(codes.length).toBeGreaterThan(15);
  expect(codes.find(({ code }) => code === "forbidden")).toEqual({
    code: "forbidden",
    cause: "403; with an API key 401, too.",
    remedy: "Check the API key, or whether a session token may do this at all.",
    text: "You don’t have access to this. Ask your administrator for access.",
  });
});

it("has every parameter of the address, as the code names it", () => {
  const parameters = readAddressParameters();
  expect(parameters.map(({ name }) => name)).toEqual(["q", "status", "category", "sort", "view", "app"]);
  expect(parameters.find(({ name }) => name === "view")).toEqual({
    name: "view",
    meaning: "The layout of the list",
    values: ["grid", "list"],
    initial: "grid",
  });
});

it("reads what a changelog says of a version, once for all packages", () => {
  const versions = new Map<string, Map<string, string[]>>();
  const changelog = [
    "# @cobalt-kit/hooks",
    "## 1.1.0",
    "### Minor Changes",
    "- 1a2b3c4: Runs are followed.\n\n  By one poller.",
    "### Patch Changes",
    "- Updated dependencies [1a2b3c4]\n  - @cobalt-kit/client@1.1.0",
  ].join("\n\n");
  addChangelog(versions, "@cobalt-kit/hooks", changelog);
  addChangelog(versions, "@cobalt-kit/components", changelog);
  expect([...(versions.get("1.1.0") ?? [])]).toEqual([
    ["Runs are followed.\n\nBy one poller.", ["@cobalt-kit/hooks", "@cobalt-kit/components"]],
  ]);
});

it("leaves no tag of its own on any page", () => {
  const folder = ".storybook/pages";
  const pages = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".mdx"),
  );
  expect(pages.length).toBeGreaterThan(20);
  for (const path of pages) {
    const page = expandPage(readText(join(folder, path))).replaceAll(/^```[\s\S]*?^```$/gm, "");
    const imported = [...page.matchAll(/^import \{ (.+) \} from/gm)].flatMap(([, names = ""]) => names.split(", "));
    const used = [...page.matchAll(/^<([A-Z]\w+)/gm)].map(([, name]) => name);
    expect([path, ...imported]).toEqual(expect.arrayContaining(used));
  }
});
