import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { root } from "../process/run-command.ts";
import { publishedPackages } from "../build/packages.ts";

interface Workflow {
  jobs: Record<string, { steps: { run?: string }[] } | undefined>;
}

/** An npm that knows some versions, and notes what is published. */
const npm = `#!/bin/sh
if [ "$1" = view ]; then
  case "$2" in *-on-npm@*) echo 1.0.0 ;; *) exit 1 ;; esac
else
  echo "$@" >> published
fi
`;

function makeExecutable(path: string, contents: string): void {
  writeFileSync(path, contents, { mode: 0o755 });
}

it("publishes versions that npm does not have, and none before there is one", () => {
  const { jobs }: Workflow = parse(readFileSync(join(root, ".github/workflows/release.yml"), "utf8"));
  const script = jobs["publish"]?.steps.find(({ run }) => run?.includes("npm publish"))?.run ?? "";
  const folder = mkdtempSync(join(tmpdir(), "cobalt-kit-release-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "bin"));
  mkdirSync(join(folder, "packages"));
  makeExecutable(join(folder, "bin/npm"), npm);
  for (const [name, version] of [
    ["fresh", "1.0.0"],
    ["already-on-npm", "1.0.0"],
    ["unversioned", "0.0.0"],
  ] as const) {
    mkdirSync(join(folder, "package"), { recursive: true });
    writeFileSync(join(folder, "package/package.json"), JSON.stringify({ name: `@cobalt-kit/${name}`, version }));
    execFileSync("tar", ["-czf", `packages/${name}.tgz`, "package"], { cwd: folder });
  }
  execFileSync("bash", ["-eo", "pipefail", "-c", script], {
    cwd: folder,
    env: { ...process.env, PATH: `${join(folder, "bin")}${delimiter}${process.env["PATH"] ?? ""}` },
  });
  expect(readFileSync(join(folder, "published"), "utf8")).toBe(
    "publish ./packages/fresh.tgz --provenance --access public\n",
  );
});

// Changesets makes a major version of whatever has a peer with a new minor one, and all packages have the same version.
it.each(publishedPackages.map(({ manifest }) => manifest))(
  "$name asks for none of our packages as a peer",
  (manifest) => {
    const peers = "peerDependencies" in manifest ? Object.keys(Object(manifest.peerDependencies)) : [];
    expect(peers.filter((name) => name.startsWith("@cobalt-kit/"))).toEqual([]);
  },
);
