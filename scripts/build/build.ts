import { writePackageTexts } from "../docs/llms/write-package-texts.ts";
import { outcome, report, type Outcome } from "../verify/outcome.ts";
import { checkBrowserFloors } from "./browser-floors.ts";
import { packCheck } from "./pack-check.ts";
import { pnpm, publishedPackages } from "./packages.ts";

/** Every package with its `llms.txt`, then what would be published of it, and whether the oldest browsers know what it uses. */
export async function build(): Promise<Outcome[]> {
  const { ok } = await pnpm(["-r", "--filter", "./packages/*", "build"]);
  const built = outcome(`build of ${publishedPackages.length} packages`, ok);
  if (!ok) return [built];
  writePackageTexts();
  return [built, ...(await packCheck()), ...checkBrowserFloors()];
}

if (import.meta.filename === process.argv[1]) report(await build());
