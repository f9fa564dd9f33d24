// What `npx shadcn add` of the site's registry does to an app, with the real CLI against a server on this machine.
import { readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { pnpm } from "../build/packages.ts";
import { root, type CommandResult } from "../process/run-command.ts";
import { readRegistry, registryFiles } from "../registry/registry-items.ts";

const cli = "shadcn@4.23.0";

/** Adds every item of the registry to an app. Where it asks shadcn for a primitive, it gets the app's own stand-in from `primitives/`. */
export async function addFromRegistry(folder: string, tool: string): Promise<CommandResult> {
  const installed = await pnpm(["add", "--prefer-offline", cli], { cwd: tool, quiet: true });
  const bare = await pnpm(["install", "--no-frozen-lockfile", "--prefer-offline"], { cwd: folder, quiet: true });
  if (!installed.ok || !bare.ok) return { ok: false, output: installed.output + bare.output };
  const program = join(tool, "node_modules/shadcn/dist/index.js");
  const built = await buildAsShadcn(program, join(tool, "built"));
  if (!built.ok) return built;
  const server = await serve(join(folder, "primitives"));
  try {
    const { port }: AddressInfo = Object(server.address());
    const address = `http://127.0.0.1:${port}`;
    const items = readRegistry().items.map(({ name }) => `${address}/r/${name}.json`);
    // through pnpm, which it finds then: it installs what items depend on
    return await pnpm(["exec", "node", program, "add", "--yes", ...items], {
      cwd: folder,
      env: { REGISTRY_URL: `${address}/shadcn` },
      quiet: true,
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** The site serves what `shadcn build` would make of the registry. */
async function buildAsShadcn(program: string, into: string): Promise<CommandResult> {
  const cwd = join(root, "registry");
  const built = await pnpm(["exec", "node", program, "build", "registry.json", "--output", into], { cwd, quiet: true });
  if (!built.ok) return built;
  const others = Object.entries(registryFiles()).filter(([path, text]) => {
    const theirs: unknown = JSON.parse(readFileSync(join(into, path.replace("r/", "")), "utf8"));
    return !isDeepStrictEqual(theirs, JSON.parse(text));
  });
  rmSync(into, { recursive: true });
  return { ok: others.length === 0, output: others.map(([path]) => `${path} is not as shadcn builds it.`).join("\n") };
}

function serve(primitives: string): Promise<Server> {
  const files = registryFiles();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const body = files[pathname.slice(1)] ?? answerAsShadcn(pathname, primitives);
    response.writeHead(body === undefined ? 404 : 200, { "content-type": "application/json" }).end(body);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

function answerAsShadcn(pathname: string, primitives: string): string | undefined {
  if (/^\/shadcn\/colors\/\w+\.json$/.test(pathname)) {
    const empty = { light: {}, dark: {} };
    return JSON.stringify({ inlineColors: empty, cssVars: empty, inlineColorsTemplate: "", cssVarsTemplate: "" });
  }
  const name = /^\/shadcn\/styles\/[\w-]+\/(\w+)\.json$/.exec(pathname)?.[1];
  if (name === undefined) return undefined;
  const content = readFileSync(join(primitives, `${name}.tsx`), "utf8");
  const dependencies = content.includes('"radix-ui"') ? ["radix-ui@1.8.1"] : [];
  return JSON.stringify({
    name,
    type: "registry:ui",
    dependencies,
    files: [{ path: `ui/${name}.tsx`, type: "registry:ui", content }],
  });
}
