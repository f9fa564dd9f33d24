import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData, type Problem } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { outcome, type Outcome } from "../verify/outcome.ts";
import { pack, publishedPackages } from "./packages.ts";

/** publint and are-the-types-wrong on every package as it would be published. */
export async function packCheck(): Promise<Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), "cobalt-kit-pack-"));
  const outcomes: Outcome[] = [];
  try {
    for (const each of publishedPackages) {
      const { name, exports } = each.manifest;
      const tarball = readFileSync(await pack(each, folder));

      const { messages, pkg } = await publint({ pack: { tarball: Uint8Array.from(tarball).buffer }, strict: true });
      for (const message of messages)
        console.error(`publint, ${name}: ${formatMessage(message, pkg, { color: false })}`);
      outcomes.push(outcome(`publint of ${name}`, messages.length === 0));

      const excludeEntrypoints = Object.keys(exports).filter((entry) => /\.(css|json)$/.test(entry));
      const result = await checkPackage(createPackageFromTarballData(tarball), { excludeEntrypoints });
      const problems = result.types === false ? ["it has no types"] : result.problems.filter(concernsEsm).map(describe);
      for (const problem of problems) console.error(`are-the-types-wrong, ${name}: ${problem}`);
      outcomes.push(outcome(`types of ${name}`, problems.length === 0));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return outcomes;
}

/** The packages are ESM only: what concerns `require` and the resolution of before exports maps is not a problem. */
function concernsEsm(problem: Problem): boolean {
  if (!("resolutionKind" in problem)) return true;
  return problem.resolutionKind === "bundler" || problem.resolutionKind === "node16-esm";
}

function describe(problem: Problem): string {
  return "entrypoint" in problem ? `${problem.kind} at ${problem.entrypoint}` : problem.kind;
}
