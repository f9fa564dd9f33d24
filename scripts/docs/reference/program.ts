import { join, posix } from "node:path";
import ts from "typescript";
import { publishedPackages } from "../../build/packages.ts";
import { root } from "../../process/run-command.ts";

let opened: ts.Program | undefined;

/** The module of every entry, by what a host imports. */
export const publicEntries: ReadonlyMap<string, string> = new Map(
  publishedPackages.flatMap(({ folder, manifest }) =>
    Object.entries(manifest.exports).flatMap(([entry, targets]): [string, string][] =>
      isModule(targets) ? [[posix.join(manifest.name, entry), join(folder, targets["@cobalt-kit/source"])]] : [],
    ),
  ),
);

function isModule(targets: unknown): targets is { "@cobalt-kit/source": string } {
  return typeof targets === "object" && targets !== null && "@cobalt-kit/source" in targets;
}

/** What stands behind each name that an entry exports, as a host's compiler has it. */
export function exportsOf(entry: string): Map<string, ts.Symbol> {
  const program = openProgram();
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(publicEntries.get(entry) ?? "");
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${entry} is no module.`);
  return new Map(
    checker.getExportsOfModule(module).map((symbol) => {
      const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
      return [symbol.name, isAlias ? checker.getAliasedSymbol(symbol) : symbol];
    }),
  );
}

export function typeChecker(): ts.TypeChecker {
  return openProgram().getTypeChecker();
}

/** One for all, because opening it is what takes long. */
function openProgram(): ts.Program {
  if (opened !== undefined) return opened;
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const files = [...publicEntries.values()];
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files }, ts.sys, root);
  opened = ts.createProgram(files, { ...options, types: [] });
  return opened;
}
