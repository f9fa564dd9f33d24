// What code of a host costs in the host's bundle, by the bundlers that hosts use.
import { gzipSync } from "node:zlib";
import { build as buildWithEsbuild } from "esbuild";
import { build as buildWithVite, type Rolldown } from "vite";
import { root } from "../process/run-command.ts";

/** Bytes, minified and gzipped. */
export interface BundleSize {
  /** Loads with the entry. */
  eager: number;
  /** May load later. */
  lazy: number;
  /** The part of `lazy` that the hooks load by themselves, such as what edits a config. */
  lazyOfHooks: number;
}

interface Chunk {
  file: string;
  code: Uint8Array | string;
  imports: string[];
  /** The module that a dynamic import names. */
  entry: string | undefined;
}

interface Bundled {
  entry: string;
  chunks: Chunk[];
  importsLazily: { importer: string; module: string }[];
}

// A host has these, whether or not it has us.
const external = /^(react|react-dom|@tanstack\/react-query)($|\/)/;

/**
 * As Vite bundles an application: what is imported dynamically is a chunk of its own.
 *
 * @param options.onlyLazyOfHooks leaves out what components import dynamically, which would split what they share with it
 * into many small files
 */
export async function sizeWithVite(code: string, { onlyLazyOfHooks = false } = {}): Promise<BundleSize> {
  const importsLazily: Bundled["importsLazily"] = [];
  const output = await buildWithVite({
    root,
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      // Code that loads late may share modules with the entry, as in an application, whose entry exports nothing. Were the exports
      // fixed, each such module would become a file of its own.
      rolldownOptions: { input: "host", external, preserveEntrySignatures: "allow-extension" },
    },
    plugins: [
      {
        name: "host",
        enforce: "pre",
        resolveId: (id) => (id === "host" ? "\0host.js" : undefined),
        load: (id) => (id === "\0host.js" ? code : undefined),
        resolveDynamicImport: (path, importer) =>
          onlyLazyOfHooks && typeof path === "string" && !isOfHooks(importer)
            ? { id: path, external: true }
            : undefined,
        generateBundle(this: Rolldown.PluginContext) {
          for (const importer of this.getModuleIds())
            for (const module of this.getModuleInfo(importer)?.dynamicallyImportedIds ?? [])
              importsLazily.push({ importer, module });
        },
      },
    ],
  });
  const chunks = [output]
    .flat()
    .flatMap((each) => ("output" in each ? each.output : []))
    .filter((each) => each.type === "chunk");
  return weigh({
    entry: chunks.find(({ isEntry }) => isEntry)?.fileName ?? "",
    chunks: chunks.map((chunk) => ({
      file: chunk.fileName,
      code: chunk.code,
      imports: chunk.imports,
      entry: chunk.facadeModuleId ?? undefined,
    })),
    importsLazily,
  });
}

/** As esbuild splits: a module that the barrel also names stays at once, although it is imported dynamically. */
export async function sizeWithEsbuild(code: string): Promise<BundleSize> {
  const { outputFiles, metafile } = await buildWithEsbuild({
    stdin: { contents: code, resolveDir: root, sourcefile: "host.js" },
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    conditions: ["production"],
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    logLevel: "error",
    plugins: [
      {
        name: "external",
        setup: ({ onResolve }) => onResolve({ filter: external }, ({ path }) => ({ path, external: true })),
      },
    ],
    outdir: "out",
    write: false,
    absWorkingDir: root,
  });
  const contents = new Map(outputFiles.map((file) => [file.path.slice(root.length + 1), file.contents]));
  return weigh({
    entry: Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === "host.js")?.[0] ?? "",
    chunks: Object.entries(metafile.outputs).map(([file, { imports, entryPoint }]) => ({
      file,
      code: contents.get(file) ?? "",
      imports: imports.filter(({ kind }) => kind === "import-statement").map(({ path }) => path),
      entry: entryPoint,
    })),
    importsLazily: Object.entries(metafile.inputs).flatMap(([importer, { imports }]) =>
      imports
        .filter(({ kind }) => kind === "dynamic-import")
        .map(({ path }) => ({ importer: `/${importer}`, module: path })),
    ),
  });
}

export function gzipped(contents: Uint8Array | string): number {
  return gzipSync(contents, { level: 9 }).byteLength;
}

function weigh({ entry, chunks, importsLazily }: Bundled): BundleSize {
  const ofHooks = new Set(importsLazily.filter(({ importer }) => isOfHooks(importer)).map(({ module }) => module));
  const atOnce = reachableFrom([entry], chunks);
  const afterHooks = reachableFrom(
    [entry, ...chunks.filter((chunk) => ofHooks.has(chunk.entry ?? "")).map(({ file }) => file)],
    chunks,
  );
  const total = (files: ReadonlySet<string>): number =>
    chunks.filter(({ file }) => files.has(file)).reduce((sum, { code }) => sum + gzipped(code), 0);
  const eager = total(atOnce);
  return {
    eager,
    lazy: total(new Set(chunks.map(({ file }) => file))) - eager,
    lazyOfHooks: total(afterHooks) - eager,
  };
}

function isOfHooks(module: string | undefined): boolean {
  return module?.includes("/packages/hooks/") === true;
}

/** Files and, transitively, what they import statically. */
function reachableFrom(files: readonly string[], chunks: readonly Chunk[]): Set<string> {
  const reached = new Set(files);
  for (const file of reached)
    for (const imported of chunks.find((chunk) => chunk.file === file)?.imports ?? []) reached.add(imported);
  return reached;
}
