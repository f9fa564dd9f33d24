import { createContext, runInContext } from "node:vm";
import type * as devtools from "@cobalt-kit/devtools";
import { build as buildWithEsbuild } from "esbuild";
import { build as buildWithVite } from "vite";
import { expect, it } from "vitest";
import { root } from "../process/run-command.ts";

const names: (keyof typeof devtools)[] = ["CobaltDevtools", "createCobaltDevtools"];
const props = `{ linkedAccountId: "harbor", getSessionToken: () => "token", fetch: window.ownFetch }`;
const page = (begin: string, observed: string, end: string): string => `
  import { CobaltProvider } from "@cobalt-kit/hooks";
  import { createElement } from "react";
  import { createRoot } from "react-dom/client";
  ${begin}
  createRoot(document.body).render(createElement(CobaltProvider, ${observed}, "Own", ${end}));
`;
const withDevtools = page(
  `import { ${names.join()} } from "@cobalt-kit/devtools"; const devtools = createCobaltDevtools();`,
  `devtools.observe(${props})`,
  `createElement(CobaltDevtools, { devtools })`,
);
const without = page("", props, "null");
const external = ["react", "react-dom", "react-dom/client", "@tanstack/react-query"];

/** All files of a page by their contents, as bundlers build it. */
const bundlers: Record<string, (code: string, mode: "development" | "production") => Promise<string[]>> = {
  async Vite(code, mode) {
    const before = process.env["NODE_ENV"];
    process.env["NODE_ENV"] = mode;
    try {
      const output = await buildWithVite({
        root,
        mode,
        configFile: false,
        logLevel: "error",
        resolve: { conditions: ["@cobalt-kit/source", "module", "browser"] },
        build: { write: false, rolldownOptions: { input: "host", external } },
        plugins: [
          {
            name: "host",
            enforce: "pre",
            resolveId: (id) => (id === "host" ? "\0host.js" : undefined),
            load: (id) => (id === "\0host.js" ? code : undefined),
          },
        ],
      });
      return [output]
        .flat()
        .flatMap((each) => ("output" in each ? each.output : []))
        .map((file) => ("code" in file ? file.code : String(file.source)));
    } finally {
      process.env["NODE_ENV"] = before;
    }
  },
  async esbuild(code, mode) {
    const { outputFiles } = await buildWithEsbuild({
      stdin: { contents: code, resolveDir: root, sourcefile: "host.js" },
      bundle: true,
      splitting: true,
      minify: true,
      format: "esm",
      conditions: ["@cobalt-kit/source"],
      define: { "process.env.NODE_ENV": JSON.stringify(mode) },
      external,
      outdir: "out",
      write: false,
    });
    return outputFiles.map(({ text }) => text);
  },
};

it.each(Object.entries(bundlers))(
  "%s leaves nothing of the devtools in a page for production",
  async (_name, build) => {
    const [plain, tooled] = [await build(without, "production"), await build(withDevtools, "production")];
    expect(tooled).toHaveLength(plain.length);
    expect(tooled.join()).not.toMatch(/attachShadow|paddingBlockEnd|adoptedStyleSheets|cobalt-kit-devtools/);
    expect(tooled.join()).toContain("observe({linkedAccountId");
    expect(tooled.join().length - plain.join().length).toBeLessThan(150);
  },
);

it.each(Object.entries(bundlers))(
  "%s keeps them in development, the panel in a file that loads late",
  async (_name, build) => {
    const files = await build(withDevtools, "development");
    const entry = files.find((text) => text.includes("ownFetch")) ?? "";
    expect(entry).not.toContain("adoptedStyleSheets");
    expect(files.join()).toContain("adoptedStyleSheets");
  },
);

it("is imported without a bundler, where there is no process, and is what production has", async () => {
  const { outputFiles } = await buildWithEsbuild({
    stdin: { contents: `export * from "@cobalt-kit/devtools"`, resolveDir: root },
    bundle: true,
    format: "iife",
    globalName: "devtools",
    platform: "neutral", // for a browser esbuild puts a mode in, whether told or not
    conditions: ["@cobalt-kit/source"],
    write: false,
    plugins: [
      {
        name: "nothing",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^(@cobalt-kit\/hooks|@tanstack\/.*|react.*)$/ }, ({ path }) => ({
            path,
            namespace: "nothing",
          }));
          onLoad({ filter: /./, namespace: "nothing" }, () => ({ contents: "module.exports = {}", loader: "js" }));
        },
      },
    ],
  });
  const context = createContext({});
  runInContext(outputFiles[0]?.text ?? "", context);
  expect(runInContext("devtools.CobaltDevtools({})", context)).toBeNull();
  expect(runInContext("const props = {}; devtools.createCobaltDevtools().observe(props) === props", context)).toBe(
    true,
  );
});
