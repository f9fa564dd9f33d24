import { readFileSync, readdirSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import ts from "typescript";
import { root } from "../process/run-command.ts";

/** An import statement or call: from which file, of what. */
export interface Import {
  /** Relative to the root, with `/`. */
  file: string;
  specifier: string;
  line: number;
  typeOnly: boolean;
}

/** What the shipped code of each package may import of ours. */
const allowed: Record<string, string[]> = {
  client: [],
  server: ["@cobalt-kit/client/transport"],
  hooks: [
    "@cobalt-kit/client",
    "@cobalt-kit/client/admin",
    "@cobalt-kit/client/applications",
    "@cobalt-kit/client/json",
    "@cobalt-kit/client/webhooks",
    "@cobalt-kit/client/workflow-builder",
  ],
  components: [
    "@cobalt-kit/hooks",
    "@cobalt-kit/hooks/admin",
    "@cobalt-kit/hooks/applications",
    "@cobalt-kit/hooks/fields",
    "@cobalt-kit/hooks/history",
    "@cobalt-kit/hooks/human-tasks",
    "@cobalt-kit/hooks/search",
    "@cobalt-kit/hooks/webhooks",
    "@cobalt-kit/hooks/workflow-builder",
  ],
  devtools: ["@cobalt-kit/client/devtools", "@cobalt-kit/hooks"],
  sandbox: [],
  create: [],
};

const publicEntries = new Set(
  readdirSync(join(root, "packages")).flatMap((name) => {
    const manifest = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"));
    return Object.keys(manifest.exports).map((entry) => posix.join(manifest.name, entry));
  }),
);

/** Every import that goes against the grain, as a sentence that says where, what and why. */
export function findBreaches(imports: readonly Import[]): string[] {
  return imports.flatMap((each) => {
    const reason = breachOf(each);
    return reason === undefined ? [] : [`${each.file}:${each.line} imports ${each.specifier}: ${reason}`];
  });
}

function breachOf({ file, specifier, typeOnly }: Import): string | undefined {
  const home = /^(packages|apps)\/[^/]+\//.exec(file)?.[0];
  const name = home?.split("/")[1] ?? "";
  const proof = /\.(test|test-d|stories|example|e2e)\.tsx?$|\/(bench|e2e|testing|examples)\/|^\.storybook\//.test(file);

  if (specifier.startsWith(".")) {
    if (isTemplate(file)) return undefined; // it leads to where the file will stand in an app
    const target = posix.join(posix.dirname(file), specifier);
    if (target.startsWith("packages/create/templates/")) return "a template is copied, never imported.";
    if (home !== undefined && !target.startsWith(home)) return "a relative path may not leave its package.";
    if (
      home === undefined &&
      !/\.css(\?(inline|raw))?$/.test(target) &&
      /^packages\/[^/]+\/src\/(?!testing\/)/.test(target)
    )
      return "a package is imported by its name.";
    if (!proof && target.includes("/src/testing/")) return "what ships does not import test support.";
    if (file.startsWith("packages/components/src/parts/") && target.includes("/blocks/"))
      return "parts never import blocks.";
    if (
      /^packages\/(hooks|components)\/src\/(.*\.test\.tsx|testing\/.*)$/.test(file) &&
      !target.includes("/src/testing/")
    )
      return "it also runs against the packed tarballs, so it imports public names and files of testing/ only.";
    if (file.startsWith("apps/demo/src/") && !target.startsWith("apps/demo/src/"))
      return "the page imports only itself.";
    return undefined;
  }
  if (!specifier.startsWith("@cobalt-kit/")) return undefined;
  if (!publicEntries.has(specifier)) return "no deep imports; the exports map is the wall.";
  if (file.startsWith("apps/demo/src/") && /^@cobalt-kit\/(server|sandbox|client)/.test(specifier))
    return "the page of the demo embeds hooks and components, nothing else.";
  if (!file.startsWith("packages/") || isTemplate(file)) return undefined;

  const own = specifier.startsWith(`@cobalt-kit/${name}`);
  if (proof) {
    const below = [...(allowed[name] ?? []), "@cobalt-kit/sandbox"];
    return own || below.some((each) => specifier.startsWith(each))
      ? undefined
      : `a test or story of ${name} may import ${below.join(" and ")} only.`;
  }
  if (own) return "inside a package, import the file.";
  if (file.startsWith("packages/components/src/parts/") && !typeOnly) return "a part knows no hook (types are fine).";
  if (!(allowed[name] ?? []).includes(specifier))
    return `${name} may import ${(allowed[name] ?? []).join(", ") || "nothing of ours"}.`;
  return undefined;
}

/** Code of hosts, which `create` copies and nothing of ours runs. It is compiled where it will stand, in `test:hosts`. */
export function isTemplate(file: string): boolean {
  return file.startsWith("packages/create/templates/");
}

/** The repository's TypeScript, as whole paths. */
export function listSources(): string[] {
  return [".storybook", "apps", "packages", "scripts"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.tsx?$/.test(path) && !/(^|[\\/])(node_modules|dist)[\\/]/.test(path))
      .map((path) => join(root, folder, path)),
  );
}

/** All imports of the repository's TypeScript. */
export function readImports(): Import[] {
  return listSources().flatMap(importsOf);
}

function importsOf(path: string): Import[] {
  const file = relative(root, path).split(sep).join("/");
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ESNext, true);
  const found: Import[] = [];
  const add = (node: ts.Expression | undefined, typeOnly: boolean): void => {
    if (node === undefined || !ts.isStringLiteral(node)) return;
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push({ file, specifier: node.text, line, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) add(node.argument.literal, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every(({ isTypeOnly: each }) => each)
  );
}

if (import.meta.filename === process.argv[1]) {
  const imports = readImports();
  const breaches = findBreaches(imports);
  for (const breach of breaches) console.error(breach);
  console.log(`${imports.length} imports, ${breaches.length} against the grain`);
  if (breaches.length > 0) process.exitCode = 1;
}
