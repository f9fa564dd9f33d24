import { join } from "node:path";
import ts from "typescript";
import { root } from "../../process/run-command.ts";

let opened: ts.Program | undefined;

/** The modules that pages are made from, by what a host imports. */
const documentedEntries = {
  "@cobalt-kit/hooks": "packages/hooks/src/index.ts",
  "@cobalt-kit/hooks/webhooks": "packages/hooks/src/webhooks.ts",
  "@cobalt-kit/hooks/suspense": "packages/hooks/src/suspense.ts",
  "@cobalt-kit/components": "packages/components/src/index.ts",
  "@cobalt-kit/components/fields/json": "packages/components/src/fields/json/index.ts",
  "@cobalt-kit/components/fields/long-select": "packages/components/src/fields/long-select/index.ts",
  "@cobalt-kit/components/fields/mapping": "packages/components/src/fields/mapping/index.ts",
  "@cobalt-kit/components/fields/rules": "packages/components/src/fields/rules/index.ts",
};

/** What stands behind each name that an entry exports, as a host's compiler has it. */
export function exportsOf(entry: keyof typeof documentedEntries): Map<string, ts.Symbol> {
  const program = openProgram();
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(join(root, documentedEntries[entry]));
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
  const files = Object.values(documentedEntries).map((entry) => join(root, entry));
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files }, ts.sys, root);
  opened = ts.createProgram(files, { ...options, types: [] });
  return opened;
}
