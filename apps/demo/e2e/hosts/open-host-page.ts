import { fileURLToPath } from "node:url";
import { guardSheet } from "@cobalt-kit/components/guard-styles";
import type { Page } from "@playwright/test";
import { build, type Plugin } from "esbuild";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A sheet as a text, as Vite gives it. */
const inline: Plugin = {
  name: "inline",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.css\?inline$/ }, ({ path }) => ({ path, namespace: "inline" }));
    onLoad({ filter: /./, namespace: "inline" }, async () => ({ contents: await ourSheet, loader: "text" }));
  },
};

/** Our stylesheet, as it ships. */
const ourSheet: Promise<string> = bundle("../../../../packages/components/src/styles.css").then(guardSheet);

const scripts = new Map<string, Promise<string>>();

/** Opens a page of a host: a script of this folder, bundled, in the markup given, and in a frame with
 * `sandbox`, under a content security `policy`. `#page` is what it renders into. */
export async function openHostPage(
  page: Page,
  script: string,
  { html = "", sandbox = "", policy = "" } = {},
): Promise<void> {
  const code = scripts.get(script) ?? bundle(script);
  scripts.set(script, code);
  const inner = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link id="ours" rel="stylesheet" href="/ours.css"></head><body>${html || `<div id="page"></div>`}<script type="module" src="/page.js"></script></body></html>`;
  const framed = `<!doctype html><html lang="en"><title>Around</title><iframe title="Frame" sandbox="${sandbox}" src="/inner" width="1000" height="700"></iframe></html>`;
  const bodies: Record<string, [type: string, body: string]> = {
    "/": ["text/html", sandbox === "" ? inner : framed],
    "/inner": ["text/html", inner],
    "/page.js": ["text/javascript", await code],
    "/ours.css": ["text/css", await ourSheet],
  };
  await page.route("https://host.test/**", (route) => {
    const [contentType, body] = bodies[new URL(route.request().url()).pathname] ?? ["text/plain", ""];
    // A frame sandboxed without `allow-same-origin` is of an origin of nobody.
    const headers = { "content-security-policy": policy, "access-control-allow-origin": "*" };
    return route.fulfill({ contentType, body, headers });
  });
  await page.goto("https://host.test/");
}

async function bundle(script: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here(script)],
    bundle: true,
    format: "esm",
    jsx: "automatic",
    conditions: ["@cobalt-kit/source", "production"],
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [inline],
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}
