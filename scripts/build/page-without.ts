import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { onTestFinished } from "vitest";
import { root } from "../process/run-command.ts";

/**
 * A page as somebody has it who loses the connection: of its code, a part that loads later does not arrive.
 *
 * @param part - The name of its module.
 * @returns What the page exports.
 */
export async function pageWithout<T>(part: string, contents: string): Promise<T> {
  const outdir = mkdtempSync(join(tmpdir(), "cobalt-kit-late-"));
  onTestFinished(() => rmSync(outdir, { recursive: true }));
  await build({
    stdin: { contents, resolveDir: root, sourcefile: "page.js" },
    bundle: true,
    splitting: true,
    format: "esm",
    conditions: ["@cobalt-kit/source"],
    outExtension: { ".js": ".mjs" },
    outdir,
  });
  rmSync(join(outdir, readdirSync(outdir).find((name) => name.startsWith(`${part}-`)) ?? part));
  return import(pathToFileURL(join(outdir, "stdin.mjs")).href);
}
