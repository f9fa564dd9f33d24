import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { checkPackage, createPackageFromTarballData, type Problem } from "@arethetypeswrong/core";
import { publicNames } from "../docs/llms/public-names.ts";
import { siteTexts } from "../docs/llms/llms-texts.ts";
import { textProblems } from "../docs/llms/text-problems.ts";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { outcome, type Outcome } from "../verify/outcome.ts";
import { type ExportTargets, pack, publishedPackages } from "./packages.ts";

/** publint, are-the-types-wrong and what language models read, on every package as it would be published. */
export async function packCheck(): Promise<Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), "cobalt-kit-pack-"));
  const outcomes: Outcome[] = [];
  const site = Object.keys(siteTexts());
  try {
    for (const each of publishedPackages) {
      const { name, exports, publishConfig } = each.manifest;
      const tarball = readFileSync(await pack(each, folder));

      const { messages, pkg } = await publint({ pack: { tarball: Uint8Array.from(tarball).buffer }, strict: true });
      for (const message of messages)
        console.error(`publint, ${name}: ${formatMessage(message, pkg, { color: false })}`);
      outcomes.push(outcome(`publint of ${name}`, messages.length === 0));

      const contents = createPackageFromTarballData(tarball);
      const texts = ["llms.txt", "llms-full.txt"].filter((path) =>
        contents.fileExists(`/node_modules/${name}/${path}`),
      );
      const missing = textProblems(
        Object.fromEntries(texts.map((path) => [path, contents.readFile(`/node_modules/${name}/${path}`)])),
        { names: publicNames(basename(each.folder)), beside: ["README.md"], site },
      );
      for (const problem of missing) console.error(`llms.txt of ${name}: ${problem}`);
      outcomes.push(outcome(`llms.txt of ${name}`, missing.length === 0));

      if (publishConfig.exports === undefined) continue; // a command, which nothing imports
      const excludeEntrypoints = Object.keys(exports).filter((entry) => /\.(css|json)$/.test(entry));
      const result = await checkPackage(contents, { excludeEntrypoints });
      const problems =
        result.types === false ? ["it has no types"] : result.problems.filter(concernsExportsMaps).map(describe);
      for (const problem of problems) console.error(`are-the-types-wrong, ${name}: ${problem}`);
      outcomes.push(outcome(`types of ${name}`, problems.length === 0));

      const others = Object.entries(publishConfig.exports).filter(([, targets]) => !servesJestAlone(targets));
      for (const [entry] of others) console.error(`${name}: "require" of ${entry} is not as other entries have it.`);
      outcomes.push(outcome(`CommonJS of ${name}`, others.length === 0));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return outcomes;
}

/**
 * Jest takes "require", and reads ES modules only from its version 30 on Node 24.9. Node must not take CommonJS, too: with both kinds in
 * one process there would be two contexts of React.
 */
function servesJestAlone(targets: ExportTargets): boolean {
  if (typeof targets === "string") return true; // a sheet
  return Object.keys(targets["require"] ?? {}).join() === "types,module-sync,default";
}

/** Every package has an exports map: what concerns resolution from before these is not a problem. */
function concernsExportsMaps(problem: Problem): boolean {
  return !("resolutionKind" in problem) || problem.resolutionKind !== "node10";
}

function describe(problem: Problem): string {
  return "entrypoint" in problem
    ? `${problem.kind} at ${problem.entrypoint} (${problem.resolutionKind})`
    : problem.kind;
}
