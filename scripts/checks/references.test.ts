import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../process/run-command.ts";
import { findDangling, type SourceText } from "./references.ts";

// with escapes, so that this file itself names nothing that is not there
const outside = ["\u00A7 4.2", "\u0071uality 9", "\u0064esign.md", "\u0063obalt-api", "..\u002Fshared/x"];
const api = "# API\n\n### X1 Base URL\n\n### X17 List configs\n";

function readSources(): SourceText[] {
  const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root });
  return files
    .toString()
    .split("\0")
    .filter(
      (path) => /\.(tsx?|mjs|md|mdx|css|ya?ml|json|html)$/.test(path) && !/(^|\/)(pnpm-lock|CHANGELOG)\b/.test(path),
    )
    .flatMap((path) => {
      try {
        return [{ path, text: readFileSync(join(root, path), "utf8") }];
      } catch {
        return []; // deleted, and not yet committed so
      }
    });
}

it("every reference of the repository leads somewhere in it", () => {
  const sources = readSources();
  expect(sources.length).toBeGreaterThan(900);
  expect(findDangling(sources, root)).toEqual([]);
});

it.each(outside)("a reference to %s is dangling", (reference) => {
  const path = "packages/client/src/a.ts";
  expect(findDangling([{ path, text: `// one\n// as ${reference} says` }], root)).toEqual([
    expect.stringContaining(`${path}:2 points to`),
  ]);
});

it("a row that the list of disagreements does not have is dangling, and nothing that only looks like one", () => {
  const text = 'it("X17 lists", …); // X18; X-Trace-ID, AX1, X1b, #x18-update, X100';
  expect(
    findDangling(
      [
        { path: "docs/api.md", text: api },
        { path: "a.test.ts", text },
      ],
      root,
    ),
  ).toEqual(["a.test.ts:1 names X18, which is no heading of docs/api.md."]);
});

it("a link of Markdown leads to a file that is there and a heading that it has", () => {
  const text = [
    "[a](#x1-base-url) [b](../README.md) [c](https://example.test/#x) [d](mailto:a@b.test)",
    "[e](#x2-nowhere) [f](nowhere.md) [g](../README.md#nowhere-at-all)",
    "```md\n[h](in-code.md)\n```",
  ].join("\n\n");
  expect(findDangling([{ path: "docs/api.md", text: `${api}\n${text}` }], root)).toEqual([
    expect.stringContaining("#x2-nowhere, which is no heading"),
    expect.stringContaining("nowhere.md, which is not there"),
    expect.stringContaining("../README.md#nowhere-at-all, which is no heading"),
  ]);
});

it("headings of the same words have anchors of their own", () => {
  const text = '# One\n\n# One\n\n[first](#one) [second](#one-1) [third](#one-2) <a id="own"></a> [own](#own)';
  expect(findDangling([{ path: "docs/a.md", text }], root)).toEqual([expect.stringContaining("#one-2")]);
});
