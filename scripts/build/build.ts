import { outcome, report, type Outcome } from "../verify/outcome.ts";
import { packCheck } from "./pack-check.ts";
import { pnpm, publishedPackages } from "./packages.ts";

/** Every package, then what would be published of it. */
export async function build(): Promise<Outcome[]> {
  const { ok } = await pnpm(["-r", "--filter", "./packages/*", "build"]);
  const built = outcome(`build of ${publishedPackages.length} packages`, ok);
  return ok ? [built, ...(await packCheck())] : [built];
}

if (import.meta.filename === process.argv[1]) report(await build());
